import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

type ManyPickProps<Value extends string> = {
  label: ReactNode;
  choices: readonly { value: Value; label: ReactNode }[];
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  hint?: ReactNode;
};

/** Several answers out of a few, each a button that stays pressed. */
export function ManyPick<Value extends string>(props: ManyPickProps<Value>): ReactNode {
  return (
    <fieldset>
      <legend className="field-label">{props.label}</legend>
      <div className="picks">
        {props.choices.map((choice) => {
          const chosen = props.value.includes(choice.value);
          return (
            <label key={choice.value} className="choice">
              <input
                type="checkbox"
                checked={chosen}
                onChange={() => props.onChange(toggled(props.value, choice.value))}
              />
              <span className="button">
                {chosen && <Icon name="check" />}
                {choice.label}
              </span>
            </label>
          );
        })}
      </div>
      {props.hint !== undefined && <p className="field-hint">{props.hint}</p>}
    </fieldset>
  );
}

function toggled<Value extends string>(all: readonly Value[], one: Value): Value[] {
  return all.includes(one) ? all.filter((value) => value !== one) : [...all, one];
}

import { useId, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export type Choice<Value extends string> = { value: Value; label: ReactNode; hint?: string };

type RadioPickProps<Value extends string> = {
  label: ReactNode;
  labelHidden?: boolean;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  error?: ReactNode;
  /** One under another, for long answers. */
  stacked?: boolean;
};

/** One answer out of a few, as large buttons; arrows move, as in any radio group. `hint` shows the key of the answer. */
export function RadioPick<Value extends string>(props: RadioPickProps<Value>): ReactNode {
  const name = useId();
  const errorId = `${name}-error`;
  return (
    <fieldset aria-describedby={props.error === undefined ? undefined : errorId}>
      <legend className={props.labelHidden === true ? 'hidden-words' : 'field-label'}>{props.label}</legend>
      <div className={props.stacked === true ? 'choices-stacked' : 'picks'}>
        {props.choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={props.value === choice.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span className="button">
              {choice.hint !== undefined && <kbd aria-hidden="true">{choice.hint}</kbd>}
              {choice.label}
            </span>
          </label>
        ))}
      </div>
      {props.error !== undefined && (
        <p className="field-error" id={errorId}>
          <Icon name="warning" />
          <span>{props.error}</span>
        </p>
      )}
    </fieldset>
  );
}

import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

type FilterPickProps<Value extends string> = {
  label: string;
  choices: readonly { value: Value; label: string; count?: number | undefined }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** Which part of a list is shown, with how many are in each part. Keep the value in the URL. */
export function FilterPick<Value extends string>(props: FilterPickProps<Value>): ReactNode {
  return (
    <div className="picks" role="group" aria-label={props.label}>
      {props.choices.map((choice) => (
        <Button
          key={choice.value}
          pressed={choice.value === props.value}
          onPress={() => props.onChange(choice.value)}
        >
          <span>
            {choice.label} {choice.count !== undefined && <span className="count">{choice.count}</span>}
          </span>
        </Button>
      ))}
    </div>
  );
}

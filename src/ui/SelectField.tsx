import type { ReactNode } from 'react';
import { Field, type FieldWords } from './Field.tsx';
import { useUiWords } from './ui-words.ts';

export type Option = { value: string; label: string };

type SelectFieldProps = FieldWords & {
  value: string;
  onChange: (value: string) => void;
  options: readonly Option[];
  /** Words of the empty first choice; none when the field always has a value. */
  empty?: string | true | undefined;
};

/** One of a short known list. For long lists use TypeAhead. */
export function SelectField(props: SelectFieldProps): ReactNode {
  const t = useUiWords();
  return (
    <Field label={props.label} hint={props.hint} error={props.error} optional={props.optional ?? false}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {props.empty !== undefined && (
            <option value="">{props.empty === true ? t('choose') : props.empty}</option>
          )}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

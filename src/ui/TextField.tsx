import type { HTMLInputAutoCompleteAttribute, Ref, ReactNode } from 'react';
import { Field, type FieldWords } from './Field.tsx';

type TextFieldProps = FieldWords & {
  value: string;
  onChange: (value: string) => void;
  onLeave?: (() => void) | undefined;
  /** More than one line: the field grows with what is written. */
  lines?: boolean;
  type?: 'text' | 'tel' | 'email' | 'number';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  placeholder?: string | undefined;
  suffix?: string | undefined;
  maxLength?: number | undefined;
  readOnly?: boolean;
  autoFocus?: boolean;
  name?: string | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
};

/** One line, or several, of writing. */
export function TextField(props: TextFieldProps): ReactNode {
  return (
    <Field label={props.label} hint={props.hint} error={props.error} optional={props.optional ?? false}>
      {(control) => {
        const shared = {
          ...control,
          className: props.suffix === undefined ? 'input' : 'input number-in',
          name: props.name,
          value: props.value,
          placeholder: props.placeholder,
          maxLength: props.maxLength,
          readOnly: props.readOnly,
          autoFocus: props.autoFocus,
          autoComplete: props.autoComplete ?? 'off',
          onBlur: props.onLeave,
        };
        if (props.lines === true) {
          return <textarea {...shared} rows={3} onChange={(event) => props.onChange(event.target.value)} />;
        }
        return (
          <span className="input-row">
            <input
              {...shared}
              ref={props.inputRef}
              type={props.type ?? 'text'}
              inputMode={props.inputMode}
              onChange={(event) => props.onChange(event.target.value)}
            />
            {props.suffix !== undefined && <span className="suffix">{props.suffix}</span>}
          </span>
        );
      }}
    </Field>
  );
}

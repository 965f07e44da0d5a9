import { useState, type Ref, type ReactNode } from 'react';
import { Field, type FieldWords } from './Field.tsx';
import { IconButton } from './IconButton.tsx';
import { useUiWords } from './ui-words.ts';

type PasswordFieldProps = FieldWords & {
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement> | undefined;
};

/** A password that can be looked at: typing Thai or English by mistake is the usual reason for a refusal. */
export function PasswordField(props: PasswordFieldProps): ReactNode {
  const [shown, setShown] = useState(false);
  const t = useUiWords();
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(control) => (
        <span className="input-row inside">
          <input
            {...control}
            ref={props.inputRef}
            className="input"
            type={shown ? 'text' : 'password'}
            autoComplete={props.autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={props.autoFocus}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <IconButton
            icon={shown ? 'eyeOff' : 'eye'}
            label={t(shown ? 'hide_password' : 'show_password')}
            onPress={() => setShown(!shown)}
          />
        </span>
      )}
    </Field>
  );
}

import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Field } from '../../../ui/Field.tsx';
import { usePersonWords } from './person-words.ts';

type BirthFieldProps = {
  /** As typed: a date that cannot be read yet stays as it was written. */
  value: string;
  unknowable: boolean;
  onChange: (value: string, unknowable: boolean) => void;
  error?: string | undefined;
};

/** A birth date as far as it is known, said back with the age, so that a wrong year is heard at once. */
export function BirthField({ value, unknowable, onChange, error }: BirthFieldProps): ReactNode {
  const t = useWords('registry');
  const reader = useDateReader();
  const say = usePersonWords();
  const [left, setLeft] = useState(true);
  const read = value.trim() === '' ? null : reader.read(value);
  const birth = read !== null && 'date' in read ? read.date : null;
  const unread = left && read !== null && 'error' in read ? read : null;
  const partly = birth !== null && birth.length < 10;
  return (
    <div>
      <Field
        label={t('birth')}
        optional
        hint={read === null ? t('birth_hint') : undefined}
        error={unread?.error ?? error}
        after={birth === null ? '' : `${reader.echo(birth)} · ${say.ageOf(birth, unknowable)}`}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            maxLength={60}
            value={value}
            onBlur={() => setLeft(true)}
            onChange={(event) => {
              setLeft(false);
              onChange(event.target.value, false);
            }}
          />
        )}
      </Field>
      {partly && (
        <Checkbox
          checked={unknowable}
          onChange={(checked) => onChange(value, checked)}
          label={t('birth_unknowable')}
          hint={t('birth_unknowable_hint')}
        />
      )}
      {unread !== null && unread.meant.length > 0 && (
        <div className="picks meant">
          {unread.meant.map((date) => (
            <Button key={date} onPress={() => onChange(reader.show(date), false)}>
              {reader.echo(date)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

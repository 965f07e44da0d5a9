import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Field, type FieldWords } from './Field.tsx';
import { useUiWords } from './ui-words.ts';

/** What came of reading a typed date: the date, or why not and what it may have meant. */
export type DateRead = { date: string } | { error: string; meant: readonly string[] };

export type DateReader = {
  /** Reads what a person writes, in the Buddhist era or not. */
  read: (text: string) => DateRead;
  /** Writes a date short, as it stands in the field. */
  show: (date: string) => string;
  /** Writes it in full below the field, so that a wrong era or month is seen at once. */
  echo: (date: string) => string;
};

type DateFieldProps = FieldWords & {
  reader: DateReader;
  /** ISO: a day `2026-11-23` or as much as is known (`2026-11`, `2026`); null when nothing readable is written. */
  value: string | null;
  onChange: (value: string | null) => void;
};

/** A date, typed. It is read while typing and said back in full; no calendar to click through for a birth year. */
export function DateField({ reader, value, onChange, ...words }: DateFieldProps): ReactNode {
  const t = useUiWords();
  const [text, setText] = useState(value === null ? '' : reader.show(value));
  const [heard, setHeard] = useState(value);
  const [left, setLeft] = useState(false);
  if (value !== heard) {
    setHeard(value);
    setText(value === null ? '' : reader.show(value));
  }
  const read = text.trim() === '' ? null : reader.read(text);
  const refused = left && read !== null && 'error' in read ? read : null;
  const take = (date: string | null, written: string) => {
    setText(written);
    setHeard(date);
    onChange(date);
  };
  return (
    <div>
      <Field
        {...words}
        hint={words.hint ?? (value === null ? t('date_hint') : undefined)}
        error={words.error ?? refused?.error}
        after={value === null ? '' : reader.echo(value)}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            value={text}
            onFocus={() => setLeft(false)}
            onChange={(event) => {
              const written = event.target.value;
              const now = reader.read(written);
              take('date' in now ? now.date : null, written);
            }}
            onBlur={() => {
              setLeft(true);
              if (value !== null) setText(reader.show(value));
            }}
          />
        )}
      </Field>
      {refused !== null && refused.meant.length > 0 && (
        <div className="picks meant">
          {refused.meant.map((date) => (
            <Button key={date} onPress={() => take(date, reader.show(date))}>
              {reader.echo(date)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

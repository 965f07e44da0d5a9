import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { formatIdNumber, readIdNumber } from '../national-id.ts';

type IdNumberFieldProps = {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** The last four of the number that is on file; it stays while nothing is typed. */
  keeps?: string | null;
};

/** An identity number. One that fails its check is kept as written: the mistake may stand on the paper. */
export function IdNumberField({ value, onChange, error, keeps = null }: IdNumberFieldProps): ReactNode {
  const t = useWords('registry');
  const read = value.trim() === '' ? null : readIdNumber(value);
  const doubt = read !== null && read !== undefined && !read.verified;
  const hint = keeps === null ? t('id_number_hint') : t('id_number_keeps', { tail: keeps });
  return (
    <div>
      <TextField
        label={t('id_number')}
        optional
        inputMode="numeric"
        maxLength={60}
        value={value}
        error={error}
        hint={doubt ? undefined : hint}
        onChange={onChange}
        onLeave={() => {
          if (read !== null && read !== undefined) onChange(formatIdNumber(read.written));
        }}
      />
      {doubt && (
        <p className="source old" role="status">
          {t('id_number_doubt')}
        </p>
      )}
    </div>
  );
}

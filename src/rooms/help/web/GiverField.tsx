import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';

type Organisation = { id: string; name_th: string; name_en: string };
type GiverFieldProps = {
  area: string;
  organisation: string;
  giver: string;
  error: string | undefined;
  onChange: (part: { organisation?: string; giver?: string }) => void;
};

/** Who gave: an organisation that answers in the area, or anybody else by name. */
export function GiverField({ area, organisation, giver, error, onChange }: GiverFieldProps): ReactNode {
  const t = useWords('help');
  const lang = useLanguage();
  const { data } = useAsk<Organisation[]>('identity.find-organisations', { area });
  return (
    <>
      {data !== undefined && data.length > 0 && (
        <SelectField
          label={t('organisation')}
          empty={t('organisation_typed')}
          optional
          value={organisation}
          options={data.map((one) => ({ value: one.id, label: one[`name_${lang}`] }))}
          onChange={(next) => onChange({ organisation: next })}
        />
      )}
      {organisation === '' && (
        <TextField
          label={t('given_by')}
          hint={t('given_by_hint')}
          maxLength={200}
          error={error}
          value={giver}
          onChange={(next) => onChange({ giver: next })}
        />
      )}
    </>
  );
}

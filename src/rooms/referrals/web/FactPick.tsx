import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { factDictionary } from '../../registry/web/public.ts';
import type { FactWanted } from '../fact-asked.ts';

type FactPickProps = {
  roster: readonly { person: string; name: string }[];
  value: FactWanted;
  /** Confidential facts may be named too: they are given with consent only. */
  restricted?: boolean;
  onChange: (wanted: FactWanted) => void;
};

/** A fact of the dictionary and whom it is about: somebody of the packet, or the house. */
export function FactPick({ roster, value, restricted = false, onChange }: FactPickProps): ReactNode {
  const t = useWords('referrals');
  const lang = useLanguage();
  const kind = value.subject === null ? 'household' : 'person';
  return (
    <div className="pair">
      <SelectField
        label={t('ask_fact_about')}
        value={value.subject ?? ''}
        options={[
          ...roster.map((one) => ({ value: one.person, label: one.name })),
          { value: '', label: t('ask_fact_house') },
        ]}
        onChange={(next) => onChange({ subject: next === '' ? null : next, key: '' })}
      />
      <SelectField
        label={t('which_fact')}
        empty
        value={value.key}
        options={factDictionary
          .filter((one) => one.subject === kind && (restricted || one.sensitivity !== 'restricted'))
          .map((one) => ({ value: one.key, label: one.label[lang] }))}
        onChange={(key) => onChange({ ...value, key })}
      />
    </div>
  );
}

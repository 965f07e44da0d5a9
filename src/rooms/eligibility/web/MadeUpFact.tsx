import type { ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { ManyPick } from '../../../ui/ManyPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { RuleFact } from '../../services/web/public.ts';

type MadeUpFactProps = {
  factKey: string;
  fact: RuleFact | undefined;
  value: unknown;
  onChange: (value: unknown) => void;
};

/** One made-up fact of a case, in the field that its kind needs. Left empty it is not known. */
export function MadeUpFact({ factKey, fact, value, onChange }: MadeUpFactProps): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const reader = useDateReader();
  const label = fact?.label[lang] ?? factKey;
  if (fact?.type === 'boolean')
    return (
      <SelectField
        label={label}
        empty={t('case_not_known')}
        value={typeof value === 'boolean' ? String(value) : ''}
        options={['true', 'false'].map((one) => ({ value: one, label: t(`case_boolean.${one}`) }))}
        onChange={(one) => onChange(one === '' ? null : one === 'true')}
      />
    );
  if (fact?.type === 'set' && fact.options)
    return (
      <ManyPick
        label={label}
        choices={fact.options.map((one) => ({ value: one.value, label: one[lang] }))}
        value={Array.isArray(value) ? value.map(String) : []}
        onChange={(values) => onChange(values.length === 0 ? null : values)}
      />
    );
  if (fact?.options)
    return (
      <SelectField
        label={label}
        empty={t('case_not_known')}
        value={typeof value === 'string' ? value : ''}
        options={fact.options.map((one) => ({ value: one.value, label: one[lang] }))}
        onChange={(one) => onChange(one === '' ? null : one)}
      />
    );
  if (fact?.type === 'date')
    return (
      <DateField
        label={label}
        reader={reader}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
      />
    );
  const numeric = fact?.type === 'number' || fact?.type === 'money';
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return (
    <TextField
      label={label}
      inputMode={numeric ? 'decimal' : 'text'}
      suffix={fact?.type === 'money' ? t('rule_unit.baht') : undefined}
      value={shown}
      onChange={(text) => onChange(read(text, numeric))}
    />
  );
}

function read(text: string, numeric: boolean): unknown {
  if (text.trim() === '') return null;
  const number = Number(text.replaceAll(',', ''));
  return numeric && !Number.isNaN(number) ? number : text;
}

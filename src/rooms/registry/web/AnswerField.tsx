import type { ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { ManyPick } from '../../../ui/ManyPick.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useMe } from '../../identity/web/public.ts';
import { factOf } from '../fact-dictionary.ts';
import type { Fact } from '../fact.ts';

type AnswerFieldProps = {
  factKey: string;
  /** As typed: words of a number or an amount, the words of an option, several joined by a space. */
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  labelHidden?: boolean;
};

/** Where the answer to a fact is given, in the form that its kind needs. */
export function AnswerField({
  factKey,
  value,
  onChange,
  error,
  labelHidden = false,
}: AnswerFieldProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const reader = useDateReader();
  const fact = factOf(factKey);
  const areas = useAreaChoices();
  if (fact === undefined) return null;
  const label = labelHidden ? t('answer') : fact.question[lang];
  const words = { label, error };
  const choices = optionsOf(fact, lang, areas, (key) => t(key));
  if (fact.type === 'set') {
    return (
      <ManyPick
        label={label}
        hint={error}
        choices={choices}
        value={value === '' ? [] : value.split(' ')}
        onChange={(chosen) => onChange(withoutNone(chosen, value).join(' '))}
      />
    );
  }
  if (fact.type === 'date') {
    return (
      <DateField {...words} reader={reader} value={value || null} onChange={(date) => onChange(date ?? '')} />
    );
  }
  if (choices.length > 6) {
    return <SelectField {...words} empty options={choices} value={value} onChange={onChange} />;
  }
  if (choices.length > 0) {
    return (
      <RadioPick
        {...words}
        labelHidden={labelHidden}
        stacked={choices.length > 3}
        choices={choices}
        value={value === '' ? null : value}
        onChange={onChange}
      />
    );
  }
  return (
    <TextField
      {...words}
      inputMode="numeric"
      maxLength={20}
      suffix={fact.type === 'money' ? t('baht') : undefined}
      value={value}
      onChange={onChange}
    />
  );
}

/** The answers that can be pressed, in order; none where something has to be written. */
export function optionsOf(
  fact: Fact,
  lang: 'th' | 'en',
  areas: readonly { value: string; label: string }[],
  t: (key: string) => string,
): { value: string; label: string }[] {
  if (fact.type === 'boolean') {
    return [
      { value: 'true', label: t('answer.yes') },
      { value: 'false', label: t('answer.no') },
    ];
  }
  if (fact.key === 'person.registered_lao')
    return [...areas, { value: 'elsewhere', label: t('answer.elsewhere') }];
  return Object.entries(fact.options ?? {}).map(([value, said]) => ({ value, label: said[lang] }));
}

/** The areas of my posting, as answers. */
export function useAreaChoices(): { value: string; label: string }[] {
  const lang = useLanguage();
  const { posting } = useMe();
  return (posting?.areas ?? []).map((area) => ({ value: area.id, label: area[`name_${lang}`] }));
}

// “None of these” cannot stand beside another answer: the one pressed last holds.
function withoutNone(chosen: readonly string[], before: string): string[] {
  if (!chosen.includes('none')) return [...chosen];
  return before.split(' ').includes('none') ? chosen.filter((one) => one !== 'none') : ['none'];
}

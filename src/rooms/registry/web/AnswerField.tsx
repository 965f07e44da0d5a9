import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
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
  const places = usePlaceChoices(factKey);
  if (fact === undefined) return null;
  const label = labelHidden ? t('answer') : fact.question[lang];
  const words = { label, error };
  const choices = optionsOf(fact, lang, places, (key) => t(key));
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
      inputMode={fact.type === 'text' ? 'text' : fact.digits === undefined ? 'numeric' : 'decimal'}
      maxLength={fact.type === 'text' ? 60 : 20}
      suffix={suffixOf(fact, t)}
      value={value}
      onChange={onChange}
    />
  );
}

/** The answers that can be pressed, in order; none where something has to be written. */
export function optionsOf(
  fact: Fact,
  lang: 'th' | 'en',
  places: readonly { value: string; label: string }[],
  t: (key: string) => string,
): { value: string; label: string }[] {
  if (fact.type === 'boolean') {
    return [
      { value: 'true', label: t('answer.yes') },
      { value: 'false', label: t('answer.no') },
    ];
  }
  if (places.length > 0) return [...places, { value: 'elsewhere', label: t('answer.elsewhere') }];
  return Object.entries(fact.options ?? {}).map(([value, said]) => ({ value, label: said[lang] }));
}

/** The places that may answer a question: the areas of my posting, or their province; none where no place is asked for. */
export function usePlaceChoices(factKey: string): { value: string; label: string }[] {
  const lang = useLanguage();
  const areas = useMe().posting?.areas ?? [];
  const ofProvince = factKey === 'business.province';
  const { data } = useAsk<{ province: { code: string; name_th: string; name_en: string } | null }>(
    'areas.get-area',
    { area: areas[0]?.id },
    { when: ofProvince && areas.length > 0 },
  );
  const province = data?.province;
  if (ofProvince) return province ? [{ value: province.code, label: province[`name_${lang}`] }] : [];
  if (factKey !== 'person.registered_lao') return [];
  return areas.map((area) => ({ value: area.id, label: area[`name_${lang}`] }));
}

function suffixOf(fact: Fact, t: (key: string) => string): string | undefined {
  if (fact.type === 'money') return t('baht');
  return fact.unit === undefined ? undefined : t(`unit_word.${fact.unit}`);
}

// “None of these” cannot stand beside another answer: the one pressed last holds.
function withoutNone(chosen: readonly string[], before: string): string[] {
  if (!chosen.includes('none')) return [...chosen];
  return before.split(' ').includes('none') ? chosen.filter((one) => one !== 'none') : ['none'];
}

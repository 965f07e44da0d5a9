import { formatDate } from '../../../platform/thai/thai-date-format.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { factOf } from '../fact-dictionary.ts';
import type { FactAnswer } from '../fact.ts';
import type { FactRecordTold } from './family-file.ts';

type Told = Pick<FactRecordTold, 'state' | 'value'>;
type Sourced = Pick<FactRecordTold, 'source' | 'as_of'> &
  Partial<Pick<FactRecordTold, 'source_words' | 'recorded_by' | 'verified_by'>>;

/** How facts are said: what is asked, what was answered, where it comes from. */
export function useFactWords(): {
  label: (key: string) => string;
  question: (key: string) => string;
  answer: (key: string, told: Told) => string;
  /** “เยี่ยมบ้าน 11 พ.ย. 2569”, with who recorded and who confirmed it when asked for in full. */
  source: (told: Sourced, full?: boolean) => string;
} {
  const t = useWords('registry');
  const lang = useLanguage();
  const format = useFormat();
  const areaName = useAreaName();
  return {
    label: (key) => factOf(key)?.label[lang] ?? key,
    question: (key) => factOf(key)?.question[lang] ?? key,
    answer: (key, { state, value }) => (state === 'value' ? sayValue(key, value) : t(`answer.${state}`)),
    source: (told, full = false) => {
      const from = told.source_words
        ? `${t(`source.${told.source}`)} (${told.source_words})`
        : t(`source.${told.source}`);
      const parts = [`${from} ${format.date(told.as_of)}`];
      if (full && told.recorded_by) parts.push(t('recorded_by', { name: told.recorded_by }));
      if (told.verified_by) parts.push(t('verified_by', { name: told.verified_by }));
      return parts.join(' · ');
    },
  };

  function sayValue(key: string, value: FactAnswer | null): string {
    const fact = factOf(key);
    if (Array.isArray(value)) return value.map((one) => fact?.options?.[one]?.[lang] ?? one).join(', ');
    if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
    if (typeof value === 'number') {
      if (fact?.type === 'money') return format.baht(value);
      return fact?.unit === undefined
        ? format.number(value)
        : t(`unit.${fact.unit}`, { n: format.number(value) });
    }
    if (value === null) return '';
    if (fact?.type === 'date') return formatDate(value, { lang });
    return fact?.options?.[value]?.[lang] ?? areaName(value);
  }
}

// The one fact whose answer is an area: where the house registration stands.
function useAreaName(): (value: string) => string {
  const t = useWords('registry');
  const lang = useLanguage();
  const { posting } = useMe();
  return (value) => {
    if (value === 'elsewhere') return t('answer.elsewhere');
    return posting?.areas.find((area) => area.id === value)?.[`name_${lang}`] ?? value;
  };
}

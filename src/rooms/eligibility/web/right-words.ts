import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { ConditionState } from '../../../ui/Conditions.tsx';
import type { ConditionRead, FactRead } from '../screening.ts';

/** The reasons of a right as a list shows them: each condition with the facts it was read from. */
export function useReasons(): (conditions: readonly ConditionRead[]) => {
  key: string;
  state: ConditionState;
  text: string;
  source: string;
  old: boolean;
}[] {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const sayFact = useFactRead();
  return (conditions) =>
    conditions.map((one) => ({
      key: one.id,
      state: markOf(one),
      text: one[lang],
      source: [
        one.facts.map(sayFact).join(' · '),
        one.settled_by === 'people' && t('settled_by_people'),
        one.settled_by === 'nobody' && t('informs_only'),
        one.evidence === 'bk' && t('no_original'),
      ]
        .filter(Boolean)
        .join(' · '),
      old: one.facts.some((fact) => fact.state === 'expired'),
    }));
}

/** “รายได้: 36,000 บาท เยี่ยมบ้าน 11 พ.ย. 2569”: a fact with its source and day, or why it is not known. */
function useFactRead(): (fact: FactRead) => string {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  return (fact) => {
    const from = fact.source === null ? '' : t(`source_${fact.source}`);
    const when = fact.as_of === null ? '' : format.date(fact.as_of);
    const told = [fact.words?.[lang], from, when].filter(Boolean).join(' ');
    const doubt = fact.state === 'known' ? '' : t(`fact_${fact.state}`);
    return `${fact.label[lang]}: ${[told, doubt].filter(Boolean).join(' · ')}`;
  };
}

function markOf(one: ConditionRead): ConditionState {
  if (one.settled_by === 'people' && one.state !== 'true') return 'judge';
  if (one.state === 'true') return 'yes';
  return one.state === 'false' ? 'no' : 'unknown';
}

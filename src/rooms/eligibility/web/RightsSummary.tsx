import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { RightsList } from '../rights-list.ts';
import { useAmountWords } from './amount-words.ts';
import { countedRights, isShared, stateOf, type Sent } from './use-screening.ts';

type RightsSummaryProps = { screening: RightsList; people: readonly string[]; sent: readonly Sent[] };

/** Under the finding: what is not received yet, one after another; cash and services are never added together. */
export function RightsSummary({ screening, people, sent }: RightsSummaryProps): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const say = useAmountWords();
  const nameOf = (person: string) => screening.people.find((one) => one.person === person)?.name ?? '';
  const open = countedRights(screening, people).filter(({ right }) =>
    ['gap', 'judgement'].includes(stateOf(right, sent)),
  );
  const asks = countedRights(screening, people).filter(({ right }) => stateOf(right, sent) === 'ask').length;
  if (open.length === 0 && asks === 0) return <p className="muted">{t('nothing_open')}</p>;
  return (
    <ul className="eligibility-summary muted">
      {open.slice(0, 5).map(({ service, right }) => (
        <li key={`${right.service} ${right.person}`}>
          {[
            service.name[lang],
            isShared(service) ? null : nameOf(right.person),
            right.amount === null ? null : say.full(right.amount),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </li>
      ))}
      {asks > 0 && <li>{t('also_asks', { n: asks })}</li>}
    </ul>
  );
}

/** The finding itself: how many rights are not received, or how much is still to be asked. */
export function useRightsFinding(): (
  screening: RightsList,
  people: readonly string[],
  sent: readonly Sent[],
) => string {
  const t = useWords('eligibility');
  return (screening, people, sent) => {
    const states = countedRights(screening, people).map(({ right }) => stateOf(right, sent));
    const gaps = states.filter((state) => state === 'gap').length;
    const maybe = states.filter((state) => state === 'judgement').length;
    const asks = states.filter((state) => state === 'ask').length;
    if (gaps > 0) return t('finding_gaps', { n: gaps });
    if (maybe > 0) return t('finding_maybe', { n: maybe });
    if (asks > 0) return t('finding_asks', { n: asks });
    return t('finding_none');
  };
}

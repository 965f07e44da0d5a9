import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Chip } from '../../../ui/Chip.tsx';

type Ready = {
  service: string;
  organisation: string | null;
  short_th: string | null;
  short_en: string | null;
  problem: string | null;
  paid_in: string | null;
  has_accounts: boolean;
  open: number;
  overdue: number;
  answered: number;
  days: number | null;
  capacity: { state: string; words: string | null; until: string | null; said_on: string } | null;
};
type ReadinessProps = { area: string; asks: readonly { service: string; organisation: string | null }[] };

/** Before anything is sent: to whom each service goes, how long it takes there, what waits, what the organisation says of itself. */
export function Readiness({ area, asks }: ReadinessProps): ReactNode {
  const wanted = asks.map(({ service, organisation }) => ({ service, organisation }));
  const { data } = useAsk<Ready[]>(
    'referrals.list-readiness',
    { area, asks: wanted },
    { when: area !== '' && asks.length > 0, keep: true },
  );
  if (data === undefined || asks.length === 0) return null;
  const each = [...new Map(data.map((one) => [one.organisation ?? one.service, one])).values()];
  return (
    <ul className="referrals-ready">
      {each.map((one) => (
        <li key={one.organisation ?? one.service}>
          <ReadyLine one={one} />
        </li>
      ))}
    </ul>
  );
}

function ReadyLine({ one }: { one: Ready }) {
  const t = useWords('referrals');
  const refusal = useRefusals('referrals');
  const format = useFormat();
  const lang = useLanguage();
  const name = one[`short_${lang}`];
  if (one.problem !== null) {
    const values = { province: '', paid_in: one.paid_in ?? '', service: one.service, name: '' };
    return (
      <>
        <Chip tone="bad">{t('ready_problem')}</Chip> {refusal(one.problem, values)}
      </>
    );
  }
  const { capacity } = one;
  const known = [
    one.paid_in === null ? '' : t('ready_routed', { province: one.paid_in }),
    one.days === null ? t('ready_unknown') : t('ready_days', { n: one.days, all: one.answered }),
    one.open === 0 ? '' : t('ready_open', { n: one.open }),
    one.overdue === 0 ? '' : t('ready_overdue', { n: one.overdue }),
  ];
  return (
    <>
      {t('ready_to', { to: name ?? '' })}{' '}
      <span className="source">{known.filter((part) => part !== '').join(' · ')}</span>
      {capacity !== null && capacity.state !== 'open' && (
        <>
          {' '}
          <Chip tone={capacity.state === 'full' ? 'bad' : 'soon'} long>
            {t('capacity_said', {
              date: format.date(capacity.said_on),
              state: t(`capacity.${capacity.state}`),
            })}
          </Chip>
          {capacity.words !== null && <span className="source"> “{capacity.words}”</span>}
        </>
      )}
      {!one.has_accounts && <span className="source referrals-below">{t('no_account')}</span>}
    </>
  );
}

import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';

type Waiting = {
  organisation: string;
  short_th: string;
  short_en: string;
  phone: string | null;
  count: number;
  overdue: number;
  climbed: number;
  oldest: {
    referral: string;
    who: string;
    service_th: string;
    service_en: string;
    due_on: string;
    days: number;
  };
};

/** For whom the centre waits: each organisation, how many requests, and the oldest with its days. */
export function WaitingList({ area }: { area: string }): ReactNode {
  const t = useWords('referrals');
  const format = useFormat();
  const lang = useLanguage();
  const { data, problem, again } = useAsk<Waiting[]>('referrals.list-waiting', { area });
  const count = data?.reduce((sum, one) => sum + one.count, 0);
  return (
    <Section first title={t('waiting')} count={count}>
      {data === undefined && problem === null && <Loading />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data?.length === 0 && (
        <Empty>
          <p className="muted">{t('waiting_none')}</p>
        </Empty>
      )}
      {data !== undefined && data.length > 0 && (
        <Rows label={t('waiting')}>
          {data.map((one) => (
            <RowItem
              key={one.organisation}
              slim
              title={
                <>
                  <Link className="item-title" to="/cases" search={{ area, waiting: one.organisation }}>
                    {one[`short_${lang}`]}
                  </Link>{' '}
                  <span className="muted">{t('count', { n: one.count })}</span>
                </>
              }
              end={
                <span className={one.overdue > 0 ? 'referrals-late' : undefined}>
                  {one.oldest.days === 0 ? t('since_today') : t('days', { n: one.oldest.days })}
                </span>
              }
              text={oldestOf(one)}
            />
          ))}
        </Rows>
      )}
    </Section>
  );

  function oldestOf({ count: all, climbed, oldest }: Waiting): string {
    const what = t(all > 1 ? 'oldest' : 'only', { service: oldest[`service_${lang}`], who: oldest.who });
    const left = format.daysUntil(oldest.due_on);
    if (left < 0) {
      const past = `${what} ${t('due_past', { n: -left })}`;
      return climbed > 0 ? `${past} · ${t('waiting_climbed', { n: climbed })}` : past;
    }
    return `${what} ${t('due_by', { date: format.date(oldest.due_on) })}`;
  }
}

import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { Climb } from '../climb.ts';
import { AnswerClimbForm } from './AnswerClimbForm.tsx';
import { ClimbSteps } from './ClimbSteps.tsx';

type Listed = {
  heads: string[];
  mine: boolean;
  count: number;
  more: boolean;
  rows: {
    referral: string;
    family: string;
    who: string;
    organisation: string;
    short_th: string;
    short_en: string;
    phone: string | null;
    service_th: string;
    service_en: string;
    due_on: string;
    overdue_days: number;
    climbs: Climb[];
  }[];
};

/** What is overdue and climbed to the head of the centre or further; nothing when nothing did. */
export function ClimbedList({ area }: { area: string }): ReactNode {
  const t = useWords('referrals');
  const lang = useLanguage();
  const { data, problem, again } = useAsk<Listed>('referrals.list-climbed', { area }, { when: area !== '' });
  if (data === undefined) return problem === null ? null : <Refused problem={problem} onRetry={again} />;
  if (data.count === 0) return null;
  return (
    <div className="referrals-climbed">
      <Section title={t('climbed')} count={data.count}>
        <p className="source">
          {data.heads.length === 0
            ? t('climbed_none_head')
            : t('climbed_of', { names: data.heads.join(', ') })}
          {data.more && ` · ${t('climbed_more', { n: data.count })}`}
        </p>
        <Rows label={t('climbed')}>
          {data.rows.map((one) => (
            <RowItem
              key={one.referral}
              title={
                <Link className="item-title" to="/cases" search={{ area, waiting: one.organisation }}>
                  {t('climb_line', { service: one[`service_${lang}`], who: one.who })}
                </Link>
              }
              marks={<Chip tone="bad">{t('climb_late', { n: one.overdue_days })}</Chip>}
              text={
                <>
                  {one[`short_${lang}`]}
                  {one.phone !== null && (
                    <>
                      {' '}
                      · <a href={`tel:${one.phone}`}>{t('call', { phone: one.phone })}</a>
                    </>
                  )}
                  <ClimbSteps climbs={one.climbs} due_on={one.due_on} open />
                  {data.mine && <AnswerClimbForm area={area} referral={one.referral} step={2} />}
                </>
              }
            />
          ))}
        </Rows>
      </Section>
    </div>
  );
}

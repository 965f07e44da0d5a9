import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { Climb } from '../climb.ts';
import { AnswerClimbForm } from './AnswerClimbForm.tsx';
import { ClimbSteps } from './ClimbSteps.tsx';

type Listed = {
  count: number;
  rows: {
    area: string;
    area_th: string;
    area_en: string;
    referral: string;
    short_th: string;
    short_en: string;
    phone: string | null;
    service_th: string | null;
    service_en: string | null;
    due_on: string;
    overdue_days: number;
    climbs: Climb[];
  }[];
};

/** What stayed overdue until it reached the province's social office: organisations to press, nobody in need by name. */
export function ProvinceClimbs(): ReactNode {
  const t = useWords('referrals');
  const lang = useLanguage();
  const { data } = useAsk<Listed>('referrals.list-province-climbs', {});
  if (data === undefined || data.count === 0) return null;
  return (
    <Section title={t('province_climbed')} count={data.count}>
      <p className="source">{t('province_text')}</p>
      <Rows label={t('province_climbed')}>
        {data.rows.map((one) => (
          <RowItem
            key={one.referral}
            title={<b>{one[`short_${lang}`]}</b>}
            marks={<Chip tone="bad">{t('climb_late', { n: one.overdue_days })}</Chip>}
            text={
              <>
                {[one[`service_${lang}`] ?? t('climb_secret'), one[`area_${lang}`]].join(' · ')}
                {one.phone !== null && (
                  <>
                    {' '}
                    · <a href={`tel:${one.phone}`}>{t('call', { phone: one.phone })}</a>
                  </>
                )}
                <ClimbSteps climbs={one.climbs} due_on={one.due_on} open />
                <AnswerClimbForm area={one.area} referral={one.referral} step={3} />
              </>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}

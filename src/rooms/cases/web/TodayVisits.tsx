import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { useHomeWords } from './home-words.ts';
import { VisitRow } from './VisitRow.tsx';
import { useVisits } from './visits.ts';

/** The families to visit in the coming week, those that are late first; the round by village is a page of its own. */
export function TodayVisits({ area, first = false }: { area: string; first?: boolean }): ReactNode {
  const t = useWords('cases');
  const home = useHomeWords();
  const { duty } = useMe();
  const { data, problem, again } = useVisits(area, 'mine', { limit: 8 });
  return (
    <Section
      first={first}
      title={t('visits_to_make')}
      count={data === undefined ? undefined : `${data.rows.length}${data.more ? '+' : ''}`}
      act={
        <Link to="/visits" search={{ area }}>
          {t('round')}
        </Link>
      }
    >
      {data === undefined && problem === null && <Loading lines={2} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data?.rows.length === 0 && <p className="muted">{t('no_visits')}</p>}
      {data !== undefined && data.rows.length > 0 && (
        <Rows label={t('visits_to_make')}>
          {data.rows.map((visit) => (
            <VisitRow
              key={visit.visit}
              area={visit.area}
              visit={visit}
              title={
                <Link
                  className="item-title cases-person"
                  to="/families/$area/$family"
                  params={{ area: visit.area, family: visit.family }}
                  search={{}}
                >
                  {home.name(visit.home)}
                </Link>
              }
              where={home.place(visit.home)}
              mayRecord
              mayChange={duty === 'desk'}
            />
          ))}
        </Rows>
      )}
    </Section>
  );
}

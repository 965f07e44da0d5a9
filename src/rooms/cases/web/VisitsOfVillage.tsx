import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { useHomeWords } from './home-words.ts';
import { VisitRow } from './VisitRow.tsx';
import type { VisitToMake } from './visits.ts';

/** The homes to visit in one village, in the order of their houses. */
export function VisitsOfVillage(props: { visits: readonly VisitToMake[]; mayChange: boolean }): ReactNode {
  const { visits, mayChange } = props;
  const t = useWords('cases');
  const lang = useLanguage();
  const home = useHomeWords();
  const where = visits[0]?.home;
  const moo = where?.moo ?? null;
  const name = [moo === null ? '' : t('moo', { n: moo }), where?.[`village_${lang}`] ?? t('no_village')];
  return (
    <Section title={name.filter(Boolean).join(' ')} count={visits.length}>
      <Rows>
        {visits.map((visit) => (
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
            where={[home.place(visit.home), visit.home.phone].filter(Boolean).join(' ')}
            mayRecord
            mayChange={mayChange}
          />
        ))}
      </Rows>
    </Section>
  );
}

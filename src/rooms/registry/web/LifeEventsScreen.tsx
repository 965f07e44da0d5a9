import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import type { LifeEventRow } from '../life-event-row.ts';
import { LifeEventItem } from './LifeEventItem.tsx';
import { useLifeEvents } from './use-life-events.ts';

/** Everything of my areas that waits to be confirmed, the longest waiting first. */
export function LifeEventsScreen(): ReactNode {
  const t = useWords('registry');
  const events = useLifeEvents(null);
  const { rows, problem } = events;
  return (
    <>
      <PageHead title={t('life_worklist')} sub={t('life_worklist_text')} />
      {rows === null && problem === null && <Loading lines={4} />}
      {rows === null && problem !== null && <Refused problem={problem} onRetry={events.again} />}
      {rows !== null && rows.length === 0 && <Empty>{t('life_worklist_empty')}</Empty>}
      {rows !== null && rows.length > 0 && (
        <ul className="rows" aria-label={t('life_waiting')}>
          {rows.map((one) => (
            <LifeEventItem key={`${one.area} ${one.event}`} row={one} of={<FamilyOf row={one} />} />
          ))}
        </ul>
      )}
      {events.more !== null && (
        <div className="acts">
          <Button busy={events.fetching} onPress={events.more}>
            {t('life_more')}
          </Button>
        </div>
      )}
    </>
  );
}

// A family that is only asked for is not on file yet, so there is no way to it.
function FamilyOf({ row }: { row: LifeEventRow }) {
  const t = useWords('registry');
  const known = row.families.find((one) => one.house_no !== null) ?? row.families[0];
  if (known === undefined) return null;
  return (
    <Link to="/families/$area/$family" params={{ area: row.area, family: known.family }}>
      {t('life_family_of', { head: known.head ?? '–', house: known.house_no ?? '–' })}
    </Link>
  );
}

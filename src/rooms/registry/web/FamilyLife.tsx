import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import type { FamilyFile } from './family-file.ts';
import { LifeEventDialog } from './LifeEventDialog.tsx';
import { LifeEventItem } from './LifeEventItem.tsx';
import { useLifeEvents } from './use-life-events.ts';

/** What changed in the house: asking for it, what waits to be confirmed, and what was decided before. */
export function FamilyLife({ area, file }: { area: string; file: FamilyFile }): ReactNode {
  const t = useWords('registry');
  const events = useLifeEvents({ area, family: file.family });
  const [asking, setAsking] = useState(false);
  const open = (events.rows ?? []).filter((one) => one.outcome === null);
  const decided = (events.rows ?? []).filter((one) => one.outcome !== null);
  return (
    <section className="registry-life-of" aria-label={t('life_events')}>
      {events.rows === null && events.problem !== null && (
        <Refused problem={events.problem} onRetry={events.again} />
      )}
      {open.length > 0 && (
        <>
          <h2>{t('life_waiting')}</h2>
          <ul className="rows" aria-label={t('life_waiting')}>
            {open.map((one) => (
              <LifeEventItem key={one.event} row={one} />
            ))}
          </ul>
        </>
      )}
      <div className="registry-under-members">
        {decided.length > 0 && (
          <details>
            <summary>{t('life_past', { n: decided.length })}</summary>
            <ul className="rows">
              {decided.map((one) => (
                <LifeEventItem key={one.event} row={one} />
              ))}
            </ul>
            {events.more !== null && (
              <Button busy={events.fetching} onPress={events.more}>
                {t('life_earlier')}
              </Button>
            )}
          </details>
        )}
        <Button look="quiet" icon="plus" onPress={() => setAsking(true)}>
          {t('life_something_changed')}
        </Button>
      </div>
      {asking && (
        <LifeEventDialog area={area} file={file} waiting={open.length} onClose={() => setAsking(false)} />
      )}
    </section>
  );
}

import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { DueChip } from '../../../ui/DueChip.tsx';
import { RowItem } from '../../../ui/Rows.tsx';
import { PlanVisitDialog } from './PlanVisitDialog.tsx';
import { RecordVisitDialog } from './RecordVisitDialog.tsx';
import type { VisitOfCase } from './visits.ts';

type VisitRowProps = {
  area: string;
  visit: VisitOfCase;
  /** Who is visited; left out where the page says it. */
  title?: ReactNode;
  where?: string;
  mayRecord: boolean;
  mayChange: boolean;
};

/** One home visit: when, who goes, what for; and writing down what came of it. */
export function VisitRow(props: VisitRowProps): ReactNode {
  const { area, visit, title, where, mayRecord, mayChange } = props;
  const t = useWords('cases');
  const format = useFormat();
  const [open, setOpen] = useState<'record' | 'change' | null>(null);
  const { end, planned_for, visitor, purpose, follow_up, restricted } = visit;
  const day = format.date(end?.went_on ?? planned_for);
  return (
    <>
      <RowItem
        title={title ?? <b>{t(end === null ? 'visit_planned' : 'visit_made', { date: day })}</b>}
        marks={
          <>
            {end === null ? (
              <DueChip days={format.daysUntil(planned_for)} />
            ) : (
              <Chip tone={end.outcome === 'visited' ? 'ok' : 'plain'}>{t(`visited.${end.outcome}`)}</Chip>
            )}
            {follow_up !== null && <Chip icon="clock">{t('follow_up', { n: follow_up })}</Chip>}
          </>
        }
        text={
          <>
            {[where, title === undefined ? '' : day, t('goes', { name: visitor.name ?? '' })]
              .filter(Boolean)
              .join('\u00A0· ')}
            {purpose !== null && <p>{purpose}</p>}
            {end?.words != null && <p className="said">“{end.words}”</p>}
            {end === null && (mayRecord || mayChange) && (
              <div className="acts">
                {mayRecord && <Button onPress={() => setOpen('record')}>{t('record_visit')}</Button>}
                {mayChange && (
                  <Button look="quiet" onPress={() => setOpen('change')}>
                    {t('change_visit')}
                  </Button>
                )}
              </div>
            )}
          </>
        }
      />
      {open === 'record' && (
        <RecordVisitDialog area={area} visit={visit} restricted={restricted} onClose={() => setOpen(null)} />
      )}
      {open === 'change' && (
        <PlanVisitDialog
          area={area}
          case={visit.case}
          restricted={restricted}
          visit={visit}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

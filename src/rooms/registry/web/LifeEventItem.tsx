import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import type { LifeEventRow } from '../life-event-row.ts';
import { LifeDecision } from './LifeDecision.tsx';
import { useLifeWords, type SideWords } from './life-words.ts';

type LifeEventItemProps = {
  row: LifeEventRow;
  /** The family's name with the way to its file, on a list of many families. */
  of?: ReactNode;
};

/** One life event: what was asked and by whom, what stands there and what will, and what became of it. */
export function LifeEventItem({ row, of }: LifeEventItemProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const format = useFormat();
  const sides = useLifeWords()(row);
  const more = [
    row.place_words,
    row.other_area && t('life_area_of', { name: row.other_area[`name_${lang}`] }),
    row.parents.length > 0 ? t('life_parents', { names: row.parents.join(' · ') }) : null,
    row.kind === 'move_house' && row.house ? t('life_house', { house: row.house.house_no ?? '–' }) : null,
  ].filter(Boolean);
  return (
    <li className="registry-life">
      <div className="item-top large">
        <b>{t(`life.${row.kind}`)}</b>
        <span>{format.date(row.happened_on)}</span>
        {row.outcome === null ? (
          <Chip tone="wait">{t('life_open')}</Chip>
        ) : (
          <Chip tone={row.outcome === 'confirmed' ? 'ok' : 'plain'}>{t(`life_outcome.${row.outcome}`)}</Chip>
        )}
      </div>
      {of !== undefined && <p>{of}</p>}
      {row.conflicts.length > 0 && (
        <p>
          <Chip tone="now" long>
            {t('life_conflict', {
              others: [...new Set(row.conflicts.map((one) => t(`life.${one.kind}`)))].join(' · '),
            })}
          </Chip>
        </p>
      )}
      {sides.length > 0 && <Sides rows={sides} open={row.outcome === null} />}
      {more.length > 0 && <p>{more.join(' · ')}</p>}
      <p className="source">
        {t('life_asked', { by: row.asked_by, at: format.moment(row.asked_at) })}
        {row.informant !== null &&
          ` · ${t('life_told', { who: row.informant, is: row.informant_is ?? '–' })}`}
        {row.document !== null && ` · ${t('life_seen', { document: row.document })}`}
      </p>
      {row.outcome !== null && (
        <p className="source">
          {t(`life_decided.${row.outcome}`, {
            by: row.decided_by ?? '–',
            at: row.decided_at === null ? '–' : format.moment(row.decided_at),
          })}
          {row.why !== null && ` · ${row.why}`}
        </p>
      )}
      {row.outcome === null && <LifeDecision row={row} />}
    </li>
  );
}

function Sides({ rows, open }: { rows: readonly SideWords[]; open: boolean }) {
  const t = useWords('registry');
  const then = t(open ? 'life_after' : 'life_after_then');
  const columns: Column<SideWords>[] = [
    { key: 'name', head: t('life_person'), names: true, cell: (one) => one.name },
    { key: 'before', head: t('life_before'), folded: t('life_before'), cell: (one) => one.before },
    { key: 'after', head: then, folded: then, names: true, cell: (one) => one.after },
  ];
  return <Table caption={t('life_sides')} rows={rows} rowKey={(one) => one.person} columns={columns} />;
}

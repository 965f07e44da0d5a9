import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import type { OverlapRow } from '../overlap.ts';

type OverlapsTableProps = { rows: readonly OverlapRow[]; onDecide: (row: OverlapRow) => void };

/** Who was helped with what beside what, why it went on, and what was decided of it. */
export function OverlapsTable({ rows, onDecide }: OverlapsTableProps): ReactNode {
  const t = useWords('help');
  const columns = useColumns(onDecide);
  return <Table caption={t('overlaps')} columns={columns} rows={rows} rowKey={(row) => row.help} />;
}

function useColumns(onDecide: OverlapsTableProps['onDecide']): Column<OverlapRow>[] {
  const t = useWords('help');
  const lang = useLanguage();
  const format = useFormat();
  return [
    {
      key: 'who',
      head: t('overlap_who'),
      names: true,
      cell: (row) => (
        <>
          <Link to="/families/$area/$family" params={{ area: row.area, family: row.family }}>
            {row.who ?? t('whole_family')}
          </Link>
          <small>
            {t('overlap_home', { house: row.house_no ?? '–', village: row.village?.[lang] ?? '' })}
          </small>
        </>
      ),
    },
    {
      key: 'what',
      head: t('what'),
      cell: (row) => (
        <>
          {row.what[lang]}
          <small>
            {[row.by[lang], format.date(row.given_on), row.amount_satang && format.baht(row.amount_satang)]
              .filter(Boolean)
              .join(' · ')}
          </small>
          {row.override !== null && (
            <small>
              {t('overlap_reason')}: {row.override.reason} ({row.override.by ?? t('nobody')})
            </small>
          )}
        </>
      ),
    },
    {
      key: 'beside',
      head: t('overlap_beside'),
      folded: t('overlap_beside'),
      cell: (row) => (
        <>
          {row.earlier.map((one) => (
            <span key={one.en} className="help-beside">
              {one[lang]}
            </span>
          ))}
          <small>
            <Chip tone={row.level === 'block' ? 'bad' : 'wait'}>{t(`overlap_level.${row.level}`)}</Chip>{' '}
            {row.groups.map((one) => one[lang]).join(' · ')}
          </small>
        </>
      ),
    },
    {
      key: 'decision',
      head: t('overlap_decision'),
      cell: (row) =>
        row.decision === null ? (
          <Undecided row={row} onDecide={onDecide} />
        ) : (
          <>
            <Chip tone="ok">{t(`overlap_verdict.${row.decision.verdict}`)}</Chip>
            <small>
              {t('overlap_decided_by', {
                by: row.decision.by ?? t('nobody'),
                on: format.date(row.decision.on),
                reason: row.decision.reason,
              })}
            </small>
          </>
        ),
    },
  ];
}

function Undecided({ row, onDecide }: { row: OverlapRow; onDecide: OverlapsTableProps['onDecide'] }) {
  const t = useWords('help');
  const lang = useLanguage();
  const format = useFormat();
  const on = format.date(row.due_on);
  return (
    <span className="stack tight">
      {row.overdue ? (
        <Chip tone="bad">{t('overlap_late', { on })}</Chip>
      ) : (
        <span className="source">{t('overlap_by', { on })}</span>
      )}
      <Button
        label={`${t('overlap_decide')} ${row.what[lang]} ${row.who ?? ''}`}
        onPress={() => onDecide(row)}
      >
        {t('overlap_decide')}
      </Button>
    </span>
  );
}

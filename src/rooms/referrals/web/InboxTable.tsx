import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { DueChip } from '../../../ui/DueChip.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import { useAnswerWords } from './answer-words.ts';
import type { InboxPart, InboxRow } from './request.ts';

type InboxTableProps = {
  part: InboxPart;
  rows: readonly InboxRow[];
  current: string | undefined;
  chosen: ReadonlySet<string>;
  onTick: (referral: string, ticked: boolean) => void;
  onOpen: (referral: string) => void;
};

/** The lines of one part of the inbox; the name opens the packet beside them. */
export function InboxTable({ part, rows, current, chosen, onTick, onOpen }: InboxTableProps): ReactNode {
  const t = useWords('referrals');
  const columns = useColumns(part, onOpen);
  return (
    <Table
      middle
      caption={t(`part.${part}`)}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.referral}
      current={current ?? null}
      {...(part === 'waiting_us' && {
        ticks: { chosen, onTick, name: (row: InboxRow) => row.who },
      })}
    />
  );
}

/** The id of the link that opens a row, for the keys that walk through the list. */
export function linkOf(referral: string): string {
  return `inbox-${referral}`;
}

function useColumns(part: InboxPart, onOpen: (referral: string) => void): Column<InboxRow>[] {
  const t = useWords('referrals');
  const format = useFormat();
  const lang = useLanguage();
  const words = useAnswerWords();
  return [
    {
      key: 'due',
      head: <span className="whole">{t(part === 'done' ? 'ended' : 'due')}</span>,
      aside: true,
      cell: (row) =>
        part === 'done' ? (
          <span className="whole">{format.date(row.since_on)}</span>
        ) : (
          <DueChip days={row.clock.days_left} />
        ),
    },
    {
      key: 'who',
      head: t('who'),
      names: true,
      cell: (row) => (
        <>
          <Link
            id={linkOf(row.referral)}
            className="referrals-name"
            to="/inbox"
            search={(before) => ({
              ...before,
              area: row.area,
              referral: row.referral,
              about: row.about,
            })}
            resetScroll={false}
            onClick={() => onOpen(row.referral)}
          >
            {row.who}
          </Link>
          <small>{words.home(row)}</small>
        </>
      ),
    },
    {
      key: 'what',
      head: t('what'),
      cell: (row) => (
        <>
          {row[`service_${lang}`]}
          <small>{standing(row)}</small>
        </>
      ),
    },
    {
      key: 'amount',
      head: t('baht'),
      number: true,
      aside: true,
      cell: (row) =>
        row.amount_satang === null ? '–' : format.baht(row.amount_satang).replace(/\u00A0.*$/u, ''),
    },
    {
      key: 'papers',
      head: t('papers'),
      cell: (row) =>
        row.documents_missing > 0 ? (
          <Chip tone="soon">{t('documents.missing', { n: row.documents_missing })}</Chip>
        ) : row.documents_held > 0 ? (
          <Chip tone="ok">{t('documents.complete', { n: row.documents_held })}</Chip>
        ) : (
          '–'
        ),
    },
  ];

  function standing(row: InboxRow): string {
    if (row.state === 'sent') return t('sent_on', { date: format.date(row.sent_on) });
    return t('state_since', { state: t(`state.${row.state}`), date: format.date(row.since_on) });
  }
}

import { sql } from 'kysely';
import { formatDate } from '../../platform/thai/thai-date-format.ts';
import { shownCase } from './find-shown.ts';
import type { PaperContent } from './paper-content.ts';
import type { Tx } from './tables.ts';
import words from './th.json' with { type: 'json' };

/** The record of a home visit as a paper: who went when, what for, what was seen, and room for the family to sign. */
export async function findVisitForPaper(
  tx: Tx,
  asked: { area: string; visit: string; by: string; on: string; centre: string },
): Promise<{ content: PaperContent; subject: string; restricted: boolean } | undefined> {
  const { rows } = await sql<VisitRow>`
    select v.case_file, c.restricted, r.label, v.planned_for, v.purpose, a.name as visitor, e.went_on, e.outcome, e.words,
      (select count(*)::int from cases.attachment t where t.area = v.area and t.visit = v.id) as photos
    from cases.visit v
    join cases.case_file c on c.area = v.area and c.id = v.case_file
    left join cases.receipt r on r.area = c.area and r.case_file = c.id
    left join cases.visit_end e on e.area = v.area and e.visit = v.id
    left join identity.public_account a on a.id = v.visitor
    where v.area = ${asked.area} and v.id = ${asked.visit} and ${shownCase('c')}`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const open = say('form.open');
  const lines: [string, string | null][] = [
    ['visit_paper.visitor', row.visitor],
    ['visit_paper.planned', formatDate(row.planned_for)],
    ['visit_paper.purpose', row.purpose],
    ['visit_paper.went', row.went_on && formatDate(row.went_on)],
    ['visit_paper.outcome', row.outcome && say(`visited.${row.outcome}`)],
    ['visit_paper.photos', String(row.photos)],
  ];
  const content: PaperContent = {
    title: say('visit_paper.title'),
    centre: asked.centre,
    under: [row.label ?? ''].filter(Boolean),
    note: say('visit_paper.note'),
    wide: false,
    made: `${say('report.made')} ${asked.by} ${formatDate(asked.on)}`,
    parts: [
      {
        kind: 'lines',
        title: say('visit_paper.visit'),
        rows: lines.map(([key, said]) => [say(key), said ?? open] as [string, string]),
      },
      { kind: 'words', title: say('visit_paper.seen'), words: [row.words ?? open] },
      {
        kind: 'lines',
        title: say('visit_paper.signed'),
        rows: [
          [say('visit_paper.by_visitor'), open],
          [say('visit_paper.by_family'), open],
        ],
      },
    ],
  };
  return { content, subject: row.case_file, restricted: row.restricted };
}

type VisitRow = {
  case_file: string;
  restricted: boolean;
  label: string | null;
  planned_for: string;
  purpose: string | null;
  visitor: string | null;
  went_on: string | null;
  outcome: string | null;
  words: string | null;
  photos: number;
};

function say(key: string): string {
  return (words.words as Record<string, string>)[key] ?? key;
}

import { sql } from 'kysely';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { factFinding } from './fact-finding.ts';
import { findCaseForPaper } from './find-case-for-paper.ts';
import { findFamilyKnown } from './find-family-known.ts';
import { findMonth } from './find-month.ts';
import { findVisitForPaper } from './find-visit-for-paper.ts';
import { monthNamed, monthReport, registerBook } from './month-report.ts';
import type { PaperContent } from './paper-content.ts';
import type { Tx } from './tables.ts';

/** A paper that was asked for and has no file yet: what it says, how its files are called, and of which case it is. */
export type FoundPrinted = {
  content: PaperContent;
  name: string;
  subject: string | null;
  restricted: boolean;
};

/** What a paper says, of what is known now; nothing when it is made already or what it is about is not shown to the asker. */
export async function findPrinted(tx: Tx, area: string, printed: string): Promise<FoundPrinted | undefined> {
  const { rows } = await sql<Row>`
    select p.kind, p.month, p.case_file, p.visit, p.asked_at, a.name as by, c.centre_name_th as centre
    from cases.printed p
    join areas.public_area c on c.id = p.area
    left join identity.public_account a on a.id = p.asked_by
    where p.area = ${area} and p.id = ${printed}
      and not exists (select from cases.printed_file f where f.area = p.area and f.printed = p.id)`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) return undefined;
  const by = row.by ?? '';
  const on = dayInThailand(row.asked_at);
  const centre = row.centre ?? '';
  if (row.month !== null) {
    const month = await findMonth(tx, area, row.month);
    const head = { centre, month: row.month, by, on };
    const content = row.kind === 'month' ? monthReport(head, month) : registerBook(head, month);
    return { content, name: `${content.title} ${monthNamed(row.month)}`, subject: null, restricted: false };
  }
  if (row.visit !== null) {
    const found = await findVisitForPaper(tx, { area, visit: row.visit, by, on, centre });
    return found && { ...found, name: `${found.content.title} ${on}` };
  }
  if (row.case_file === null) return undefined;
  const found = await findCaseForPaper(tx, area, row.case_file);
  const known = found && (await findFamilyKnown(tx, { area, family: found.family, by, at: row.asked_at }));
  if (!found || !known) return undefined;
  const content = factFinding(known, found);
  const name = `${content.title} ${(found.label ?? on).replaceAll('/', '-')}`;
  return { content, name, subject: row.case_file, restricted: found.restricted };
}

type Row = {
  kind: string;
  month: string | null;
  case_file: string | null;
  visit: string | null;
  asked_at: Date;
  by: string | null;
  centre: string | null;
};

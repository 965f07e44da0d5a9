import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { inRoom, type Tx as PlatformTx } from '../../platform/db.ts';
import { askForJob, type OnBehalf } from '../../platform/jobs.ts';
import { fiscalYear } from '../../platform/thai/fiscal-year.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { issuePin } from './issue-pin.ts';
import { receiptLabel, type ReceiptLine } from './receipt.ts';
import type { Tx } from './tables.ts';

/** What the job that makes the paper is told: which print, and on whose behalf. */
export type PaperAsked = { area: string; print: string; by: OnBehalf };

/**
 * Issues the receipt of a case with the next number of the area and fiscal year. The counter's row is held until the
 * transaction ends, so numbers have no gaps; therefore this comes last in a command.
 */
export async function issueReceipt(
  tx: Tx,
  actor: Actor,
  one: {
    area: string;
    receipt: string;
    case: string;
    lines: readonly ReceiptLine[];
    bring: readonly string[];
    bring_on: string | null;
    restricted: boolean;
    at: Date;
  },
): Promise<string> {
  const { area, at } = one;
  const year = fiscalYear(dayInThailand(at));
  const { short } = await tx
    .selectFrom('areas.public_area')
    .select('short')
    .where('id', '=', area)
    .executeTakeFirstOrThrow();
  const number = await nextNumber(tx, area, year);
  const label = receiptLabel(short ?? area, number, year);
  await tx
    .insertInto('cases.receipt')
    .values({
      area,
      id: one.receipt,
      case_file: one.case,
      fiscal_year: year,
      number,
      label,
      lines: JSON.stringify(one.lines),
      bring: [...one.bring],
      bring_on: one.bring_on,
      issued_at: at,
      issued_by: actor.account,
    })
    .execute();
  // A restricted case is not followed from outside: whoever finds its paper must not ask.
  if (!one.restricted) await issuePin(tx, actor, { area, receipt: one.receipt, label });
  return label;
}

/** Asks for the paper of a receipt; it is there some seconds after the transaction has ended. */
export async function askForPaper(
  tx: Tx,
  actor: Actor,
  one: { area: string; print: string; receipt: string; at: Date },
): Promise<void> {
  const { area, print, receipt, at } = one;
  await tx
    .insertInto('cases.receipt_print')
    .values({ area, id: print, receipt, asked_at: at, asked_by: actor.account })
    .execute();
  const { account, posting, duty, organisation } = actor;
  const payload: PaperAsked = { area, print, by: { account, posting, duty, organisation, areas: [area] } };
  await askForJob(inRoom(tx) as PlatformTx, 'cases.render-receipt', payload);
}

async function nextNumber(tx: Tx, area: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into cases.receipt_counter as c (area, fiscal_year, last) values (${area}, ${year}, 1)
    on conflict (area, fiscal_year) do update set last = c.last + 1 returning last`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('the counter gave no number');
  return row.last;
}

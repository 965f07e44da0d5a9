import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import { fiscalYear } from '../../platform/thai/fiscal-year.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { complaintDueOn, complaintLabel, type ComplaintLink, type ComplaintWords } from './complaint.ts';
import { hashPin, makePin } from './make-pin.ts';
import type { Tx } from './tables.ts';

/** What is kept of a complaint, from the desk or from the public page. */
export type Complained = ComplaintWords &
  Partial<ComplaintLink> & { area: string; complaint?: string; officer?: string | null };

/** What whoever complained takes home: its number and the PIN with which the answer is read, and until when. */
export type TakenComplaint = { complaint: string; label: string; pin: string; due_on: string };

/** Writes a complaint down with the next number of its area and fiscal year. */
export async function takeComplaint(tx: Tx, given: Complained, at: Date): Promise<TakenComplaint> {
  const { area, complaint = newId(), officer = null, ...words } = given;
  const today = dayInThailand(at);
  const year = fiscalYear(today);
  const { short } = await tx
    .selectFrom('areas.public_area')
    .select('short')
    .where('id', '=', area)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ number: number }>`
    select cases.number_complaint(${area}, ${year}::smallint) as number`.execute(tx);
  const number = rows[0]?.number ?? 0;
  const label = complaintLabel(short ?? area, number, year);
  const pin = makePin(complaint);
  const due_on = complaintDueOn(words.grave, today);
  const row = {
    ...words,
    area,
    id: complaint,
    fiscal_year: year,
    number,
    label,
    officer,
    due_on,
    pin_hash: `\\x${hashPin(label, pin).toString('hex')}`,
  };
  await sql`select cases.take_complaint(${JSON.stringify(row)}::jsonb)`.execute(tx);
  return { complaint, label, pin, due_on };
}

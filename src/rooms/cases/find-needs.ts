import { sql } from 'kysely';
import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';
import { findReferrals, referralOfNeed, type ReferralOfNeed } from '../referrals/public.ts';
import { needDueOn, needKind, needState, needStateOf, type NeedKind } from './need.ts';
import type { Tx } from './tables.ts';

/** A need as its case shows it. */
export const needOfCase = z.object({
  need: id,
  no: z.number().int(),
  kind: needKind,
  words: z.string().nullable(),
  person: z.object({ id, name: z.string().nullable() }).nullable(),
  state: needState,
  due_on: isoDate,
  referrals: z.array(referralOfNeed),
  closure: z
    .object({
      at: z.iso.datetime(),
      by: z.string().nullable(),
      outcome: z.string(),
      words: z.string().nullable(),
    })
    .nullable(),
});
export type NeedOfCase = z.infer<typeof needOfCase>;

/** The needs of one case in their order, with their requests, and where each stands on a day. */
export async function findNeeds(tx: Tx, area: string, caseId: string, today: string): Promise<NeedOfCase[]> {
  const { rows } = await sql<Row>`
    select n.id, n.no, n.kind, n.words, n.person, nullif(concat(p.title, p.name), '') as person_name, n.due_on,
      x.closed_at, x.outcome, x.words as closing_words, a.name as closed_by
    from cases.need n
    left join registry.public_person p on p.area = n.area and p.id = n.person
    left join cases.need_closure x on x.area = n.area and x.need = n.id
    left join identity.public_account a on a.id = x.closed_by
    where n.area = ${area} and n.case_file = ${caseId} order by n.no`.execute(tx);
  const referrals = await findReferrals(
    tx,
    area,
    rows.map((row) => row.id),
    today,
  );
  const byNeed = Map.groupBy(referrals, (one) => one.need);
  return rows.map((row) => withReferrals(row, byNeed.get(row.id) ?? []));
}

type Row = {
  id: string;
  no: number;
  kind: NeedKind;
  words: string | null;
  person: string | null;
  person_name: string | null;
  due_on: string;
  closed_at: Date | null;
  outcome: string | null;
  closing_words: string | null;
  closed_by: string | null;
};

function withReferrals(row: Row, referrals: ReferralOfNeed[]): NeedOfCase {
  const requests = referrals.map((one) => ({
    turn: one.turn,
    due_on: one.clock.due_on,
    delivered: one.state === 'delivered',
  }));
  return {
    need: row.id,
    no: row.no,
    kind: row.kind,
    words: row.words,
    person: row.person ? { id: row.person, name: row.person_name } : null,
    state: needStateOf(row.closed_at !== null, requests),
    due_on: needDueOn(row.due_on, requests),
    referrals,
    closure: row.closed_at && {
      at: row.closed_at.toISOString(),
      by: row.closed_by,
      outcome: row.outcome ?? '',
      words: row.closing_words,
    },
  };
}

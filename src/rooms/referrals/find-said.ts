import { sql } from 'kysely';
import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';
import { heardWays } from './answer.ts';
import type { Tx } from './tables.ts';

/** One word said of a request after its sending: by whom, when, and what. */
export const said = z.object({
  id,
  referral: id,
  kind: z.enum(['accepted', 'more_information', 'declined', 'delivered', 'replied', 'withdrawn']),
  reason: z.string().nullable(),
  words: z.string().nullable(),
  amount_satang: z.number().int().nullable(),
  given_on: isoDate.nullable(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  /** An answer from an account; heard by the desk (`heard`), or through a link: then `said_by` is who said it. */
  way: z.enum(['account', 'desk', 'link']),
  heard: z.enum(heardWays).nullable(),
  said_by: z.string().nullable(),
});
export type SaidRow = z.infer<typeof said>;

/** Everything said of some requests of one area, in the order in which it was recorded. */
export async function findSaid(tx: Tx, area: string, referrals: readonly string[]): Promise<SaidRow[]> {
  if (referrals.length === 0) return [];
  const wanted = sql`${area}::text as area, unnest(${[...referrals]}::uuid[]) as referral`;
  const { rows } = await sql<Omit<SaidRow, 'at'> & { at: Date }>`
    select s.id, s.referral, s.kind, s.reason, s.words, s.amount_satang, s.given_on, s.at, a.name as by, s.way, s.heard, s.said_by
    from (select ${wanted}) w
    cross join lateral (
      select id, referral, kind, reason, words, amount_satang, given_on, answered_at as at, answered_by as account, recorded_at, way, heard, said_by
      from referrals.answer x where x.area = w.area and x.referral = w.referral
      union all
      select id, referral, 'replied', null, words, null, null, replied_at, replied_by, recorded_at, 'account', null, null
      from referrals.reply x where x.area = w.area and x.referral = w.referral
      union all
      select id, referral, 'withdrawn', reason, words, null, null, withdrawn_at, withdrawn_by, recorded_at, 'account', null, null
      from referrals.withdrawal x where x.area = w.area and x.referral = w.referral
    ) s
    left join identity.public_account a on a.id = s.account
    order by s.recorded_at, s.id`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

import { sql } from 'kysely';
import type { Call } from './call.ts';
import type { Tx } from './tables.ts';

/** The calls made about some requests of one area, by request, in order. */
export async function findCalls(
  tx: Tx,
  area: string,
  referrals: readonly string[],
): Promise<ReadonlyMap<string, Call[]>> {
  if (referrals.length === 0) return new Map();
  const { rows } = await sql<Omit<Call, 'at'> & { referral: string; at: Date }>`
    select c.referral, c.reached, c.words, a.name as by, c.called_at as at
    from referrals.call c left join identity.public_account a on a.id = c.called_by
    where c.area = ${area} and c.referral = any (${[...referrals]}::uuid[])
    order by c.referral, c.recorded_at, c.id`.execute(tx);
  const calls = rows.map(({ referral, at, ...row }) => ({
    referral,
    call: { ...row, at: at.toISOString() },
  }));
  return new Map(
    [...Map.groupBy(calls, (one) => one.referral)].map(([key, all]) => [key, all.map((one) => one.call)]),
  );
}

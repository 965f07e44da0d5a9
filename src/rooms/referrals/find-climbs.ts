import { sql } from 'kysely';
import type { Climb, Climber } from './climb.ts';
import type { Tx } from './tables.ts';

/** The steps that some requests of one area have taken, by request, from the lowest, each with what was done about it. */
export async function findClimbs(
  tx: Tx,
  area: string,
  referrals: readonly string[],
): Promise<ReadonlyMap<string, Climb[]>> {
  if (referrals.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select c.referral, c.step, c.to_whom, c.climbed_on as "on", coalesce((
      select json_agg(json_build_object('words', x.words, 'by', a.name, 'at', x.answered_at) order by x.recorded_at, x.id)
      from referrals.climb_answer x left join identity.public_account a on a.id = x.answered_by
      where x.area = c.area and x.referral = c.referral and x.step = c.step), '[]') as said
    from referrals.climb c
    where c.area = ${area} and c.referral = any (${[...referrals]}::uuid[])
    order by c.referral, c.step`.execute(tx);
  const climbs = rows.map(({ referral, said, ...row }) => ({
    referral,
    climb: { ...row, said: said.map((one) => ({ ...one, at: new Date(one.at).toISOString() })) },
  }));
  return new Map(
    [...Map.groupBy(climbs, (one) => one.referral)].map(([key, all]) => [key, all.map((one) => one.climb)]),
  );
}

type Row = {
  referral: string;
  step: number;
  to_whom: Climber;
  on: string;
  said: { words: string; by: string | null; at: string }[];
};

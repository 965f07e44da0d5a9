import { sql } from 'kysely';
import type { ContestTold } from './contest.ts';
import { shownFact } from './find-circle.ts';
import type { Tx } from './tables.ts';

/** Contests of records of some subjects of one area, with whether they are settled; the oldest first. */
export async function findContests(
  tx: Tx,
  area: string,
  subjects: readonly string[],
): Promise<(ContestTold & { key: string; settled: boolean })[]> {
  // Nearly always there are none, and whether one is settled is a long question.
  const any = await sql`select from registry.contest
    where area = ${area} and subject = any (${[...subjects]}::uuid[]) limit 1`.execute(tx);
  if (any.rows.length === 0) return [];
  // Settled by any answer of the same fact that was recorded, or any verified, after it was contested.
  const found = await sql<Omit<ContestTold, 'recorded_at'> & { at: Date; key: string; settled: boolean }>`
    select c.id as contest, c.fact, c.contested_by, c.words, a.name as recorded_by, c.recorded_at as at, f.subject, f.key,
      exists (select from registry.fact g where g.area = f.area and g.subject = f.subject and g.key = f.key
        and g.answer <> 'refused' and g.recorded_at > c.recorded_at)
      or exists (select from registry.verification v join registry.fact g on g.area = v.area and g.id = v.fact
        where g.area = f.area and g.subject = f.subject and g.key = f.key and v.recorded_at > c.recorded_at) as settled
    from registry.contest c join registry.fact f on f.area = c.area and f.id = c.fact
    left join identity.public_account a on a.id = c.recorded_by
    where c.area = ${area} and c.subject = any (${[...subjects]}::uuid[]) and ${shownFact('f')}
    order by c.recorded_at, c.id`.execute(tx);
  return found.rows.map(({ at, ...row }) => ({ ...row, recorded_at: at.toISOString() }));
}

/** Those that are not settled. */
export async function findOpenContests(
  tx: Tx,
  area: string,
  subjects: readonly string[],
): Promise<(ContestTold & { key: string })[]> {
  const all = await findContests(tx, area, subjects);
  return all.filter((one) => !one.settled).map(({ settled: _settled, ...one }) => one);
}

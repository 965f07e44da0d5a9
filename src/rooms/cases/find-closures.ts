import { sql, type RawBuilder } from 'kysely';
import type { Tx } from './tables.ts';

/** The last closing of a need; it stands while the need is closed. */
export type StandingClosure = { need: string; closure: string; round: number };

/** The closings that stand of some closed needs of one case, the needs held still. */
export async function standingClosures(
  tx: Tx,
  area: string,
  caseId: string,
  needs: readonly string[],
): Promise<StandingClosure[]> {
  const { rows } = await sql<StandingClosure>`
    with held as (
      select n.id from cases.need n where n.area = ${area} and n.case_file = ${caseId} and n.id = any (${[...needs]}::uuid[])
        and n.closed_at is not null order by n.id for update)
    select h.id as need, x.id as closure, x.round from held h
    cross join lateral (
      select id, round from cases.need_closure where area = ${area} and need = h.id order by round desc limit 1) x`.execute(
    tx,
  );
  return rows;
}

/** Which time a need or a case is closed now: once more than it was before. */
export function nextRound(
  table: 'need_closure' | 'case_closure',
  area: string,
  of: string,
): RawBuilder<number> {
  return table === 'need_closure'
    ? sql<number>`(select count(*) + 1 from cases.need_closure where area = ${area} and need = ${of})`
    : sql<number>`(select count(*) + 1 from cases.case_closure where area = ${area} and case_file = ${of})`;
}

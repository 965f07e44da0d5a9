import { sql } from 'kysely';
import { shownCase } from './find-shown.ts';
import { needDueOn, needStateOf, needsUsNow, type NeedKind, type NeedState } from './need.ts';
import type { Tx } from './tables.ts';

/** An open need with where it stands today. */
export type OpenNeed = {
  need: string;
  case: string;
  family: string;
  kind: NeedKind;
  words: string | null;
  state: NeedState;
  due_on: string;
  requests: readonly OpenRequest[];
};

/** A request of an open need. */
export type OpenRequest = { turn: 'organisation' | 'centre' | null; due_on: string; delivered: boolean };

/** No desk is told of more than this at once: what comes first is done first, and the rest stands in the queue. */
export const mostAtOnce = 100;

/**
 * The open needs of one officer, or of the whole centre, for which something must be done now: those of the earliest day first, `more` when
 * there are more than are told. They are walked along the index of days and left as soon as there are enough: a centre with tens of
 * thousands of cases answers as fast as a small one.
 */
export async function findPressingNeeds(
  tx: Tx,
  area: string,
  owner: string | null,
  today: string,
): Promise<{ needs: OpenNeed[]; more: boolean }> {
  const { rows } = await sql<Found>`
    select n.id as need, n.case_file as case, n.family, n.kind, n.words, n.due_on, n.requests
    from (
      select n.*, c.family, q.requests
      from cases.need n
      cross join lateral (
        select family from cases.case_file c where c.area = ${area} and c.id = n.case_file and ${shownCase('c')} offset 0) c
      cross join lateral (
        select coalesce(json_agg(json_build_object('turn', r.open_for, 'due_on', r.due_on, 'delivered', r.state = 'delivered')),
            '[]') as requests,
          case when bool_or(r.open_for = 'centre') then true
            when bool_or(r.open_for = 'organisation') then min(r.due_on) filter (where r.open_for is not null) < ${today}::date
            when count(*) > 0 then true else n.due_on <= ${today}::date end as now
        from referrals.public_referral r where r.area = ${area} and r.need = n.id) q
      where n.area = ${area} and n.closed_at is null ${owner ? sql`and n.owner = ${owner}` : sql``} and q.now
      order by n.due_on limit ${mostAtOnce + 1}) n`.execute(tx);
  const needs = rows.slice(0, mostAtOnce).flatMap(({ due_on: ownDay, ...row }) => {
    const state = needStateOf(false, row.requests);
    const due_on = needDueOn(ownDay, row.requests);
    return needsUsNow(state, due_on, today) ? [{ ...row, state, due_on }] : [];
  });
  return { needs: needs.toSorted(byPressing), more: rows.length > mostAtOnce };
}

/** How many needs of one officer, or of the centre, wait for organisations (a hundred are counted), and how many cases are open (a thousand). */
export async function countOpenWork(
  tx: Tx,
  area: string,
  owner: string | null,
): Promise<{ waiting: number; open_cases: number }> {
  const { rows } = await sql<{ waiting: number; open_cases: number }>`
    select
      (select count(*)::int from (
        select from cases.need n where n.area = ${area} and n.closed_at is null ${owner ? sql`and n.owner = ${owner}` : sql``}
          and exists (select from referrals.public_referral r where r.area = ${area} and r.need = n.id and r.open_for = 'organisation')
          and not exists (select from referrals.public_referral r where r.area = ${area} and r.need = n.id and r.open_for = 'centre')
        limit ${mostAtOnce}) w) as waiting,
      (select count(*)::int from (
        select from cases.case_file c where c.area = ${area} and c.closed_at is null and ${shownCase('c')}
          ${owner ? sql`and c.owner = ${owner}` : sql``} limit 1000) o) as open_cases`.execute(tx);
  return rows[0] ?? { waiting: 0, open_cases: 0 };
}

type Found = Omit<OpenNeed, 'state'>;

function byPressing(a: OpenNeed, b: OpenNeed): number {
  if (a.due_on !== b.due_on) return a.due_on < b.due_on ? -1 : 1;
  return a.need < b.need ? -1 : 1;
}

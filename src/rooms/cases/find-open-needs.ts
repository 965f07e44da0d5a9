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
  us_now: boolean;
  /** The officer who answers for it. */
  owner: string;
  requests: readonly OpenRequest[];
};

/** A request of an open need. */
export type OpenRequest = {
  referral: string;
  organisation: string;
  turn: 'organisation' | 'centre' | null;
  due_on: string;
  sent_at: string;
  delivered: boolean;
};

/** The open needs for which one officer answers, or those of the whole centre, and where each stands on a day. */
export async function findOpenNeeds(
  tx: Tx,
  area: string,
  owner: string | null,
  today: string,
): Promise<OpenNeed[]> {
  const { rows } = await sql<Found>`
    select n.id as need, n.case_file as case, c.family, n.kind, n.words, n.due_on, n.owner, coalesce(r.requests, '[]') as requests
    from cases.case_file c
    join cases.need n on n.area = c.area and n.case_file = c.id and n.closed_at is null
    left join lateral (
      select json_agg(json_build_object('referral', r.id, 'organisation', r.organisation, 'turn', r.open_for,
        'due_on', r.due_on, 'sent_at', r.sent_at, 'delivered', r.state = 'delivered')) as requests
      from referrals.public_referral r where r.area = n.area and r.need = n.id) r on true
    where c.area = ${area} and c.closed_at is null and ${shownCase('c')} ${owner ? sql`and n.owner = ${owner}` : sql``}`.execute(
    tx,
  );
  return rows.map(({ due_on: centreDueOn, ...row }) => {
    const state = needStateOf(false, row.requests);
    const due_on = needDueOn(centreDueOn, row.requests);
    return { ...row, state, due_on, us_now: needsUsNow(state, due_on, today) };
  });
}

type Found = Omit<OpenNeed, 'state' | 'us_now'>;

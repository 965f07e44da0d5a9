import { sql } from 'kysely';
import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { climb } from './climb.ts';
import { clock, clockOf } from './clock.ts';
import { findClimbs } from './find-climbs.ts';
import { shownAtCentre } from './find-shown.ts';
import { call } from './call.ts';
import { factAsked } from './fact-asked.ts';
import { finding } from './finding.ts';
import { findAsides } from './find-asides.ts';
import { findCalls } from './find-calls.ts';
import { findSaid, said, type SaidRow } from './find-said.ts';
import { referralState, stateOf, turn, turnOf, type HelpForm } from './referral.ts';
import { stage, trackOf } from './track.ts';
import type { Tx } from './tables.ts';

/** A request as the centre sees it beside the need it was sent for. */
export const referralOfNeed = z.object({
  referral: id,
  need: id,
  family: id,
  /** Whom it is for; null when it is for the whole family. */
  person: id.nullable(),
  about: id,
  organisation: id,
  short_th: z.string(),
  short_en: z.string(),
  service: z.string(),
  service_th: z.string(),
  service_en: z.string(),
  amount_satang: z.number().int().nullable(),
  /** The version of the rule by which it was read on the day of sending, and what it said; it stays when the rule changes. */
  rule_version: z.number().int().nullable(),
  rule_from: isoDate.nullable(),
  rule_verdict: z.enum(['entitled', 'not_entitled', 'unknown', 'judgement']).nullable(),
  documents_missing: z.number().int(),
  sent_at: z.iso.datetime(),
  sent_on: isoDate,
  state: referralState,
  turn,
  since_on: isoDate,
  clock,
  track: z.array(stage),
  said: z.array(said),
  /** The steps it climbed while it was overdue. */
  climbs: z.array(climb),
  calls: z.array(call),
  /** Facts asked for by name, and what the organisation found at visits of its own. */
  asked: z.array(factAsked),
  findings: z.array(finding),
  /** False: it has no account here; it answers by a link, a letter or the telephone. */
  has_accounts: z.boolean(),
  phone: z.string().nullable(),
  form: z.enum(['cash', 'in_kind', 'service']),
  /** The last word said: what an answer, reply or withdrawal has to have seen. */
  seen: id.nullable(),
});
export type ReferralOfNeed = z.infer<typeof referralOfNeed>;

/** The requests sent for some needs of one area, in the order of sending, with what was said and where each stands today. */
export async function findReferrals(
  tx: Tx,
  area: string,
  needs: readonly string[],
  today: string,
): Promise<ReferralOfNeed[]> {
  if (needs.length === 0) return [];
  const rows = await tx
    .selectFrom('referrals.referral as r')
    .innerJoin('identity.public_organisation as o', 'o.id', 'r.organisation')
    .select([
      'r.id as referral',
      'r.need',
      'r.family',
      'r.person',
      'r.organisation',
      'o.short_th',
      'o.short_en',
      'o.has_accounts',
      'o.phone',
      'r.service',
      'r.service_th',
      'r.service_en',
      'r.amount_satang',
      'r.form',
      sql<number | null>`(r.packet -> 'service' ->> 'version')::integer`.as('rule_version'),
      sql<string | null>`r.packet -> 'service' ->> 'in_force_from'`.as('rule_from'),
      sql<ReferralOfNeed['rule_verdict']>`r.packet -> 'explanation' ->> 'verdict'`.as('rule_verdict'),
      'r.documents_missing',
      'r.sent_at',
      'r.due_on',
      'r.since',
    ])
    .where('r.area', '=', area)
    .where('r.need', 'in', needs)
    .where(shownAtCentre('r'))
    .orderBy('r.recorded_at')
    .orderBy('r.id')
    .execute();
  const ids = rows.map((row) => row.referral);
  const words = await findSaid(tx, area, ids);
  const climbs = await findClimbs(tx, area, ids);
  const calls = await findCalls(tx, area, ids);
  const asides = await findAsides(tx, area, ids);
  const byReferral = Map.groupBy(words, (word) => word.referral);
  return rows.map((row) => ({
    ...withWords(row, byReferral.get(row.referral) ?? [], today),
    climbs: climbs.get(row.referral) ?? [],
    calls: calls.get(row.referral) ?? [],
    asked: asides.get(row.referral)?.asked ?? [],
    findings: asides.get(row.referral)?.findings ?? [],
  }));
}

type Row = {
  referral: string;
  need: string;
  family: string;
  person: string | null;
  organisation: string;
  short_th: string;
  short_en: string;
  has_accounts: boolean;
  phone: string | null;
  service: string;
  service_th: string;
  service_en: string;
  amount_satang: number | null;
  rule_version: number | null;
  rule_from: string | null;
  rule_verdict: ReferralOfNeed['rule_verdict'];
  form: string;
  documents_missing: number;
  sent_at: Date;
  due_on: string;
  since: Date;
};

function withWords(
  { family, person, sent_at, since, due_on, ...row }: Row,
  words: SaidRow[],
  today: string,
): Omit<ReferralOfNeed, 'climbs' | 'calls' | 'asked' | 'findings'> {
  const state = stateOf(words);
  const sent_on = dayInThailand(sent_at);
  const since_on = dayInThailand(since);
  const known = clockOf({ state, sent_on, due_on, since_on }, today);
  const told = words.map((word) => ({ kind: word.kind, on: dayInThailand(new Date(word.at)) }));
  return {
    ...row,
    form: row.form as HelpForm,
    family,
    person,
    about: person ?? family,
    sent_at: sent_at.toISOString(),
    sent_on,
    state,
    turn: turnOf(state),
    since_on,
    clock: known,
    track: trackOf({ sent_on, state, overdue: known.overdue_days > 0 }, told),
    said: words,
    seen: words.at(-1)?.id ?? null,
  };
}

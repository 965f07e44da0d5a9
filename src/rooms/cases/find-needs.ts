import { sql } from 'kysely';
import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';
import { findReferrals, referralOfNeed, type ReferralOfNeed } from '../referrals/public.ts';
import { needKind, needState, needStateOf, whoHas, type NeedKind } from './need.ts';
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
  /** The officer who answers for it at the centre. */
  owner: z.object({ account: id, name: z.string().nullable() }),
  /** Who has it now: an organisation, or (null) that officer. */
  held_by: z.object({ organisation: id, short_th: z.string(), short_en: z.string() }).nullable(),
  referrals: z.array(referralOfNeed),
  closure: z
    .object({
      at: z.iso.datetime(),
      by: z.string().nullable(),
      outcome: z.string(),
      words: z.string().nullable(),
      satisfied: z.string().nullable(),
      feedback: z.string().nullable(),
    })
    .nullable(),
});
export type NeedOfCase = z.infer<typeof needOfCase>;

/** The needs of one case in their order, with their requests, and where each stands on a day. */
export async function findNeeds(tx: Tx, area: string, caseId: string, today: string): Promise<NeedOfCase[]> {
  const { rows } = await sql<Row>`
    select n.id, n.no, n.kind, n.words, n.person, nullif(concat(p.title, p.name), '') as person_name, n.due_on,
      n.owner, w.name as owner_name, x.closed_at, x.outcome, x.words as closing_words, x.satisfied, x.feedback, a.name as closed_by
    from cases.need n
    left join registry.public_person p on p.area = n.area and p.id = n.person
    left join identity.public_account w on w.id = n.owner
    left join lateral (
      select * from cases.need_closure x where x.area = n.area and x.need = n.id and n.closed_at is not null
      order by x.round desc limit 1) x on true
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
  owner: string;
  owner_name: string | null;
  satisfied: string | null;
  feedback: string | null;
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
    organisation: one.organisation,
  }));
  const { holder, due_on } = whoHas(row.owner, row.due_on, requests);
  const holding =
    'organisation' in holder && referrals.find((one) => one.organisation === holder.organisation);
  return {
    need: row.id,
    no: row.no,
    kind: row.kind,
    words: row.words,
    person: row.person ? { id: row.person, name: row.person_name } : null,
    state: needStateOf(row.closed_at !== null, requests),
    due_on,
    owner: { account: row.owner, name: row.owner_name },
    held_by: holding
      ? { organisation: holding.organisation, short_th: holding.short_th, short_en: holding.short_en }
      : null,
    referrals,
    closure: row.closed_at && {
      at: row.closed_at.toISOString(),
      by: row.closed_by,
      outcome: row.outcome ?? '',
      words: row.closing_words,
      satisfied: row.satisfied,
      feedback: row.feedback,
    },
  };
}

import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id, isoDate, page } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { clock, clockOf } from './clock.ts';
import { shownAtOrganisation } from './find-shown.ts';
import { keyOf } from './page-key.ts';
import { referralState, type ReferralState } from './referral.ts';
import type { Tx } from './tables.ts';

/** The three parts of an inbox: for us to answer, waiting for the centre's reply, ended. */
export const inboxParts = ['waiting_us', 'waiting_centre', 'done'] as const;

const row = z.object({
  area: areaId,
  referral: id,
  /** Whose file it opens: the person, or the family when the request is for all of it. */
  about: id,
  who: z.string(),
  area_th: z.string(),
  area_en: z.string(),
  village: z.string().nullable(),
  village_th: z.string().nullable(),
  village_en: z.string().nullable(),
  service: z.string(),
  service_th: z.string(),
  service_en: z.string(),
  form: z.enum(['cash', 'in_kind', 'service']),
  amount_satang: z.number().int().nullable(),
  documents_held: z.number().int(),
  documents_missing: z.number().int(),
  state: referralState,
  seen: id.nullable(),
  sent_on: isoDate,
  since_on: isoDate,
  clock,
});

/** The requests sent to my organisation: open ones by due date, ended ones by when they ended. */
export const listInbox = read({
  name: 'referrals.list-inbox',
  input: z.object({ part: z.enum(inboxParts).default('waiting_us'), ...page }),
  output: z.object({ rows: z.array(row), next: z.string().nullable() }),
  may: { duties: ['agency'], within: 'organisations' },
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map((one) => ({ area: one.area, subject: one.about })),
  },
  async run(tx: Tx, actor, { part, after, limit }) {
    const { rows } = await sql<Found>`
      select r.area, r.id as referral, coalesce(r.person, r.family) as about, r.who, a.name_th as area_th, a.name_en as area_en,
        r.village, v.name_th as village_th, v.name_en as village_en, r.service, r.service_th, r.service_en,
        r.form, r.amount_satang, r.documents_held, r.documents_missing, r.state, r.last_word as seen,
        r.sent_at, r.since, r.due_on, ${part === 'done' ? endedKey : sql`r.due_on::text`} as key
      from (
        select * from referrals.referral
        where ${shownAtOrganisation('referral', actor.organisation)} and ${part === 'done' ? endedAfter(after) : openAfter(part, after)}
        limit ${limit + 1}) r
      join areas.public_area a on a.id = r.area
      left join areas.public_place v on v.code = r.village
      order by ${part === 'done' ? sql`r.since desc, r.id` : sql`r.due_on, r.id`}`.execute(tx);
    const today = dayInThailand(new Date());
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      rows: shown.map((one) => rowOf(one, today)),
      next: rows.length > limit && last ? `${last.key}~${last.referral}` : null,
    };
  },
});

type Found = Omit<z.infer<typeof row>, 'clock' | 'sent_on' | 'since_on' | 'state'> & {
  state: ReferralState;
  sent_at: Date;
  since: Date;
  due_on: string;
  key: string;
};

const endedKey = sql`to_char(r.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

function openAfter(part: 'waiting_us' | 'waiting_centre', after: string | undefined) {
  const turn = part === 'waiting_us' ? 'organisation' : 'centre';
  const [due, last] = keyOf(after);
  const further = last ? sql`and (due_on, id) > (${due}::date, ${last}::uuid)` : sql``;
  return sql`open_for = ${turn} ${further} order by due_on, id`;
}

function endedAfter(after: string | undefined) {
  const [since, last] = keyOf(after);
  const further = last
    ? sql`and since <= ${since}::timestamptz and (since < ${since}::timestamptz or id > ${last}::uuid)`
    : sql``;
  return sql`open_for is null ${further} order by since desc, id`;
}

function rowOf({ key: _key, sent_at, since, due_on, ...one }: Found, today: string): z.infer<typeof row> {
  const sent_on = dayInThailand(sent_at);
  const since_on = dayInThailand(since);
  const known = clockOf({ state: one.state, sent_on, due_on, since_on }, today);
  return { ...one, sent_on, since_on, clock: known };
}

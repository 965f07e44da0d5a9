import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id, isoDate, page } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { clock, clockOf } from './clock.ts';
import { shownAtCentre } from './find-shown.ts';
import { keyOf } from './page-key.ts';
import { referralState, type ReferralState } from './referral.ts';
import type { Tx } from './tables.ts';

const row = z.object({
  area: areaId,
  referral: id,
  need: id,
  family: id,
  /** Whom it is for; null when it is for the whole family. */
  person: id.nullable(),
  about: id,
  who: z.string(),
  organisation: id,
  short_th: z.string(),
  short_en: z.string(),
  service: z.string(),
  service_th: z.string(),
  service_en: z.string(),
  state: referralState,
  sent_on: isoDate,
  since_on: isoDate,
  clock,
});

/** The open requests that the centre has sent: those whose turn it is with an organisation, or with the centre. */
export const listSent = read({
  name: 'referrals.list-sent',
  input: z.object({
    area: areaId,
    turn: z.enum(['organisation', 'centre']),
    organisation: id.optional(),
    family: id.optional(),
    ...page,
  }),
  output: z.object({ rows: z.array(row), next: z.string().nullable() }),
  may: { duties: ['desk', 'auditor'], within: 'area' },
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map((one) => ({ area: one.area, subject: one.about })),
  },
  async run(tx: Tx, _actor, { area, turn, organisation, family, after, limit }) {
    const [due, last] = keyOf(after);
    const { rows } = await sql<Found>`
      select r.area, r.id as referral, r.need, r.family, r.person, coalesce(r.person, r.family) as about, r.who, r.organisation, o.short_th, o.short_en,
        r.service, r.service_th, r.service_en, r.state, r.sent_at, r.since, r.due_on
      from referrals.referral r join identity.public_organisation o on o.id = r.organisation
      where r.area = ${area} and r.open_for = ${turn} and ${shownAtCentre('r')}
        ${organisation ? sql`and r.organisation = ${organisation}` : sql``}
        ${family ? sql`and r.family = ${family}` : sql``}
        ${last ? sql`and (r.due_on, r.id) > (${due}::date, ${last}::uuid)` : sql``}
      order by r.due_on, r.id limit ${limit + 1}`.execute(tx);
    const today = dayInThailand(new Date());
    const shown = rows.slice(0, limit);
    const end = shown.at(-1);
    return {
      rows: shown.map((one) => rowOf(one, today)),
      next: rows.length > limit && end ? `${end.due_on}~${end.referral}` : null,
    };
  },
});

type Found = Omit<z.infer<typeof row>, 'clock' | 'sent_on' | 'since_on' | 'state'> & {
  state: ReferralState;
  sent_at: Date;
  since: Date;
  due_on: string;
};

function rowOf({ sent_at, since, due_on, ...one }: Found, today: string): z.infer<typeof row> {
  const sent_on = dayInThailand(sent_at);
  const since_on = dayInThailand(since);
  return {
    ...one,
    sent_on,
    since_on,
    clock: clockOf({ state: one.state, sent_on, due_on, since_on }, today),
  };
}

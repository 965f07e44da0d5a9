import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { climb, climbers, climbSteps, type Climber } from './climb.ts';
import { dayAfter, daysBetween } from './clock.ts';
import { findClimbs } from './find-climbs.ts';
import { shownAtCentre } from './find-shown.ts';
import type { Tx } from './tables.ts';

const row = z.object({
  area: areaId,
  referral: id,
  need: id,
  family: id,
  about: id,
  who: z.string(),
  organisation: id,
  short_th: z.string(),
  short_en: z.string(),
  phone: z.string().nullable(),
  service_th: z.string(),
  service_en: z.string(),
  due_on: isoDate,
  overdue_days: z.number().int(),
  /** The highest step it has taken. */
  step: z.number().int(),
  to_whom: z.enum(climbers),
  climbs: z.array(climb),
});

/** What is overdue and climbed beyond the desk, the longest overdue first; who heads the centre, and whether that is me. */
export const listClimbed = read({
  name: 'referrals.list-climbed',
  input: z.object({ area: areaId, limit: z.number().int().min(1).max(100).default(20) }),
  output: z.object({
    heads: z.array(z.string()),
    /** I head the centre; or nobody does, and then everybody at the desk stands in. */
    mine: z.boolean(),
    /** Counted to a hundred; `more` when there are more. */
    count: z.number().int(),
    more: z.boolean(),
    rows: z.array(row),
  }),
  may: { duties: ['desk', 'auditor'], within: 'area' },
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map((one) => ({ area: one.area, subject: one.about })),
  },
  async run(tx: Tx, actor, { area, limit }) {
    const today = dayInThailand(new Date());
    const { rows } = await sql<Found>`
      select r.area, r.id as referral, r.need, r.family, coalesce(r.person, r.family) as about, r.who, r.organisation, o.short_th, o.short_en,
        o.phone, r.service_th, r.service_en, r.due_on, c.step, c.to_whom
      from referrals.referral r
      join lateral (select step, to_whom from referrals.climb c where c.area = r.area and c.referral = r.id
        order by step desc limit 1) c on c.step > 1
      join identity.public_organisation o on o.id = r.organisation
      where r.area = ${area} and r.open_for in ('organisation', 'centre')
        and r.due_on <= ${dayAfter(today, -beyondDesk)}::date and ${shownAtCentre('r')}
      order by r.due_on, r.id limit ${counted + 1}`.execute(tx);
    const climbs = await findClimbs(
      tx,
      area,
      rows.slice(0, limit).map((one) => one.referral),
    );
    const heads = await sql<{ account: string; name: string }>`
      select account, name from identity.public_heads(${area}) order by name collate "th-x-icu"`.execute(tx);
    return {
      heads: heads.rows.map((one) => one.name),
      mine: heads.rows.length === 0 || heads.rows.some((one) => one.account === actor.account),
      count: Math.min(rows.length, counted),
      more: rows.length > counted,
      rows: rows.slice(0, limit).map((one) => ({
        ...one,
        overdue_days: daysBetween(one.due_on, today),
        climbs: climbs.get(one.referral) ?? [],
      })),
    };
  },
});

type Found = Omit<z.infer<typeof row>, 'climbs' | 'overdue_days' | 'to_whom'> & {
  to_whom: Climber;
};

const counted = 100;
const beyondDesk = climbSteps.find(({ to_whom }) => to_whom === 'head')?.after ?? 0;

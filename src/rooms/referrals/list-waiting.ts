import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { daysBetween } from './clock.ts';
import { shownAtCentre } from './find-shown.ts';
import type { Tx } from './tables.ts';

const waiting = z.object({
  area: areaId,
  organisation: id,
  short_th: z.string(),
  short_en: z.string(),
  phone: z.string().nullable(),
  count: z.number().int(),
  overdue: z.number().int(),
  /** Of those overdue, how many climbed to the head of the centre or further. */
  climbed: z.number().int(),
  oldest: z.object({
    referral: id,
    need: id,
    family: id,
    about: id,
    who: z.string(),
    service_th: z.string(),
    service_en: z.string(),
    sent_on: isoDate,
    due_on: isoDate,
    /** Calendar days that the family has been waiting since the sending. */
    days: z.number().int(),
  }),
});

/** For whom the centre waits: each organisation with its open requests, how many are overdue, and the oldest. */
export const listWaiting = read({
  name: 'referrals.list-waiting',
  input: z.object({ area: areaId }),
  output: z.array(waiting),
  may: { duties: ['desk', 'auditor'], within: 'area' },
  looks: {
    kind: 'list',
    seen: (output) => output.map((one) => ({ area: one.area, subject: one.oldest.about })),
  },
  async run(tx: Tx, _actor, { area }) {
    const today = dayInThailand(new Date());
    const { rows } = await sql<Found>`
      with open as (
        select organisation, id, need, family, person, who, service, service_th, service_en, sent_at, due_on,
          count(*) over its as count, count(*) filter (where due_on < ${today}::date) over its as overdue,
          count(*) filter (where due_on < ${today}::date and exists (
            select from referrals.climb c where c.area = referral.area and c.referral = referral.id and c.step > 1)) over its as climbed,
          row_number() over (partition by organisation order by sent_at, id) as no
        from referrals.referral where area = ${area} and open_for = 'organisation' and ${shownAtCentre('referral')}
        window its as (partition by organisation))
      select w.*, o.short_th, o.short_en, o.phone
      from open w join identity.public_organisation o on o.id = w.organisation
      where w.no = 1 order by w.overdue desc, w.sent_at, w.organisation`.execute(tx);
    return rows.map((row) => rowOf(row, area, today));
  },
});

type Found = {
  organisation: string;
  short_th: string;
  short_en: string;
  phone: string | null;
  count: number;
  overdue: number;
  climbed: number;
  id: string;
  need: string;
  family: string;
  person: string | null;
  who: string;
  service_th: string;
  service_en: string;
  sent_at: Date;
  due_on: string;
};

function rowOf(row: Found, area: string, today: string): z.infer<typeof waiting> {
  const { organisation, short_th, short_en, phone, count, overdue, climbed } = row;
  const { id: referral, need, family, person, who, service_th, service_en, due_on } = row;
  const sent_on = dayInThailand(row.sent_at);
  const days = daysBetween(sent_on, today);
  const about = person ?? family;
  const oldest = { referral, need, family, about, who, service_th, service_en, sent_on, due_on, days };
  return { area, organisation, short_th, short_en, phone, count, overdue, climbed, oldest };
}

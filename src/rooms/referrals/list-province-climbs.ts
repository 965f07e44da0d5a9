import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { daysBetween } from './clock.ts';
import { findClimbs } from './find-climbs.ts';
import { climb } from './climb.ts';
import type { Tx } from './tables.ts';

const row = z.object({
  area: areaId,
  area_th: z.string(),
  area_en: z.string(),
  referral: id,
  organisation: id,
  short_th: z.string(),
  short_en: z.string(),
  phone: z.string().nullable(),
  /** Null where the request is restricted. */
  service_th: z.string().nullable(),
  service_en: z.string().nullable(),
  due_on: isoDate,
  overdue_days: z.number().int(),
  climbs: z.array(climb),
});

/**
 * What stayed overdue until it climbed to the province: which organisation, for what, in which area, how many days; nobody's name. For
 * whoever does not answer for the province's social office there is nothing.
 */
export const listProvinceClimbs = read({
  name: 'referrals.list-province-climbs',
  input: z.object({ limit: z.number().int().min(1).max(200).default(20) }),
  output: z.object({ count: z.number().int(), rows: z.array(row) }),
  may: { duties: ['agency'], within: 'organisations' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, { limit }) {
    const today = dayInThailand(new Date());
    const { rows } = await sql<Omit<z.infer<typeof row>, 'climbs' | 'overdue_days'> & { count: number }>`
      select c.area, a.name_th as area_th, a.name_en as area_en, c.referral, c.organisation, o.short_th, o.short_en, o.phone,
        c.service_th, c.service_en, c.due_on, count(*) over () as count
      from referrals.climb c
      join areas.public_area a on a.id = c.area
      join identity.public_organisation o on o.id = c.organisation
      where c.area = any (${[...actor.areas]}::text[]) and c.to_whom = 'province' and identity.public_is_province_office()
        and referrals.is_open(c.area, c.referral)
      order by c.due_on, c.referral limit ${limit}`.execute(tx);
    const climbs = new Map<string, z.infer<typeof climb>[]>();
    for (const [area, those] of Map.groupBy(rows, (one) => one.area))
      for (const [key, steps] of await findClimbs(
        tx,
        area,
        those.map((one) => one.referral),
      ))
        climbs.set(key, steps);
    return {
      count: rows[0]?.count ?? 0,
      rows: rows.map(({ count: _count, ...one }) => ({
        ...one,
        overdue_days: daysBetween(one.due_on, today),
        climbs: climbs.get(one.referral) ?? [],
      })),
    };
  },
});

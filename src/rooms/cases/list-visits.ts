import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findHomes, home, unknownHome } from './find-homes.ts';
import { findVisits, visitShown } from './find-visits.ts';
import type { Tx } from './tables.ts';
import { daysAfter, visitHorizon } from './visit.ts';

/**
 * The homes to visit up to a day (a week from today when none is named), those that are late first: mine, or everybody's of the
 * centre. A volunteer is shown only the own ones.
 */
export const listVisits = read({
  name: 'cases.list-visits',
  input: z.object({
    area: areaId,
    whose: z.enum(['mine', 'centre']).default('mine'),
    until: isoDate.optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    today: isoDate,
    until: isoDate,
    rows: z.array(visitShown.extend({ area: areaId, home })),
    more: z.boolean(),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map((one) => ({ area: one.area, subject: one.family })),
  },
  async run(tx: Tx, actor, { area, whose, until, limit }) {
    const today = dayInThailand(new Date());
    const last = until ?? daysAfter(today, visitHorizon);
    const mine =
      whose === 'mine' || actor.duty === 'volunteer' ? sql`and v.visitor = ${actor.account}` : sql``;
    const found = await findVisits(
      tx,
      area,
      sql`v.ended_at is null and v.planned_for <= ${last}::date ${mine}`,
      limit + 1,
    );
    const shown = found.slice(0, limit);
    const homes = await findHomes(
      tx,
      area,
      shown.map((one) => one.family),
    );
    return {
      today,
      until: last,
      rows: shown.map((one) => ({ ...one, area, home: homes.get(one.family) ?? unknownHome(one.family) })),
      more: found.length > limit,
    };
  },
});

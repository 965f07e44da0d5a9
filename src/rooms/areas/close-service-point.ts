import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Closes a service point from a day on; it stays in the list of those that were. */
export const closeServicePoint = command({
  name: 'areas.close-service-point',
  input: z.object({ area: areaId, service_point: id, closed_on: isoDate.nullable().default(null) }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, service_point, ...asked }) {
    const own = await tx
      .selectFrom('areas.service_point')
      .select(['name_th', 'opened_on', 'closed_on'])
      .where('area', '=', area)
      .where('id', '=', service_point)
      .executeTakeFirst();
    if (!own) throw refuse('service_point_not_found', {}, 404);
    if (own.closed_on !== null) throw refuse('service_point_closed_already');
    const closed_on = asked.closed_on ?? dayInThailand(new Date());
    if (closed_on < own.opened_on) throw refuse('closed_before_open');
    await tx
      .updateTable('areas.service_point')
      .set({ closed_on })
      .where('area', '=', area)
      .where('id', '=', service_point)
      .execute();
    await writeChange(tx, actor, [area], {
      what: 'service_point',
      done: 'closed',
      subject: service_point,
      name: own.name_th,
      after: { closed_on },
    });
    return { service_point };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { findOwnVillage } from './find-own-village.ts';
import { bothOrNeither } from './place-words.ts';
import { servicePointWords } from './service-point.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Changes what is written about a service point. */
export const changeServicePoint = command({
  name: 'areas.change-service-point',
  input: z
    .object({ area: areaId, service_point: id, ...servicePointWords })
    .refine(bothOrNeither, { message: 'point_half', path: ['lon'] }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, service_point, ...after }) {
    const before = await tx
      .selectFrom('areas.service_point')
      .select(['kind', 'name_th', 'name_en', 'phone', 'hours_th', 'hours_en', 'village', 'lat', 'lon'])
      .where('area', '=', area)
      .where('id', '=', service_point)
      .executeTakeFirst();
    if (!before) throw refuse('service_point_not_found', {}, 404);
    if (after.village !== null) await findOwnVillage(tx, area, after.village);
    await tx
      .updateTable('areas.service_point')
      .set(after)
      .where('area', '=', area)
      .where('id', '=', service_point)
      .execute();
    await writeChange(tx, actor, [area], {
      what: 'service_point',
      done: 'changed',
      subject: service_point,
      name: after.name_th,
      before,
      after,
    });
    return { service_point };
  },
});

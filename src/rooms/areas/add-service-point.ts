import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findOwnVillage } from './find-own-village.ts';
import { bothOrNeither } from './place-words.ts';
import { servicePointWords } from './service-point.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Adds a place where people of the area are served. */
export const addServicePoint = command({
  name: 'areas.add-service-point',
  input: z
    .object({
      area: areaId,
      service_point: id,
      opened_on: isoDate.nullable().default(null),
      ...servicePointWords,
    })
    .refine(bothOrNeither, { message: 'point_half', path: ['lon'] }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, service_point, opened_on, ...words }) {
    if (words.village !== null) await findOwnVillage(tx, area, words.village);
    const after = { ...words, opened_on: opened_on ?? dayInThailand(new Date()) };
    await tx
      .insertInto('areas.service_point')
      .values({ area, id: service_point, ...after })
      .execute();
    await writeChange(tx, actor, [area], {
      what: 'service_point',
      done: 'added',
      subject: service_point,
      name: words.name_th,
      after,
    });
    return { service_point };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, line } from '../../platform/shapes.ts';
import { findOwnVillage } from './find-own-village.ts';
import { placeCode } from './place.ts';
import { bothOrNeither, lat, lon } from './place-words.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';
import { writePlaceKeys } from './write-place-keys.ts';

/** Puts right the names of a village or ชุมชน and where it stands. A new edition of the national lists leaves it so. */
export const changeVillage = command({
  name: 'areas.change-village',
  input: z
    .object({ area: areaId, place: placeCode, name_th: line(120), name_en: line(120), lat, lon })
    .refine(bothOrNeither, { message: 'point_half', path: ['lon'] }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, place, ...after }) {
    const own = await findOwnVillage(tx, area, place);
    await tx
      .updateTable('areas.place')
      .set({ ...after, kept: true })
      .where('code', '=', place)
      .execute();
    await writePlaceKeys(tx, { code: place, ...after });
    const before = { name_th: own.name_th, name_en: own.name_en, lat: own.lat, lon: own.lon };
    await writeChange(tx, actor, [area], {
      what: own.level,
      done: 'changed',
      subject: place,
      name: after.name_th,
      before,
      after,
    });
    return { place };
  },
});

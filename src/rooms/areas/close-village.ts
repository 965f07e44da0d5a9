import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, isoDate } from '../../platform/shapes.ts';
import { findOwnVillage } from './find-own-village.ts';
import { placeCode } from './place.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/**
 * Closes a village or ชุมชน from a day on: it is not offered for new addresses any more. Families keep the address they
 * have; `successor` says which village of the same area it became a part of.
 */
export const closeVillage = command({
  name: 'areas.close-village',
  input: z.object({
    area: areaId,
    place: placeCode,
    /** The first day on which it is no more. */
    closed_on: isoDate,
    successor: placeCode.nullable().default(null),
  }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, place, closed_on, successor }) {
    const own = await findOwnVillage(tx, area, place);
    if (own.closed_on !== null) throw refuse('village_closed_already');
    if (own.from !== null && closed_on <= own.from) throw refuse('closed_before_open');
    const next = successor === null ? null : await mustSucceed(tx, area, place, successor);
    await tx
      .updateTable('areas.place')
      .set({ valid: sql`daterange(lower(valid), ${closed_on}::date)`, successor })
      .where('code', '=', place)
      .execute();
    await writeChange(tx, actor, [area], {
      what: own.level,
      done: 'closed',
      subject: place,
      name: own.name_th,
      after: { closed_on, successor: next },
    });
    return { place };
  },
});

async function mustSucceed(tx: Tx, area: string, place: string, successor: string) {
  if (successor === place) throw refuse('village_own_successor');
  const next = await findOwnVillage(tx, area, successor);
  if (next.closed_on !== null) throw refuse('village_successor_closed');
  return { th: next.name_th, en: next.name_en };
}

import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId } from '../../platform/shapes.ts';
import { findOwnVillage } from './find-own-village.ts';
import { placeCode } from './place.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Opens a village or ชุมชน that was closed by mistake. */
export const reopenVillage = command({
  name: 'areas.reopen-village',
  input: z.object({ area: areaId, place: placeCode }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, place }) {
    const own = await findOwnVillage(tx, area, place);
    if (own.closed_on === null) throw refuse('village_not_closed');
    await tx
      .updateTable('areas.place')
      .set({ valid: sql`daterange(lower(valid), null)`, successor: null })
      .where('code', '=', place)
      .execute();
    await writeChange(tx, actor, [area], {
      what: own.level,
      done: 'reopened',
      subject: place,
      name: own.name_th,
      before: { closed_on: own.closed_on },
    });
    return { place };
  },
});

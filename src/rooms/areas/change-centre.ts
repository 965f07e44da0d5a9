import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, perhaps, phone } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Changes what stands at the head of the centre's papers: its names, telephone, address, letterhead. */
export const changeCentre = command({
  name: 'areas.change-centre',
  input: z.object({
    area: areaId,
    /** Null: the name that is made from the area's. */
    name_th: perhaps(200),
    name_en: perhaps(200),
    phone,
    address_th: perhaps(500),
    letterhead_th: perhaps(500),
  }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, ...words }) {
    const was = await tx
      .selectFrom('areas.area')
      .select(['name_th', 'centre_name_th', 'centre_name_en', 'centre_phone', 'centre_address_th'])
      .select('centre_letterhead_th')
      .where('id', '=', area)
      .executeTakeFirst();
    if (!was) throw refuse('area_not_found', { area }, 404);
    const { name_th, ...before } = was;
    const after = {
      centre_name_th: words.name_th,
      centre_name_en: words.name_en,
      centre_phone: words.phone,
      centre_address_th: words.address_th,
      centre_letterhead_th: words.letterhead_th,
    };
    const written = await tx.updateTable('areas.area').set(after).where('id', '=', area).executeTakeFirst();
    if (Number(written.numUpdatedRows) === 0) throw refuse('area_not_found', { area }, 404);
    const change = { what: 'centre', done: 'changed', subject: area, name: name_th, before, after } as const;
    await writeChange(tx, actor, [area], change);
    return { area };
  },
});

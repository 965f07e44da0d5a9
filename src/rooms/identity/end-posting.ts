import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

/** Ends a posting today. Only one that lies wholly in the administrator's own areas. */
export const endPosting = command({
  name: 'identity.end-posting',
  input: z.object({ area: areaId, posting: id }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, input) {
    const ended = await tx
      .updateTable('identity.posting')
      .set({ during: sql`daterange(lower(during), current_date)`, ended_by: actor.account })
      .where('id', '=', input.posting)
      .where(sql<boolean>`identity.posting_in_my_areas(id) and during @> current_date`)
      .executeTakeFirst();
    if (Number(ended.numUpdatedRows) === 0) throw refuse('posting_not_found', {}, 404);
    return { posting: input.posting };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

/** The family wants it after all. */
export const endDecline = command({
  name: 'eligibility.end-decline',
  input: z.object({ area: areaId, decline: id }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, decline }, { at }) {
    const found = await tx
      .selectFrom('eligibility.decline')
      .select('id')
      .where('area', '=', area)
      .where('id', '=', decline)
      .executeTakeFirst();
    if (!found) throw refuse('decline_not_found', {}, 404);
    const row = { area, decline, ended_by: actor.account, at };
    await tx.insertInto('eligibility.decline_end').values(row).execute();
    return { decline };
  },
});

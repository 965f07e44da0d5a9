import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { tidyNote } from '../../platform/thai/thai-text.ts';
import type { Tx } from './tables.ts';
import { holdOpenPlan } from './write-parts.ts';

/** Closes a plan: it is done, or comes to nothing; with the words that say which. */
export const closeCofunding = command({
  name: 'help.close-cofunding',
  input: z.object({
    area: areaId,
    cofunding: id,
    reason: z.string().overwrite(tidyNote).min(1).max(2000, 'help_note_long'),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, cofunding, reason }) {
    await holdOpenPlan(tx, area, cofunding);
    await tx
      .insertInto('help.cofunding_closure')
      .values({ area, cofunding, reason, closed_by: actor.account })
      .execute();
    return { cofunding };
  },
});

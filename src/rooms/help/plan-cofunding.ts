import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { cofundingInput, partInput } from './cofunding.ts';
import type { Tx } from './tables.ts';
import { writeParts } from './write-parts.ts';

/** Plans one need of a house with its whole cost, paid by several sources. */
export const planCofunding = command({
  name: 'help.plan-cofunding',
  input: cofundingInput.extend({
    area: areaId,
    cofunding: id,
    family: id,
    parts: z.array(partInput).max(20).default([]),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, cofunding, family, what, cost_satang, parts }) {
    await tx
      .insertInto('help.cofunding')
      .values({ area, id: cofunding, family, what, cost_satang, planned_by: actor.account })
      .execute();
    await writeParts(tx, actor, { area, cofunding, parts });
    return { cofunding };
  },
});

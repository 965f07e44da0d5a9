import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { tidyNote } from '../../platform/thai/thai-text.ts';
import type { Tx } from './tables.ts';
import { holdOpenPlan } from './write-parts.ts';

/** A source falls away before it gave: its part ends, with the reason, and the plan has a gap again. */
export const endPart = command({
  name: 'help.end-part',
  input: z.object({
    area: areaId,
    cofunding: id,
    part: id,
    reason: z.string().overwrite(tidyNote).min(1).max(2000, 'help_note_long'),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, _actor, { area, cofunding, part, reason }) {
    const plan = await holdOpenPlan(tx, area, cofunding);
    const found = plan.parts.find((one) => one.part === part);
    if (!found) throw refuse('cofunding_not_found', {}, 404);
    if (found.state === 'given' || found.state === 'ended') throw refuse('cofunding_part_done');
    await tx
      .updateTable('help.cofunding_part')
      .set({ ended_at: new Date(), end_reason: reason })
      .where('area', '=', area)
      .where('id', '=', part)
      .execute();
    return { part };
  },
});

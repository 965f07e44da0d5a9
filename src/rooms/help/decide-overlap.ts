import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { tidyNote } from '../../platform/thai/thai-text.ts';
import { overlapVerdict } from './overlap.ts';
import type { Tx } from './tables.ts';

/** Decides one overlap of the monthly list: it stops, it is complementary, or it is none; with the reason. Once. */
export const decideOverlap = command({
  name: 'help.decide-overlap',
  input: z.object({
    area: areaId,
    decision: id,
    help: id,
    verdict: overlapVerdict,
    reason: z.string().overwrite(tidyNote).min(1, 'overlap_decision_reason').max(2000, 'help_note_long'),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, decision, help, verdict, reason }) {
    const found = await tx
      .selectFrom('help.help')
      .select('sensitive')
      .where('area', '=', area)
      .where('id', '=', help)
      .executeTakeFirst();
    if (!found) throw refuse('help_not_found', {}, 404);
    const { sensitive } = found;
    await tx
      .insertInto('help.overlap_decision')
      .values({ area, id: decision, help, verdict, reason, sensitive, decided_by: actor.account })
      .execute();
    return { decision };
  },
});

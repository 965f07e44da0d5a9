import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { tidyNote } from '../../platform/thai/thai-text.ts';
import { noteChange } from '../registry/public.ts';
import type { Tx } from './tables.ts';

/** Takes back a line that was written by mistake: the line stays, a reversal stands beside it. Only by who wrote it. */
export const reverseHelp = command({
  name: 'help.reverse-help',
  input: z.object({
    area: areaId,
    help: id,
    reason: z.string().overwrite(tidyNote).min(1).max(2000, 'help_note_long'),
  }),
  may: { duties: ['desk', 'agency'], within: 'area' },
  async run(tx: Tx, actor, { area, help, reason }) {
    const found = await tx
      .selectFrom('help.help')
      .select(['recorded_by', 'referral', 'sensitive', 'family'])
      .where('area', '=', area)
      .where('id', '=', help)
      .executeTakeFirst();
    if (!found) throw refuse('help_not_found', {}, 404);
    if (found.recorded_by !== actor.account) throw refuse('help_of_another');
    if (found.referral) throw refuse('help_of_referral');
    const { sensitive } = found;
    await tx
      .insertInto('help.reversal')
      .values({ area, help, reason, reversed_by: actor.account, sensitive })
      .execute();
    await noteChange(tx, area, found.family);
    return { help };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { tidyNote } from '../../platform/thai/thai-text.ts';
import { outreachResult } from './outreach.ts';
import type { Tx } from './tables.ts';

/** What came of going to one house of a list. */
export const recordOutreach = command({
  name: 'eligibility.record-outreach',
  input: z.object({
    area: areaId,
    result_id: id,
    outreach: id,
    household: id,
    result: outreachResult,
    words: z.string().overwrite(tidyNote).min(1).max(500).optional(),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, result_id, outreach, household, result, words }, { at }) {
    const entry = await tx
      .selectFrom('eligibility.outreach_entry')
      .select('household')
      .where('area', '=', area)
      .where('outreach', '=', outreach)
      .where('household', '=', household)
      .limit(1)
      .executeTakeFirst();
    if (!entry) throw refuse('outreach_not_found', {}, 404);
    const by_account = actor.account;
    const row = { area, id: result_id, outreach, household, result, words: words ?? null, by_account, at };
    await tx.insertInto('eligibility.outreach_result').values(row).execute();
    return { outreach, household };
  },
});

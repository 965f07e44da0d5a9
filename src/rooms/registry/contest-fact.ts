import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { contesters } from './contest.ts';
import { shownFact } from './find-circle.ts';
import type { Tx } from './tables.ts';

/** Somebody of the family or an officer says that a record is not so. It stays in use, shown as contested, until it is settled. */
export const contestFact = command({
  name: 'registry.contest-fact',
  input: z.object({
    area: areaId,
    contest: id,
    fact: id,
    contested_by: z.enum(contesters),
    words: z.string().trim().min(1, 'contest_words_missing').max(1000, 'contest_words_too_long'),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, contest, fact, contested_by, words }, { at }) {
    const found = await tx
      .selectFrom('registry.fact')
      .select('subject')
      .where('area', '=', area)
      .where('id', '=', fact)
      .where(shownFact('registry.fact'))
      .executeTakeFirst();
    if (!found) throw refuse('fact_not_there', {}, 404);
    await tx
      .insertInto('registry.contest')
      .values({
        area,
        id: contest,
        fact,
        subject: found.subject,
        contested_by,
        words,
        recorded_by: actor.account,
        at,
      })
      .execute();
    return { contest };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { glassVerdicts, glassWords } from './circle.ts';
import type { Tx } from './tables.ts';

/** The auditor's word on a broken glass. One that was not justified is closed at once when it is still open. */
export const reviewGlassBreak = command({
  name: 'registry.review-glass-break',
  input: z.object({
    area: areaId,
    review: id,
    glass: id,
    verdict: z.enum(glassVerdicts),
    words: glassWords,
  }),
  may: { duties: ['auditor'], within: 'area' },
  async run(tx: Tx, actor, { area, review, glass, verdict, words }) {
    const found = await tx
      .selectFrom('registry.circle')
      .select(['account', 'until'])
      .where('area', '=', area)
      .where('id', '=', glass)
      .where('how', '=', 'broke_glass')
      .executeTakeFirst();
    if (!found) throw refuse('glass_not_found', {}, 404);
    if (found.account === actor.account) throw refuse('glass_own_review');
    await tx
      .insertInto('registry.glass_review')
      .values({ area, id: review, circle: glass, verdict, words, reviewed_by: actor.account })
      .execute();
    const now = new Date();
    if (verdict === 'not_justified' && found.until && found.until > now) {
      await tx
        .updateTable('registry.circle')
        .set({ until: now, ended_by: actor.account })
        .where('area', '=', area)
        .where('id', '=', glass)
        .execute();
    }
    return { review };
  },
});

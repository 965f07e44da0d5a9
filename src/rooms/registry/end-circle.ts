import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

/** Takes somebody out of a circle, oneself too; the last one stays, so that there is always somebody who is told. */
export const endCircle = command({
  name: 'registry.end-circle',
  input: z.object({ area: areaId, circle: id }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, circle }) {
    const all = tx
      .selectFrom('registry.circle')
      .select(['id', 'subject', 'account'])
      .where('area', '=', area)
      .where('how', '<>', 'broke_glass')
      .where('until', 'is', null);
    const ended = await all.where('id', '=', circle).executeTakeFirst();
    if (!ended) throw refuse('circle_not_found', {}, 404);
    const others = await all.where('subject', '=', ended.subject).where('id', '<>', circle).execute();
    const mine = ended.account === actor.account || others.some((one) => one.account === actor.account);
    if (!mine) throw refuse('circle_not_found', {}, 404);
    if (others.length === 0) throw refuse('circle_would_be_empty');
    await tx
      .updateTable('registry.circle')
      .set({ until: new Date(), ended_by: actor.account })
      .where('area', '=', area)
      .where('id', '=', circle)
      .execute();
    return { circle };
  },
});

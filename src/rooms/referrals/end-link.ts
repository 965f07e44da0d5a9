import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

/** The desk ends a link: it went to the wrong people, or is needed no more. */
export const endLink = command({
  name: 'referrals.end-link',
  input: z.object({ area: areaId, link: id }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, link }) {
    const found = await tx
      .selectFrom('referrals.link')
      .select('id')
      .where('area', '=', area)
      .where('id', '=', link)
      .executeTakeFirst();
    if (!found) throw refuse('link_not_found', {}, 404);
    await tx.insertInto('referrals.link_end').values({ area, link, ended_by: actor.account }).execute();
    return { link };
  },
});

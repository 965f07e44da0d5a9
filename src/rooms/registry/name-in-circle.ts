import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { deskOfficers } from '../identity/public.ts';
import type { Tx } from './tables.ts';

/** Somebody of a circle names a colleague of the desk who may know, too. Whoever came through the glass names nobody. */
export const nameInCircle = command({
  name: 'registry.name-in-circle',
  input: z.object({ area: areaId, circle: id, subject: id, account: id }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, circle, subject, account }) {
    const officers = await deskOfficers(tx, area);
    if (!officers.some((one) => one.account === account)) throw refuse('circle_not_of_desk');
    const mine = await tx
      .selectFrom('registry.circle')
      .select('id')
      .where('area', '=', area)
      .where('subject', '=', subject)
      .where('account', '=', actor.account)
      .where('how', '<>', 'broke_glass')
      .where('until', 'is', null)
      .executeTakeFirst();
    if (!mine) throw refuse('circle_not_found', {}, 404);
    const row = { area, id: circle, subject, account, how: 'named', named_by: actor.account };
    await tx.insertInto('registry.circle').values(row).execute();
    return { circle };
  },
});

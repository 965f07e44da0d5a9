import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { shownAtCentre } from './find-shown.ts';
import { someNote } from './note.ts';
import type { Tx } from './tables.ts';

/** The centre telephoned the organisation about a request (a warm hand-over): one tap, words if there are any. */
export const recordCall = command({
  name: 'referrals.record-call',
  input: z.object({
    area: areaId,
    call: id,
    referral: id,
    reached: z.boolean(),
    words: someNote.nullable().default(null),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, call, referral, reached, words }, occasion) {
    const found = await tx
      .selectFrom('referrals.referral as r')
      .select('r.open_for')
      .where('r.area', '=', area)
      .where('r.id', '=', referral)
      .where(shownAtCentre('r'))
      .executeTakeFirst();
    if (!found) throw refuse('referral_not_found', {}, 404);
    if (found.open_for === null) throw refuse('referral_over');
    await tx
      .insertInto('referrals.call')
      .values({
        area,
        id: call,
        referral,
        reached,
        words,
        called_at: occasion.at,
        called_by: actor.account,
      })
      .execute();
    return { call };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { turnReservation } from '../help/public.ts';
import { lastSeen } from './answer.ts';
import { note } from './note.ts';
import { turnOf, withdrawalReasons } from './referral.ts';
import { alreadySaid, holdReferral, turnReferral } from './turn-referral.ts';
import type { Tx } from './tables.ts';

/** The centre takes a request back while it is open. The organisation sees it among those that have ended. */
export const withdrawReferral = command({
  name: 'referrals.withdraw-referral',
  input: z.object({
    area: areaId,
    withdrawal: id,
    referral: id,
    seen: lastSeen,
    reason: z.enum(withdrawalReasons),
    words: note.nullable().default(null),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, withdrawal, referral, seen, reason, words }, occasion) {
    if (reason === 'other' && !words) throw refuse('reason_needs_words');
    const held = await holdReferral(tx, area, referral, seen);
    const last = held.said.at(-1);
    if (last && turnOf(held.state) === null) throw alreadySaid(last);
    await tx
      .insertInto('referrals.withdrawal')
      .values({
        area,
        id: withdrawal,
        referral,
        reason,
        words,
        withdrawn_at: occasion.at,
        withdrawn_by: actor.account,
      })
      .execute();
    await turnReferral(tx, area, held, { kind: 'withdrawn', id: withdrawal });
    await turnReservation(tx, area, referral, 'ended_at');
    return { withdrawal };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { answer, answerFault, answersIn, lastSeen } from './answer.ts';
import { alreadySaid, holdReferral, turnReferral } from './turn-referral.ts';
import type { Tx } from './tables.ts';

/**
 * The organisation answers a request that was sent to it. `seen` is the last word that the officer had before the eyes:
 * when something was said since, the answer is refused by the name of what it was.
 */
export const answerReferral = command({
  name: 'referrals.answer-referral',
  input: z.object({ area: areaId, answer: id, referral: id, seen: lastSeen, given: answer }),
  may: { duties: ['agency'], within: 'organisation' },
  async run(tx: Tx, actor, { area, answer: answerId, referral, seen, given }, occasion) {
    const held = await holdReferral(tx, area, referral, seen);
    const last = held.said.at(-1);
    if (last && !answersIn[held.state].includes(given.kind)) throw alreadySaid(last);
    const fault = answerFault(given, held.sent_on, dayInThailand(new Date()));
    if (fault) throw refuse(fault, { field: 'given' });
    const help = given.kind === 'delivered' ? 'TODO' : null;
    await tx
      .insertInto('referrals.answer')
      .values({
        ...given,
        area,
        id: answerId,
        referral,
        help,
        answered_at: occasion.at,
        answered_by: actor.account,
      })
      .execute();
    await turnReferral(tx, area, held, { kind: given.kind, id: answerId, at: occasion.at });
    return { answer: answerId, help };
  },
});

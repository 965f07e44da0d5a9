import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { giveFacts } from './give-facts.ts';
import { lastSeen } from './answer.ts';
import { someNote } from './note.ts';
import { alreadySaid, holdReferral, turnReferral } from './turn-referral.ts';
import type { Tx } from './tables.ts';

/** The centre gives an organisation what it asked for, and each named fact to which it agrees (`agreed`). The clock goes on where it stood. */
export const replyReferral = command({
  name: 'referrals.reply-referral',
  input: z.object({
    area: areaId,
    reply: id,
    referral: id,
    seen: lastSeen,
    words: someNote,
    agreed: z.array(id).max(10).default([]),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, reply, referral, seen, words, agreed }, occasion) {
    const held = await holdReferral(tx, area, referral, seen);
    const question = held.said.at(-1);
    if (!question) throw refuse('nothing_was_asked');
    if (held.state !== 'more_information') throw alreadySaid(question);
    await tx
      .insertInto('referrals.reply')
      .values({
        area,
        id: reply,
        referral,
        answer: question.id,
        words,
        replied_at: occasion.at,
        replied_by: actor.account,
      })
      .execute();
    await giveFacts(tx, { area, question: question.id, reply, referral: held }, agreed);
    await turnReferral(tx, area, held, { kind: 'replied', id: reply });
    return { reply };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { answer, lastSeen, saidBy } from './answer.ts';
import { writeAnswer } from './answer-referral.ts';
import type { Tx } from './tables.ts';

/** An organisation without an account answers through its link: one answer, then the link is used up. */
export const answerByLink = command({
  name: 'referrals.answer-by-link',
  input: z.object({
    area: areaId,
    answer: id,
    referral: id,
    seen: lastSeen,
    given: answer,
    said_by: saidBy,
  }),
  may: { duties: ['link'], within: 'organisation' },
  async run(tx: Tx, actor, { said_by, ...said }, occasion) {
    return writeAnswer(
      tx,
      actor,
      { ...said, overlap_reason: null },
      { way: 'link', heard: null, said_by },
      occasion.at,
    );
  },
});

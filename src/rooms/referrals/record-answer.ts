import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { overlapReason } from '../help/public.ts';
import { answer, heardWays, lastSeen, saidBy } from './answer.ts';
import { writeAnswer } from './answer-referral.ts';
import type { Tx } from './tables.ts';

/** The desk writes down what an organisation answered by telephone, by letter or in person, and who said it. */
export const recordAnswer = command({
  name: 'referrals.record-answer',
  input: z.object({
    area: areaId,
    answer: id,
    referral: id,
    seen: lastSeen,
    given: answer,
    heard: z.enum(heardWays),
    said_by: saidBy,
    overlap_reason: overlapReason,
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { heard, said_by, ...said }, occasion) {
    return writeAnswer(tx, actor, said, { way: 'desk', heard, said_by }, occasion.at);
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { tidyNote } from '../../platform/thai/thai-text.ts';
import { declineReasons } from './gap.ts';
import type { Tx } from './tables.ts';

/** The family does not want what somebody may have: kept, so that nobody comes to ask again until it is taken back. */
export const declineRight = command({
  name: 'eligibility.decline-right',
  input: z
    .object({
      area: areaId,
      decline: id,
      person: id,
      service: z.string().min(1).max(80),
      reason: z.enum(declineReasons),
      words: z.string().overwrite(tidyNote).min(1).max(500).optional(),
    })
    .refine((input) => input.reason !== 'other' || input.words, {
      path: ['words'],
      error: 'decline_words_missing',
    }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, decline, person, service, reason, words }, { at }) {
    const row = {
      area,
      id: decline,
      person,
      service,
      reason,
      words: words ?? null,
      declined_by: actor.account,
      at,
    };
    await tx.insertInto('eligibility.decline').values(row).execute();
    return { decline };
  },
});

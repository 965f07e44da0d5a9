import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { getOpenEvent } from './find-open-event.ts';
import type { Tx } from './tables.ts';

/** Refuses a life event that was asked, with the reason; it stays on file as refused. */
export const rejectLifeEvent = command({
  name: 'registry.reject-life-event',
  input: z.object({
    area: areaId,
    event: id,
    why: z
      .string()
      .max(500, 'life_why_too_long')
      .transform(tidyLine)
      .refine((text) => text !== '', 'life_why_missing'),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, event, why }, { at }) {
    await getOpenEvent(tx, area, event);
    await tx
      .insertInto('registry.life_decision')
      .values({ area, event, outcome: 'refused', why, decided_by: actor.account, at })
      .execute();
    return { event, state: 'refused' };
  },
});

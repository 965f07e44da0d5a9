import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { getOpenEvent } from './find-open-event.ts';
import { optionalLine } from './person.ts';
import type { Tx } from './tables.ts';

/** Takes back a request that one made oneself; it stays on file as withdrawn. */
export const withdrawLifeEvent = command({
  name: 'registry.withdraw-life-event',
  input: z.object({ area: areaId, event: id, why: optionalLine(500, 'life_why_too_long').default(null) }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, event, why }, { at }) {
    const { asked_by } = await getOpenEvent(tx, area, event);
    if (asked_by !== actor.account) throw refuse('life_not_yours', {}, 403);
    await tx
      .insertInto('registry.life_decision')
      .values({ area, event, outcome: 'withdrawn', why, decided_by: actor.account, at })
      .execute();
    return { event, state: 'withdrawn' };
  },
});

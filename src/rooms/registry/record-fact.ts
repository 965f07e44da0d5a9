import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId } from '../../platform/shapes.ts';
import { areaSubject } from './area-subject.ts';
import { openAreaSubject } from './open-area-subject.ts';
import type { Tx } from './tables.ts';
import { recorded, writeFacts } from './write-facts.ts';

/** Records answers about persons, households and, by the desk, the area itself; nothing that was recorded before is changed. */
export const recordFact = command({
  name: 'registry.record-fact',
  input: z.object({ area: areaId, facts: z.array(recorded).min(1).max(100) }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, facts }, { at }) {
    if (facts.some((one) => one.subject === areaSubject(area))) {
      if (actor.duty !== 'desk') throw refuse('area_fact_by_desk', {}, 403);
      await openAreaSubject(tx, area);
    }
    await writeFacts(tx, actor, area, facts, at);
    return { facts: facts.map((one) => one.fact) };
  },
});

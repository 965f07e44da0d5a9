import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId } from '../../platform/shapes.ts';
import { openAreaSubject } from './open-area-subject.ts';
import type { Tx } from './tables.ts';
import { recorded, writeFacts } from './write-facts.ts';

/** Records what holds for everybody of an area: a declared disaster, an ordinance, a project. The desk and the administrator know it. */
export const recordAreaFacts = command({
  name: 'registry.record-area-facts',
  input: z.object({
    area: areaId,
    facts: z
      .array(recorded.omit({ subject: true }))
      .min(1)
      .max(20),
  }),
  may: { duties: ['desk', 'administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, facts }, { at }) {
    const subject = await openAreaSubject(tx, area);
    const about = facts.map((one) => ({ ...one, subject }));
    await writeFacts(tx, actor, area, about, at);
    return { facts: facts.map((one) => one.fact) };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { partInput } from './cofunding.ts';
import type { Tx } from './tables.ts';
import { writeParts } from './write-parts.ts';

/** Adds one more source to a plan. */
export const addPart = command({
  name: 'help.add-part',
  input: z.object({ area: areaId, cofunding: id, added: partInput }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, cofunding, added }) {
    await writeParts(tx, actor, { area, cofunding, parts: [added] });
    return { part: added.part };
  },
});

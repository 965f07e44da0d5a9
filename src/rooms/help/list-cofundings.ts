import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { cofunding } from './cofunding.ts';
import { findCofundings } from './find-cofundings.ts';
import type { Tx } from './tables.ts';

/** The plans of a house that several sources pay together, the newest first, each with its parts and its sums. */
export const listCofundings = read({
  name: 'help.list-cofundings',
  input: z.object({ area: areaId, household: id }),
  output: z.array(cofunding),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.household] },
  async run(tx: Tx, _actor, { area, household }) {
    return findCofundings(tx, area, { household });
  },
});

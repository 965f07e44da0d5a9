import { z } from 'zod';
import { inRoom, type Tx } from '../../platform/db.ts';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findRights } from './find-rights.ts';
import { packRights, rightsPacked } from './rights-list.ts';

/** Where every right of everybody of a family's house stands today, for the matrix; the reasons of one are asked for apart. */
export const listRights = read({
  name: 'eligibility.list-rights',
  input: z.object({ area: areaId, family: id }),
  output: rightsPacked,
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.family] },
  async run(tx: Tx, _actor, { area, family }) {
    const found = await findRights(inRoom(tx), area, family, dayInThailand(new Date()));
    if (!found) throw refuse('family_not_screened', {}, 404);
    return packRights(found);
  },
});

import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { inRoom, type Tx } from '../../platform/db.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findScreening } from './find-screening.ts';
import { screening } from './screening.ts';

/**
 * Which rights everybody of a family's house has on a day (today when none is given), with every reason, what is
 * missing and the question to ask. It never refuses anybody: people decide.
 */
export const screenHousehold = read({
  name: 'eligibility.screen-household',
  input: z.object({
    area: areaId,
    family: id,
    on: isoDate.optional(),
    services: z.array(z.string().max(100)).max(200).optional(),
    /** A confidential matter is being heard just now: confidential services too, read from no more than the asker may see. */
    heard: z.boolean().default(false),
  }),
  output: screening,
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.family] },
  async run(tx: Tx, actor, { area, family, on, services, heard }) {
    const found = await findScreening(inRoom(tx), area, family, on ?? dayInThailand(new Date()), {
      only: services,
      heard: heard && actor.duty === 'desk',
    });
    if (!found) throw refuse('family_not_screened', {}, 404);
    return found;
  },
});

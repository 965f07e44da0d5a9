import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { deskOfficers } from './public.ts';
import type { Tx } from './tables.ts';

/** Who sits at the desk of my area today, by name in Thai order. */
export const listColleagues = read({
  name: 'identity.list-colleagues',
  input: z.object({ area: areaId }),
  output: z.array(z.object({ account: id, name: z.string() })),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area }) {
    return deskOfficers(tx, area);
  },
});

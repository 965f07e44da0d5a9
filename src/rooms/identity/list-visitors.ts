import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { visitorsOf } from './public.ts';
import type { Tx } from './tables.ts';

/** Who goes to homes in my area today: the desk and the volunteers, by name in Thai order. */
export const listVisitors = read({
  name: 'identity.list-visitors',
  input: z.object({ area: areaId }),
  output: z.array(z.object({ account: id, name: z.string(), desk: z.boolean() })),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area }) {
    return visitorsOf(tx, area);
  },
});

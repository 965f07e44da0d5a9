import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId } from '../../platform/shapes.ts';
import { findBasis } from './find-beside.ts';
import { quotaBases } from './guard.ts';
import type { Tx } from './tables.ts';

/** On what quotas are counted in an area today. */
export const getQuotaBasis = read({
  name: 'help.get-quota-basis',
  input: z.object({ area: areaId }),
  output: z.object({ basis: z.enum(quotaBases) }),
  may: { duties: ['administrator', 'desk', 'auditor'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area }) {
    return { basis: await findBasis(tx, area) };
  },
});

import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findServices } from './find-services.ts';
import { serviceSummary, summaryOf } from './service-summary.ts';
import type { Tx } from './tables.ts';

/** The services of the catalogue in force on a day (today when none is given). */
export const listServices = read({
  name: 'services.list-services',
  input: z.object({ on: isoDate.optional() }),
  output: z.array(serviceSummary),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { on }) {
    const services = await findServices(tx, on ?? dayInThailand(new Date()));
    return services.map(summaryOf);
  },
});

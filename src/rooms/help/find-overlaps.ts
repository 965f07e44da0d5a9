import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { policyOf } from '../services/public.ts';
import { earlierSaid, groupName } from './earlier-said.ts';
import { findFindings } from './find-beside.ts';
import { rulingOf } from './guard.ts';
import { supervises } from './review-giving.ts';
import { overlapFound } from './overlap.ts';
import type { Tx } from './tables.ts';

/** What the guard would say if this were given to, or asked for, a family now; what it needs to go on; and whether the asker may. */
export const findOverlaps = read({
  name: 'help.find-overlaps',
  input: z.object({
    area: areaId,
    family: id,
    person: id.nullable().default(null),
    service: z.string().max(100),
    /** The day of giving; today when left out. */
    on: isoDate.optional(),
    /** The request that is answered; what it stands beside does not count itself. */
    about: id.nullable().default(null),
    /** The part of a plan of several sources that it is. */
    part: id.nullable().default(null),
  }),
  output: overlapFound,
  may: { duties: ['desk', 'agency'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.family] },
  async run(tx: Tx, _actor, { on, about, ...asked }) {
    const giving = { ...asked, on: on ?? dayInThailand(new Date()), about: about ?? asked.family };
    const found = await findFindings(tx, giving);
    return {
      ruling: rulingOf(found),
      supervisor: await supervises(tx, asked.area),
      findings: found.map(({ kind, level, group, times, earlier }) => {
        const policy = group === null ? undefined : policyOf(group);
        const name = groupName(policy, times);
        // What may be said in the same words is said once: not even how often.
        const said = [...new Map(earlier.map((one) => [earlierSaid(one).en, earlierSaid(one)])).values()];
        return {
          kind,
          level,
          group_th: name.th,
          group_en: name.en,
          advice_th: policy?.advice.th ?? null,
          advice_en: policy?.advice.en ?? null,
          earlier: said.slice(0, shown),
          more: Math.max(0, said.length - shown),
        };
      }),
    };
  },
});

const shown = 5;

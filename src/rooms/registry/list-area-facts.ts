import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { areaSubject } from './area-subject.ts';
import { factDictionary } from './fact-dictionary.ts';
import { factInUse, isExpired } from './fact-in-use.ts';
import { factTold } from './fact-told.ts';
import { findFactsStanding, told } from './find-facts.ts';
import type { Tx } from './tables.ts';

/** What holds for everybody of an area, every question of the dictionary with the answer in use; no answer yet is null. */
export const listAreaFacts = read({
  name: 'registry.list-area-facts',
  input: z.object({ area: areaId }),
  output: z.object({
    facts: z.array(z.object({ key: z.string(), used: factTold.nullable(), expired: z.boolean() })),
  }),
  may: { duties: ['desk', 'volunteer', 'administrator'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area }) {
    const rows = await findFactsStanding(tx, area, [areaSubject(area)]);
    const today = dayInThailand(new Date());
    const facts = factDictionary
      .filter((fact) => fact.subject === 'area')
      .map((fact) => {
        const used = factInUse(
          fact,
          rows.filter((row) => row.key === fact.key),
        );
        return {
          key: fact.key,
          used: used ? told(used) : null,
          expired: used !== undefined && isExpired(fact, used, today),
        };
      });
    return { facts };
  },
});

import { z } from 'zod';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import type { FactValue, Facts } from '../../platform/rules/sheet.ts';
import { isoDate } from '../../platform/shapes.ts';
import { verdicts } from './screening.ts';

const factValue = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.string()),
  /** At least so often: nobody checked outside. */
  z.strictObject({ at_least: z.number() }),
]);
/** Facts by key as a policy officer writes them: money in baht. `null` takes a fact of the example away: unknown. */
const facts = z.record(z.string(), factValue.nullable());

/** The specification of one service by cases: an example person, and what changes from case to case. */
export const caseTable = z.strictObject({
  service: z.string(),
  /** The day of the event; a case may have another. */
  on: isoDate,
  example: z.strictObject({ shared: facts, person: facts }),
  cases: z
    .array(
      z.strictObject({
        th: z.string().min(1),
        on: isoDate.optional(),
        with: facts,
        /** The head of the family, where the person is not. */
        head: facts.optional(),
        /** The other people of the house. Everybody counts in it unless `counts_in_household` is false. */
        others: z.array(facts).optional(),
        verdict: z.enum(verdicts),
        /** What comes to the person, in baht; two numbers when it cannot be told between them, null when it is no money. */
        baht: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullish(),
        /** Keys of the facts to ask for. */
        missing: z.array(z.string()).optional(),
        apply_alone: z.enum(['yes', 'no', 'unknown']).optional(),
      }),
    )
    .min(1),
});
export type CaseTable = z.infer<typeof caseTable>;
type WrittenFacts = z.infer<typeof facts>;

/** Facts as rules read them: what is unknown left out, money in satang. */
export function factsAsRead(written: WrittenFacts, dictionary: FactDictionary): Facts {
  const known = Object.entries(written).flatMap(([key, value]): [string, FactValue][] => {
    if (value === null) return [];
    const isMoney = dictionary.meanings.get(key)?.type === 'money';
    return [[key, isMoney && typeof value === 'number' ? Math.round(value * 100) : value]];
  });
  return Object.fromEntries(known);
}

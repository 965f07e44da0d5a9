import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';
import { caseTable } from './case-table.ts';
import { conditionRead, verdicts } from './screening.ts';

const said = z.object({ th: z.string(), en: z.string() });
const sum = z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable();

/** Which rule is tried: a version of a service (the one in force when none is named), or a draft. */
export const tried = {
  service: z.string().max(100).optional(),
  version: z.int().positive().optional(),
  draft: z.uuid().optional(),
};

/** A made-up fact of a case in words. `of`: the person, the house, the head of the family, or another of the house. */
export const caseFact = z.object({
  of: z.enum(['shared', 'person', 'head', 'others']),
  key: z.string(),
  label: said,
  words: said,
});
export type CaseFact = z.infer<typeof caseFact>;

/** One case as it came out. Sums in baht. */
export const caseResult = z.object({
  th: z.string(),
  on: isoDate,
  /** What is otherwise than in the example of the table. */
  facts: z.array(caseFact),
  verdict: z.enum(verdicts),
  baht: sum,
  came: z.object({ verdict: z.enum(verdicts), baht: sum, missing: z.array(z.string()) }),
  failures: z.array(z.object({ place: z.string(), wanted: said, came: said })),
  /** Beside the cases of the version that a draft was begun from. */
  beside: z.enum(['same', 'changed', 'new']),
});
export type CaseResult = z.infer<typeof caseResult>;

/** The cases of a rule as they came out, and the lines that none of them stands on. */
export const trial = z.object({
  service: z.string(),
  version: z.number().int(),
  /** The table as it is written, for whoever changes it; null where there is none, or it has not the form of one. */
  table: caseTable.nullable(),
  /** What is wrong with the form of the table. */
  fault: z.object({ place: z.string(), th: z.string(), en: z.string() }).nullable(),
  example: z.array(caseFact),
  cases: z.array(caseResult),
  /** Cases of the service that the draft leaves out. */
  left_out: z.array(z.string()),
  uncovered: z.array(z.object({ place: z.string(), th: z.string(), en: z.string() })),
});
export type Trial = z.infer<typeof trial>;

/** What a rule says of one made-up case, and why. */
export const caseReasons = z.object({
  verdict: z.enum(verdicts),
  baht: sum,
  step: said.nullable(),
  conditions: z.array(conditionRead),
  missing: z.array(z.object({ key: z.string(), label: said, question: said })),
});
export type CaseReasons = z.infer<typeof caseReasons>;

import { z } from 'zod';

const said = z.object({ th: z.string(), en: z.string() });

/** A fact that a rule may name, as somebody who writes rules picks it. Money is compared in baht. */
export const ruleFact = z.object({
  key: z.string(),
  label: said,
  type: z.enum(['boolean', 'number', 'money', 'date', 'choice', 'set', 'text']),
  unit: z.string().nullable(),
  options: z.array(said.extend({ value: z.string() })).nullable(),
  /** Only people of the matter may know it: a rule that reads it has no counts and stands in no list. */
  restricted: z.boolean(),
  /** Worked out from other facts. */
  derived: z.boolean(),
});
export type RuleFact = z.infer<typeof ruleFact>;

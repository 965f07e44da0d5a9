import { z } from 'zod';
import { id } from '../../platform/shapes.ts';
import { sourceKinds, type FactAnswer } from './fact.ts';

/** What of a record other rooms and screens are told. Money in satang. */
export const factTold = z.object({
  fact: id,
  state: z.enum(['value', 'refused', 'not_applicable']),
  value: z.json() as z.ZodType<FactAnswer | null>,
  as_of: z.string(),
  source: z.enum(sourceKinds),
  source_words: z.string().nullable(),
  recorded_by: z.string(),
  recorded_at: z.string(),
  verified_by: z.string().nullable(),
});
export type FactTold = z.infer<typeof factTold>;

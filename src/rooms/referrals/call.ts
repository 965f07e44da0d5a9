import { z } from 'zod';

/** The centre telephoned the organisation about a request. */
export const call = z.object({
  reached: z.boolean(),
  words: z.string().nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
});
export type Call = z.infer<typeof call>;

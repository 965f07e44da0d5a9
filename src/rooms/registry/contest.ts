import { z } from 'zod';
import { id } from '../../platform/shapes.ts';

/** Who says that a record is not so: somebody of the family, or an officer. */
export const contesters = ['person', 'officer'] as const;

/** A record is said not to be so. */
export const contest = z.object({
  contest: id,
  fact: id,
  contested_by: z.enum(contesters),
  words: z.string(),
  recorded_by: z.string(),
  recorded_at: z.string(),
});
export type ContestTold = z.infer<typeof contest> & { subject: string };

import { z } from 'zod';
import { note } from './note.ts';

/** How a case ended: the ministry's ways of ending (goal met, not met, moved, died), and a record made by mistake. */
export const caseOutcomes = [
  'goal_met',
  'partly_met',
  'not_met',
  'family_withdrew',
  'moved',
  'died',
  'recorded_by_mistake',
] as const;

/** Is the family satisfied? It is always asked; when it could not be, the words say why. */
export const satisfactions = ['yes', 'partly', 'no', 'could_not_ask'] as const;

/** What is said when a case is closed. */
export const closing = z
  .object({
    outcome: z.enum(caseOutcomes),
    satisfied: z.enum(satisfactions),
    feedback: note.nullable().default(null),
  })
  .refine((said) => said.satisfied !== 'could_not_ask' || Boolean(said.feedback), {
    message: 'say_why_not_asked',
    path: ['feedback'],
  });

import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';

/** One fact that was found at a visit; `subject` null: about the house. */
export const foundFact = z.strictObject({
  subject: id.nullable(),
  key: z.string().max(100),
  value: z.json(),
});
export type FoundFact = z.infer<typeof foundFact>;

/** What an organisation found at a visit, and who took it into the file of the family. */
export const finding = z.object({
  finding: id,
  visited_on: isoDate,
  words: z.string(),
  by: z.string().nullable(),
  facts: z.array(foundFact.extend({ who: z.string().nullable() })),
  taken: z.object({ by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
});
export type Finding = z.infer<typeof finding>;

/** Says what is wrong with the day of a visit, as a refusal code. ISO days. */
export function findingFault(
  visited_on: string,
  sent_on: string,
  today: string,
): 'finding_in_future' | 'finding_before_sent' | undefined {
  if (visited_on > today) return 'finding_in_future';
  return visited_on < sent_on ? 'finding_before_sent' : undefined;
}

import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';
import { someNote } from './note.ts';

/** How much an organisation can take on, in its own word: as always, a little, nothing for now. */
export const capacityStates = ['open', 'limited', 'full'] as const;

/** What an organisation says of its capacity; `until`: the last day for which it holds (ISO). */
export const capacity = z.object({
  state: z.enum(capacityStates),
  words: someNote.max(500, 'capacity_words_long').nullable().default(null),
  until: isoDate.nullable().default(null),
});
export type Capacity = z.infer<typeof capacity>;

/** Whether what was said still holds on an ISO day. */
export function holdsOn({ until }: Pick<Capacity, 'until'>, today: string): boolean {
  return until === null || until >= today;
}

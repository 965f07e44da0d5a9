import { z } from 'zod';
import { areaId, id } from '../../platform/shapes.ts';
import { lifeKinds, lifeOutcomes, lifeSide } from './life-event.ts';

/** A life event as lists show it: what was asked, what it changes, and what became of it. */
export const lifeEventRow = z.object({
  area: areaId,
  event: id,
  kind: z.enum(lifeKinds),
  happened_on: z.string(),
  before: lifeSide,
  after: lifeSide,
  /** The families of these sides by the name of their head; of a new one the head to be. */
  families: z.array(z.object({ family: id, head: z.string().nullable(), house_no: z.string().nullable() })),
  /** The new house of a split or a move, when it is not on file yet. */
  house: z.object({ house_no: z.string().nullable(), village: z.string().nullable() }).nullable(),
  /** Where to, or where from, in words. */
  place_words: z.string().nullable(),
  /** Where to, or where from: another area of the country. */
  other_area: z.object({ area: areaId, name_th: z.string(), name_en: z.string() }).nullable(),
  spouse_words: z.string().nullable(),
  /** Mother and father of a child. */
  parents: z.array(z.string()),
  informant: z.string().nullable(),
  informant_is: z.string().nullable(),
  document: z.string().nullable(),
  asked_by: z.string(),
  asked_at: z.string(),
  /** Asked by whoever is looking. */
  own: z.boolean(),
  outcome: z.enum(lifeOutcomes).nullable(),
  why: z.string().nullable(),
  decided_by: z.string().nullable(),
  decided_at: z.string().nullable(),
  /** Other open requests that cannot come true together with this one. */
  conflicts: z.array(z.object({ event: id, kind: z.enum(lifeKinds) })),
});
export type LifeEventRow = z.infer<typeof lifeEventRow>;

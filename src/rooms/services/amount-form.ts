import { z } from 'zod';
import { expression } from '../../platform/rules/expression.ts';

/** Each sentence in Thai and in English; neither may stand in for the other. */
export const said = z.strictObject({
  th: z.string().regex(/[\u0e00-\u0e7f]/),
  en: z.string().regex(/^[^\u0e00-\u0e7f]+$/),
});

/** For whom one amount, or one service, is meant. */
export const payees = [
  'person',
  'family',
  'household',
  'house',
  'child',
  'student',
  'deceased',
  'birth',
  'member',
  'group',
  'group_project',
  'foster_family',
  'assistant',
  'organisation',
  'tambon',
  'ticket',
  'item',
  'case',
  'person_or_family',
] as const;

/** How often it is given. `as_needed`, `ongoing`: a service without a number of times. */
export const frequencies = [
  'hourly',
  'daily',
  'monthly',
  'quarterly',
  'per_semester',
  'yearly',
  'every_8_years',
  'once',
  'per_time',
  'per_event',
  'per_case',
  'per_activity',
  'per_project',
  'as_needed',
  'ongoing',
] as const;

const baht = z.number().positive();

/** Steps of one amount: alternatives, of which the first that holds is paid. */
const band = z.strictObject({ id: z.string(), ...said.shape, when: expression, baht });

/** Parts of one amount that are paid together. */
const component = z.strictObject({
  id: z.string(),
  ...said.shape,
  baht: baht.exactOptional(),
  /** Where the sum lies between two, and no fact says which. */
  from_baht: baht.exactOptional(),
  to_baht: baht.exactOptional(),
  per: z.enum(payees),
  frequency: z.enum(frequencies),
  /** The most that is paid back of what was spent, not a sum that is given. */
  ceiling: z.boolean(),
  /** Another service with which the same money is counted already, so that it is not counted twice. */
  counted_in: z.string().nullable(),
});

/**
 * How much: one sum, a sum between two, so much for each of something up to a most, alternatives (`bands`), or parts paid
 * together (`components`). Alternatives and parts are never in one list.
 */
export const amount = z.union([
  z.strictObject({ baht }),
  z.strictObject({ from_baht: baht, to_baht: baht }),
  z.strictObject({ each_baht: baht, times: z.string(), at_most_baht: baht }),
  z.strictObject({ bands: z.array(band).min(1) }),
  z.strictObject({ components: z.array(component).min(1) }),
]);
export type Amount = z.infer<typeof amount>;
export type Component = z.infer<typeof component>;

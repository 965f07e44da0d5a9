import { z } from 'zod';
import { arabicDigits } from '../../platform/thai/thai-digits.ts';
import { tidyLine, tidyNote } from '../../platform/thai/thai-text.ts';
import { optionalLine, phoneNumber } from './person.ts';

/** What is kept of a house; each field may be changed by itself. A house without a number, or a place to sleep, has words only. */
export const householdFields = {
  house_no: z
    .string()
    .max(60, 'house_no_too_long')
    .transform((text) => arabicDigits(tidyLine(text)).replace(/^(?:บ้าน)?เลขที่\s*/u, '') || null)
    .refine((text) => text === null || text.length <= 40, 'house_no_too_long')
    .nullable(),
  /** DOPA code of the village (8 digits), when it is listed. */
  village: z
    .string()
    .regex(/^\d{8}$/, 'village_unknown')
    .nullable(),
  /** The village or ชุมชน in words, when it is not listed. */
  village_words: optionalLine(120, 'village_words_too_long'),
  /** How to find the house: "ข้างศาลากลางบ้าน". */
  place_words: z
    .string()
    .max(500, 'place_words_too_long')
    .transform((text) => tidyNote(text) || null)
    .nullable(),
  phone: phoneNumber,
  lat: z.number().min(5, 'not_in_thailand').max(21, 'not_in_thailand').nullable(),
  lon: z.number().min(97, 'not_in_thailand').max(106, 'not_in_thailand').nullable(),
};

/** A new house. */
export const address = z
  .object({
    house_no: householdFields.house_no.default(null),
    village: householdFields.village.default(null),
    village_words: householdFields.village_words.default(null),
    place_words: householdFields.place_words.default(null),
    phone: householdFields.phone.default(null),
    lat: householdFields.lat.default(null),
    lon: householdFields.lon.default(null),
  })
  .refine((one) => (one.lat === null) === (one.lon === null), 'half_a_point')
  .refine((one) => one.house_no ?? one.village ?? one.village_words ?? one.place_words, 'address_missing');
export type Address = z.infer<typeof address>;

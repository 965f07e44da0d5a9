import { z } from 'zod';
import { readPhone } from './thai/thai-phone.ts';
import { tidyLine } from './thai/thai-text.ts';

/** An operating area: opaque, immutable, six characters. */
export const areaId = z.string().regex(/^[0-9A-Z]{6}$/);
/** The id of anything people make; the sender makes it (UUIDv7). */
export const id = z.uuid();
/** A calendar date, ISO, Gregorian. */
export const isoDate = z.iso.date();
/** A page of a list: the key after which it goes on, and how many rows. */
export const page = {
  after: z.string().max(500).optional(),
  limit: z.number().int().min(1).max(200).default(50),
};

/** One line of words, without what cannot be seen; at least two letters. */
export const line = (max: number): z.ZodType<string> =>
  z
    .string()
    .transform((typed) => tidyLine(typed))
    .pipe(z.string().min(2).max(max));

/** Words that may be left out: null when nothing was written. */
export const perhaps = (max: number): z.ZodType<string | null> =>
  z
    .string()
    .max(max)
    .nullable()
    .default(null)
    .transform((typed) => (typed === null || typed.trim() === '' ? null : typed.trim()));

/** A Thai telephone number, kept as digits; null for none. */
export const phone = z
  .string()
  .max(60, 'phone_form')
  .nullable()
  .transform((typed, context) => {
    const read = typed === null ? null : readPhone(typed);
    if (read !== undefined) return read;
    context.addIssue({ code: 'custom', message: 'phone_form' });
    return z.NEVER;
  })
  .default(null);

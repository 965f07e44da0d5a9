import { z } from 'zod';

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

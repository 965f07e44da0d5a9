import { z } from 'zod';
import { areaId, id, line, perhaps, phone } from '../../platform/shapes.ts';
import { placeCode } from './place.ts';
import { lat, lon } from './place-words.ts';

/** What a place where people are served is: the centre itself, its desk elsewhere, or somebody else's house. */
export const servicePointKinds = [
  'centre',
  'desk',
  'local_authority',
  'health',
  'school',
  'temple',
  'volunteer',
  'other',
] as const;
export type ServicePointKind = (typeof servicePointKinds)[number];

/** A service point as an administrator writes it. `hours`: when it is open, in words. */
export const servicePointWords = {
  kind: z.enum(servicePointKinds),
  name_th: line(200),
  name_en: perhaps(200),
  phone,
  hours_th: perhaps(300),
  hours_en: perhaps(300),
  village: placeCode.nullable().default(null),
  lat,
  lon,
};

/** A service point in a list. `closed_on`: its last day was the day before. */
export const servicePoint = z.object({
  area: areaId,
  id,
  kind: z.enum(servicePointKinds),
  name_th: z.string(),
  name_en: z.string().nullable(),
  phone: z.string().nullable(),
  hours_th: z.string().nullable(),
  hours_en: z.string().nullable(),
  village: z.string().nullable(),
  village_th: z.string().nullable(),
  village_en: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  opened_on: z.string(),
  closed_on: z.string().nullable(),
});
export type ServicePoint = z.infer<typeof servicePoint>;

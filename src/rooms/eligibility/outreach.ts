import { z } from 'zod';
import { areaId, id, isoDate } from '../../platform/shapes.ts';

/** How a family is reached about what it is missing. */
export const outreachWays = ['visit', 'telephone', 'letter'] as const;
/** What came of it. */
export const outreachResults = ['met', 'not_home', 'moved', 'declined', 'letter_given'] as const;

export const outreachWay = z.enum(outreachWays);
export const outreachResult = z.enum(outreachResults);

const said = z.object({ th: z.string(), en: z.string() });

/** One house of a list, what to speak about there, and what came of it. */
export const outreachHouse = z.object({
  household: id,
  family: id,
  head: z.string().nullable(),
  house_no: z.string().nullable(),
  village: said.nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  phone: z.string().nullable(),
  about: z.array(z.object({ person: id, name: z.string(), service: z.string(), service_name: said })),
  result: outreachResult.nullable(),
  words: z.string().nullable(),
});
export type OutreachHouse = z.infer<typeof outreachHouse>;

/** A list of houses to reach by a day. */
export const outreachList = z.object({
  area: areaId,
  outreach: id,
  name: z.string(),
  way: outreachWay,
  due_on: isoDate,
  made_by: z.string().nullable(),
  houses: z.array(outreachHouse),
});
export type OutreachList = z.infer<typeof outreachList>;

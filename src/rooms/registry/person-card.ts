import { z } from 'zod';
import { areaId, id } from '../../platform/shapes.ts';
import { personStates, relations, sexes } from './person.ts';

/** One person as a list of search results shows them. */
export const personCard = z.object({
  area: areaId,
  person: id,
  title: z.string().nullable(),
  name: z.string(),
  nickname: z.string().nullable(),
  sex: z.enum(sexes).nullable(),
  birth_date: z.string().nullable(),
  age: z.object({ least: z.number().int(), most: z.number().int() }).nullable(),
  state: z.enum(personStates),
  id_last4: z.string().nullable(),
  phone: z.string().nullable(),
  family: id.nullable(),
  household: id.nullable(),
  relation: z.enum(relations).nullable(),
  /** The head of the family, with title; the person's own name when that is the head. */
  head: z.string().nullable(),
  house_no: z.string().nullable(),
  /** Code of the village (8 digits). */
  village: z.string().nullable(),
  moo: z.number().int().nullable(),
  village_th: z.string().nullable(),
  village_en: z.string().nullable(),
});
export type PersonCard = z.infer<typeof personCard>;

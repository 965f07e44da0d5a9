import { z } from 'zod';
import { id } from '../../platform/shapes.ts';
import { ageRange } from '../../platform/thai/thai-age.ts';
import { personStates, relations, sexes } from './person.ts';

/** One person of a family as lists and packets name them. `age`: completed years, open where the birth date is. */
export const rosterMember = z.object({
  person: id,
  title: z.string().nullable(),
  name: z.string(),
  nickname: z.string().nullable(),
  sex: z.enum(sexes).nullable(),
  birth_date: z.string().nullable(),
  birth_unknowable: z.boolean(),
  age: z.object({ least: z.number().int(), most: z.number().int() }).nullable(),
  phone: z.string().nullable(),
  id_last4: z.string().nullable(),
  id_verified: z.boolean(),
  state: z.enum(personStates),
  relation: z.enum(relations),
  version: z.number().int(),
});
export type RosterMember = z.infer<typeof rosterMember>;

/** Somebody who was of a family: what became of them, and since when. */
export const goneMember = rosterMember
  .pick({
    person: true,
    title: true,
    name: true,
    nickname: true,
    sex: true,
    birth_date: true,
    age: true,
    state: true,
    relation: true,
  })
  .extend({
    until: z.string(),
    /** The family of the area in which they are now. */
    now_family: id.nullable(),
    moved_to_th: z.string().nullable(),
    moved_to_en: z.string().nullable(),
  });
export type GoneMember = z.infer<typeof goneMember>;

/** A house as it is named: by number, village and words. */
export const homeOf = z.object({
  household: id,
  house_no: z.string().nullable(),
  village: z.string().nullable(),
  moo: z.number().int().nullable(),
  village_th: z.string().nullable(),
  village_en: z.string().nullable(),
  place_words: z.string().nullable(),
  phone: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  version: z.number().int(),
});
export type HomeOf = z.infer<typeof homeOf>;

/** The completed years of somebody on a day; null when no birth date is known. */
export function ageOn(birth: string | null, unknowable: boolean, on: string): RosterMember['age'] {
  return birth ? ageRange(birth, on, { unknowable }) : null;
}

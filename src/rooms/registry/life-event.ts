import { z } from 'zod';
import { areaId, id } from '../../platform/shapes.ts';
import { address } from './household.ts';
import { newPerson, optionalLine, partialDate, relations } from './person.ts';

/** What may happen in a family. `join`: people move into another family of the area; `return`: somebody gone is here again. */
export const lifeKinds = [
  'birth',
  'death',
  'marriage',
  'divorce',
  'split',
  'new_head',
  'move_in',
  'move_out',
  'join',
  'move_house',
  'return',
] as const;
export type LifeKind = (typeof lifeKinds)[number];

/** What became of a request. */
export const lifeOutcomes = ['confirmed', 'refused', 'withdrawn'] as const;

/** The most people of one family. */
export const mostMembers = 60;

const placed = z.object({ person: id, relation: z.enum(relations) });
const placedMany = z.array(placed).min(1, 'life_nobody').max(mostMembers, 'people_too_many');
/** Who heads those that stay when their head goes; and what the others are to the new head, where that is not certain. */
const staying = { new_head: id.nullable().default(null), relations: z.array(placed).max(60).default([]) };

/** One change as it is asked: what each kind needs, and nothing else. */
export const lifeChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('birth'),
    family: id,
    child: newPerson,
    mother: id.nullable().default(null),
    father: id.nullable().default(null),
  }),
  z.object({ kind: z.literal('death'), person: id, ...staying }),
  z.object({
    kind: z.literal('marriage'),
    person: id,
    /** The other, when on file here; else in words. */
    spouse: id.nullable().default(null),
    spouse_words: optionalLine(120, 'name_too_long').default(null),
  }),
  z.object({ kind: z.literal('divorce'), person: id }),
  z.object({
    kind: z.literal('split'),
    family: id,
    people: placedMany,
    new_family: id,
    household: id,
    /** A house that is not on file yet; null: `household` is there, it may be the same one. */
    address: address.nullable().default(null),
    ...staying,
  }),
  z.object({ kind: z.literal('new_head'), family: id, person: id, relations: staying.relations }),
  z.object({
    kind: z.literal('move_in'),
    family: id,
    people: z.array(newPerson).min(1, 'life_nobody').max(mostMembers, 'people_too_many'),
    from_area: areaId.nullable().default(null),
    from_words: optionalLine(200, 'place_words_too_long').default(null),
  }),
  z.object({
    kind: z.literal('move_out'),
    people: z.array(id).min(1, 'life_nobody').max(mostMembers, 'people_too_many'),
    to_area: areaId.nullable().default(null),
    to_words: optionalLine(200, 'place_words_too_long').default(null),
    ...staying,
  }),
  z.object({ kind: z.literal('join'), family: id, people: placedMany, ...staying }),
  z.object({
    kind: z.literal('move_house'),
    family: id,
    household: id,
    address: address.nullable().default(null),
  }),
  z.object({ kind: z.literal('return'), family: id, ...placed.shape }),
]);
export type LifeChange = z.infer<typeof lifeChange>;

/** How an event is asked: when it happened as far as known, who told it, and what paper or witness there is. */
export const lifeAsked = {
  happened_on: partialDate,
  informant: optionalLine(120, 'name_too_long').default(null),
  informant_is: optionalLine(120, 'informant_is_too_long').default(null),
  document: optionalLine(200, 'document_words_too_long').default(null),
};

/** Where somebody is, at one moment: alive in a family, or gone. */
export const lifePlace = z.object({
  person: id,
  name: z.string(),
  state: z.enum(['alive', 'dead', 'moved']).nullable(),
  family: id.nullable(),
  relation: z.enum(relations).nullable(),
  /** Whom they are married to as far as is known here; `elsewhere` when the other is not on file. */
  spouse: z.string().nullable(),
});
export type LifePlace = z.infer<typeof lifePlace>;

/** What stood there when it was asked, or will stand there: the people concerned, and the house of a family that moves. */
export const lifeSide = z.object({ people: z.array(lifePlace), household: id.nullable() });
export type LifeSide = z.infer<typeof lifeSide>;

/** The persons on file that a change is about. */
export function personsIn(change: LifeChange): string[] {
  const named = (all: readonly (string | null)[]) => [...new Set(all.filter((one) => one !== null))];
  switch (change.kind) {
    case 'birth':
      return named([change.mother, change.father]);
    case 'marriage':
      return named([change.person, change.spouse]);
    case 'death':
      return named([change.person, change.new_head]);
    case 'move_out':
      return named([...change.people, change.new_head]);
    case 'split':
    case 'join':
      return named([...change.people.map((one) => one.person), change.new_head]);
    case 'divorce':
    case 'return':
    case 'new_head':
      return [change.person];
    case 'move_in':
    case 'move_house':
      return [];
  }
}

/** The family on file that a change names: where somebody comes to, or what happens to it. */
export function familyIn(change: LifeChange): string | null {
  return 'family' in change ? change.family : null;
}

/** The people who are not on file yet. */
export function newPeopleIn(change: LifeChange): z.infer<typeof newPerson>[] {
  if (change.kind === 'birth') return [change.child];
  return change.kind === 'move_in' ? change.people : [];
}

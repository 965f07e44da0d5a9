import { newId } from '../../../platform/web/new-id.ts';
import type { LifeKind } from '../life-event.ts';
import { relationUnder } from '../life-relation.ts';
import type { Relation } from '../person.ts';
import type { RosterMember } from '../roster.ts';
import { emptyPerson, type PersonTyped } from './family-typed.ts';
import { personToSend } from './family-to-send.ts';
import { villageCode, type HouseTyped } from './HouseholdFields.tsx';

/** Somebody found in the area, with the family and the house they live in. */
export type FoundHere = { person: string; name: string; family: string; household: string; home: string };

/** What is typed of a life event; each kind uses its own part, and the rest waits for another kind to be chosen. */
export type LifeTyped = {
  event: string;
  newFamily: string;
  newHouse: string;
  kind: LifeKind | '';
  people: string[];
  newHead: string;
  /** What those who stay are to their new head, where somebody said so. */
  stay: Record<string, Relation>;
  /** What those who go are to the head of where they come to. */
  go: Record<string, Relation>;
  child: PersonTyped;
  mother: string;
  father: string;
  found: FoundHere | null;
  spouseWords: string;
  where: 'same' | 'new' | 'other';
  house: HouseTyped;
  placeWords: string;
  otherArea: { id: string; name: string } | null;
  happened: string | null;
  informant: string;
  informantIs: string;
  document: string;
  confirm: boolean;
};

export function emptyLife(): LifeTyped {
  return {
    event: newId(),
    newFamily: newId(),
    newHouse: newId(),
    kind: '',
    people: [],
    newHead: '',
    stay: {},
    go: {},
    child: emptyPerson(),
    mother: '',
    father: '',
    found: null,
    spouseWords: '',
    where: 'same',
    house: { house_no: '', village: '', village_words: '', place_words: '', phone: '' },
    placeWords: '',
    otherArea: null,
    happened: null,
    informant: '',
    informantIs: '',
    document: '',
    confirm: false,
  };
}

const ofOne: ReadonlySet<string> = new Set(['death', 'marriage', 'divorce', 'new_head', 'return']);
const ofSome: ReadonlySet<string> = new Set(['split', 'move_out', 'join']);

/** How many people of the family a kind is about. */
export function whoOf(kind: LifeKind | ''): 'one' | 'some' | 'none' {
  if (ofOne.has(kind)) return 'one';
  return ofSome.has(kind) ? 'some' : 'none';
}

/** Those who stay in the family, when their head goes or is to be another one; nobody when nothing has to be asked about them. */
export function stayersOf(typed: LifeTyped, members: readonly RosterMember[]): readonly RosterMember[] {
  if (typed.kind === 'new_head') return members;
  const goes = typed.kind === 'death' || whoOf(typed.kind) === 'some';
  const head = members.find((one) => one.relation === 'head');
  if (!goes || (head !== undefined && !typed.people.includes(head.person))) return [];
  return members.filter((one) => !typed.people.includes(one.person));
}

/** The new head of those who stay. */
export function newHeadOf(typed: LifeTyped): string {
  return typed.kind === 'new_head' ? (typed.people[0] ?? '') : typed.newHead;
}

/** What somebody who stays will be to the new head: as said, or as is certain; empty where it has to be asked. */
export function stayAs(typed: LifeTyped, one: RosterMember, members: readonly RosterMember[]): Relation | '' {
  const head = members.find((each) => each.person === newHeadOf(typed));
  if (head === undefined) return '';
  return typed.stay[one.person] ?? relationUnder(head.relation, one.relation) ?? '';
}

/** The command's input from what was typed. */
export function lifeToSend(
  area: string,
  file: { family: string; home: { household: string } },
  typed: LifeTyped,
  members: readonly RosterMember[],
): Record<string, unknown> {
  const { happened, informant, informantIs, document, confirm } = typed;
  return {
    area,
    event: typed.event,
    change: { kind: typed.kind, ...changeOf(file, typed, members) },
    happened_on: happened,
    informant,
    informant_is: informantIs,
    document,
    confirm,
  };
}

function changeOf(
  { family, home }: { family: string; home: { household: string } },
  typed: LifeTyped,
  members: readonly RosterMember[],
): Record<string, unknown> {
  const [person] = typed.people;
  const stayers = stayersOf(typed, members);
  const relations = stayers.flatMap((one) => {
    const relation = stayAs(typed, one, members);
    return one.person === newHeadOf(typed) || relation === '' ? [] : [{ person: one.person, relation }];
  });
  const stay = stayers.length > 0 ? { new_head: typed.newHead || null, relations } : {};
  const people = typed.people.map((one) => ({ person: one, relation: typed.go[one] }));
  switch (typed.kind) {
    case 'birth':
      return {
        family,
        child: personToSend(typed.child),
        mother: typed.mother || null,
        father: typed.father || null,
      };
    case 'death':
      return { person, ...stay };
    case 'marriage':
      return { person, spouse: typed.found?.person ?? null, spouse_words: typed.spouseWords };
    case 'divorce':
      return { person };
    case 'split':
      return { family, people, new_family: typed.newFamily, ...houseOf(typed, home.household), ...stay };
    case 'new_head':
      return { family, person, relations };
    case 'move_in':
      return {
        family,
        people: [personToSend(typed.child)],
        from_area: typed.otherArea?.id ?? null,
        from_words: typed.placeWords,
      };
    case 'move_out':
      return {
        people: typed.people,
        to_area: typed.otherArea?.id ?? null,
        to_words: typed.placeWords,
        ...stay,
      };
    case 'join':
      return { family: typed.found?.family, people, ...stay };
    case 'move_house':
      return { family, ...houseOf(typed, home.household) };
    case 'return':
      return { family, person, relation: typed.go[person ?? ''] };
    case '':
      return {};
  }
}

// The house to which a new family, or the whole family, goes.
function houseOf({ where, found, house, newHouse }: LifeTyped, same: string): Record<string, unknown> {
  if (where === 'same') return { household: same };
  if (where === 'other') return { household: found?.household };
  const address = {
    house_no: house.house_no,
    village: villageCode(house.village),
    village_words: house.village === 'other' ? house.village_words : null,
    place_words: house.place_words,
    phone: house.phone,
  };
  return { household: newHouse, address };
}

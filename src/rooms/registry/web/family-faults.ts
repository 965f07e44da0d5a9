import { dayInThailand } from '../../../platform/thai/partial-date.ts';
import { readThaiDate } from '../../../platform/thai/thai-date.ts';
import { fieldErrors, type Problem } from '../../../platform/web/problem-said.ts';
import { birthFault } from '../birth.ts';
import { nameFault } from '../person-name.ts';
import { readPhone } from '../../../platform/thai/thai-phone.ts';
import { readPerson, type FamilyTyped, type PersonTyped } from './family-typed.ts';

/** What is wrong, by field: refusal codes that the browser found, or sentences that the server said. */
export type FamilyFaults = {
  house: Record<string, string>;
  people: ReadonlyMap<string, Record<string, string>>;
  /** About the family as a whole: nobody is the head. */
  family: string | undefined;
  /** The first of them, to go to: in the house (null) or of a person. */
  first: { person: string | null } | undefined;
};

/** What keeps a family from being saved, found before it is sent; the server says the same. `housed`: its house is on file already. */
export function familyFaults(typed: FamilyTyped, housed = false): FamilyFaults {
  const people = new Map(typed.people.map((one) => [one.person, personFaults(one)]));
  const heads = typed.people.filter((one) => one.relation === 'head').length;
  return withFirst({
    house: housed ? {} : houseFaults(typed),
    people,
    family: heads === 1 ? undefined : heads === 0 ? 'head_missing' : 'head_twice',
  });
}

/** The same from the server's refusal, field by field. */
export function saidFaults(problem: Problem | null, lang: 'th' | 'en', typed: FamilyTyped): FamilyFaults {
  const said = Object.entries(fieldErrors(problem, lang));
  const house: Record<string, string> = {};
  const people = new Map<string, Record<string, string>>();
  let family: string | undefined;
  for (const [path, sentence] of said) {
    const [part, second = '', field = ''] = path.split('.');
    const person = part === 'people' && second !== '' ? typed.people[Number(second)]?.person : undefined;
    if (part === 'address') house[second === '' ? 'house_no' : second] = sentence;
    else if (person === undefined) family = sentence;
    else people.set(person, { ...people.get(person), [field]: sentence });
  }
  return withFirst({ house, people, family });
}

/** The browser's findings over the server's. */
export function joinFaults(own: FamilyFaults, said: FamilyFaults): FamilyFaults {
  const people = new Map(said.people);
  for (const [person, faults] of own.people) people.set(person, { ...people.get(person), ...faults });
  return withFirst({ house: { ...said.house, ...own.house }, people, family: own.family ?? said.family });
}

/** Before anything was checked: nothing is wrong. */
export const noFaults: FamilyFaults = { house: {}, people: new Map(), family: undefined, first: undefined };

/** What keeps one person from being saved. */
export function personFaults(typed: PersonTyped, today = dayInThailand(new Date())): Record<string, string> {
  const read = readPerson(typed);
  const birth = typed.birth.trim() === '' ? null : readThaiDate(typed.birth);
  return given({
    name: nameFault(read.name),
    relation: typed.relation === '' ? 'relation_missing' : undefined,
    birth_date: birth === null ? undefined : birth.ok ? birthFault(birth.date, today) : birth.code,
    id_number: read.id === undefined ? 'id_number_form' : undefined,
    phone: read.phone === undefined ? 'phone_form' : undefined,
  });
}

function houseFaults(typed: FamilyTyped): Record<string, string> {
  const words = [
    typed.house_no,
    typed.village === 'other' ? typed.village_words : typed.village,
    typed.place_words,
  ];
  return given({
    phone: readPhone(typed.phone) === undefined ? 'phone_form' : undefined,
    house_no: words.every((one) => one.trim() === '') ? 'address_missing' : undefined,
  });
}

function withFirst(faults: Omit<FamilyFaults, 'first'>): FamilyFaults {
  const person = [...faults.people].find(([, found]) => Object.keys(found).length > 0)?.[0];
  const house = Object.keys(faults.house).length > 0;
  const first = house ? { person: null } : person === undefined ? undefined : { person };
  return { ...faults, first: first ?? (faults.family === undefined ? undefined : { person: null }) };
}

function given(faults: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

import { readThaiDate } from '../../../platform/thai/thai-date.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { readIdNumber, type IdNumber } from '../national-id.ts';
import { readPersonName } from '../person-name.ts';
import { sexOfTitle } from '../person-title.ts';
import type { Relation, Sex } from '../person.ts';
import { readPhone } from '../../../platform/thai/thai-phone.ts';

/** One person as typed; nothing is read out of the words until it is sent. */
export type PersonTyped = {
  person: string;
  member: string;
  name: string;
  relation: Relation | '';
  birth: string;
  birthUnknowable: boolean;
  sex: Sex | '' | 'unsaid';
  idNumber: string;
  phone: string;
};

export type FamilyTyped = {
  /** The area chosen; empty for the first of the posting. */
  area: string;
  household: string;
  family: string;
  house_no: string;
  village: string;
  village_words: string;
  place_words: string;
  phone: string;
  people: PersonTyped[];
  /** The person whose fields are open. */
  open: string | null;
};

export const mostPeople = 60;

/** A family before anything is typed; `name` is what somebody searched for and did not find. */
export function emptyFamily(name = ''): FamilyTyped {
  const first = { ...emptyPerson('head'), name };
  return {
    area: '',
    household: newId(),
    family: newId(),
    house_no: '',
    village: '',
    village_words: '',
    place_words: '',
    phone: '',
    people: [first],
    open: first.person,
  };
}

export function emptyPerson(relation: Relation | '' = ''): PersonTyped {
  return {
    person: newId(),
    member: newId(),
    name: '',
    relation,
    birth: '',
    birthUnknowable: false,
    sex: '',
    idNumber: '',
    phone: '',
  };
}

/** What was understood of a typed person; undefined where the words cannot be kept. */
export type PersonRead = {
  title: string | null;
  name: string;
  birth: string | null;
  sex: Sex | null;
  id: IdNumber | null | undefined;
  phone: string | null | undefined;
};

/** A typed person as the rules read it. */
export function readPerson(typed: PersonTyped): PersonRead {
  const { title, name } = readPersonName(typed.name);
  const birth = typed.birth.trim() === '' ? null : readThaiDate(typed.birth);
  return {
    title,
    name,
    birth: birth?.ok === true ? birth.date : null,
    sex: typed.sex === 'unsaid' ? null : typed.sex || (sexOfTitle(title ?? '') ?? null),
    id: typed.idNumber.trim() === '' ? null : readIdNumber(typed.idNumber),
    phone: readPhone(typed.phone),
  };
}

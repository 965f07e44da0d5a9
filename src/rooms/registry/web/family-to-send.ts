import { readPerson, type FamilyTyped, type PersonTyped } from './family-typed.ts';
import { villageCode } from './HouseholdFields.tsx';

/** The command's input from what was typed, into a house on file when it is given. Words are sent as written; the server reads them again. */
export function familyToSend(area: string, typed: FamilyTyped, house?: string): Record<string, unknown> {
  return {
    area,
    household: house ?? typed.household,
    family: typed.family,
    address:
      house === undefined
        ? {
            house_no: typed.house_no,
            village: villageCode(typed.village),
            village_words: typed.village === 'other' ? typed.village_words : null,
            place_words: typed.place_words,
            phone: typed.phone,
          }
        : null,
    people: typed.people.map(personToSend),
  };
}

/** One person as the registry's commands take them. */
export function personToSend(typed: PersonTyped): Record<string, unknown> {
  const { title, name, birth, sex } = readPerson(typed);
  return {
    person: typed.person,
    title,
    name,
    sex,
    birth_date: birth,
    birth_unknowable: typed.birthUnknowable && birth !== null && birth.length < 10,
    id_number: typed.idNumber,
    phone: typed.phone,
    relation: typed.relation,
  };
}

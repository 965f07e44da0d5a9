import { firstDay } from '../src/platform/thai/partial-date.ts';
import type { PersonState, Relation, Sex } from '../src/rooms/registry/person.ts';
import { madeUpId } from '../test/village-families.ts';
import type { Role } from './blueprint.ts';
import { givenNames, type Speech } from './given-names.ts';
import { nicknames } from './nicknames.ts';
import type { Random } from './random.ts';

export type Citizenship = 'TH' | 'stateless' | 'MM' | 'LA' | 'KH';

/** A made-up person. `age` in completed years; `born` is the true day, `birth` what is known of it. */
export type Person = {
  id: string;
  title: string | null;
  given: string;
  family: string | null;
  nickname: string | null;
  sex: Sex;
  age: number;
  born: string;
  birth: string | null;
  unknowable: boolean;
  idNumber: string | null;
  phone: string | null;
  relation: Relation;
  state: PersonState;
  citizenship: Citizenship;
  muslim: boolean;
  disability: Disability | null;
};

export const disabilities = [
  'movement',
  'seeing',
  'hearing',
  'mental',
  'intellectual',
  'learning',
  'autism',
] as const;
export type Disability = (typeof disabilities)[number];

/** What a person is made from, besides chance. `serial` is unlike in the whole world. */
export type Making = {
  speech: Speech;
  muslim: boolean;
  citizenship: Citizenship;
  familyName: string | null;
  tambon: string;
  serial: number;
  today: string;
};

export function makePerson(random: Random, role: Role, making: Making): Person {
  const { sex, age, relation } = role;
  const born = dayOfBirth(random, age, making.today);
  const names = givenNames[making.speech][sex];
  const known = knownOf(random, born, age, making.citizenship);
  return {
    id: random.id(making.today),
    title: titleOf(random, role, making.muslim),
    given: random.pick(born < '1975' ? names.old : names.young),
    family: making.familyName,
    nickname: random.chance(age < 30 ? 0.35 : 0.12) ? random.pick(nicknames[sex]) : null,
    sex,
    age,
    born,
    ...known,
    idNumber: hasNumber(random, age, making.citizenship) ? numberOf(making) : null,
    phone: age >= 13 && random.chance(age < 65 ? 0.6 : 0.28) ? phoneOf(making.serial) : null,
    relation,
    state: 'alive',
    citizenship: making.citizenship,
    muslim: making.muslim,
    disability: random.chance(disabledShare(age)) ? kindOfDisability(random, age) : null,
  };
}

/** Numbers that begin with 9 are not issued to anybody; the check digit is right. */
function numberOf({ tambon, serial }: Making): string {
  return madeUpId(`9${tambon.slice(0, 4)}${String(serial).padStart(7, '0')}`);
}

/** Telephone numbers of the made-up form 0900 0xx xxx. */
export function phoneOf(serial: number): string {
  return `09000${String(serial).padStart(5, '0')}`;
}

/** The full name with its title, as it is typed. */
export function fullName(one: Pick<Person, 'given' | 'family'>): string {
  return one.family ? `${one.given} ${one.family}` : one.given;
}

function hasNumber(random: Random, age: number, citizenship: Citizenship): boolean {
  if (citizenship !== 'TH') return false;
  return random.chance(age < 1 ? 0.6 : 0.9);
}

// Many of the old know only the year; some were registered without day and month, which cannot be known any more.
function knownOf(
  random: Random,
  born: string,
  age: number,
  citizenship: Citizenship,
): Pick<Person, 'birth' | 'unknowable'> {
  if (citizenship !== 'TH' && random.chance(0.25)) return { birth: null, unknowable: false };
  if (age >= 65 && random.chance(0.07)) return { birth: born.slice(0, 4), unknowable: random.chance(0.5) };
  if (age >= 45 && random.chance(0.03))
    return { birth: born.slice(0, random.chance(0.5) ? 4 : 7), unknowable: false };
  return { birth: born, unknowable: false };
}

function dayOfBirth(random: Random, age: number, today: string): string {
  const last = Date.parse(`${Number(today.slice(0, 4)) - age}${today.slice(4).replace('02-29', '02-28')}`);
  const day = new Date(last - random.whole(0, 364) * 86_400_000).toISOString().slice(0, 10);
  return firstDay(day);
}

function titleOf(random: Random, { sex, age, relation }: Role, muslim: boolean): string | null {
  if (random.chance(0.02)) return null;
  if (age < 15) return sex === 'M' ? 'เด็กชาย' : 'เด็กหญิง';
  if (sex === 'M') {
    if (age >= 20 && relation === 'child' && !muslim && random.chance(0.01)) return 'พระ';
    if (age >= 24 && age < 60 && random.chance(0.01)) return random.pick(['ว่าที่ร้อยตรี', 'สิบเอก', 'ดาบตำรวจ']);
    return 'นาย';
  }
  const married = relation === 'spouse' || relation === 'child_in_law' || relation === 'parent' || age >= 55;
  return random.chance(married ? 0.88 : 0.12) && age >= 20 ? 'นาง' : 'นางสาว';
}

function disabledShare(age: number): number {
  if (age < 18) return 0.02;
  if (age < 60) return 0.035;
  return age < 75 ? 0.1 : 0.19;
}

function kindOfDisability(random: Random, age: number): Disability {
  if (age < 18) return random.weighted({ movement: 3, intellectual: 3, learning: 2, autism: 2, hearing: 1 });
  return random.weighted({
    movement: 55,
    hearing: age >= 60 ? 22 : 8,
    seeing: 9,
    mental: 9,
    intellectual: 5,
  });
}

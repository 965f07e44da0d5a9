import { everybody, type Home } from './home.ts';
import type { Living } from './living.ts';
import type { Disability, Person } from './person.ts';
import type { Random } from './random.ts';
import { tellAbout, type MadeRecord, type Telling } from './record.ts';

/** What is known of the people of a house. `lao`: the area in whose register they stand. */
export function factsOfPeople(
  random: Random,
  home: Home,
  livings: ReadonlyMap<string, Living>,
  { lao, today }: { lao: string; today: string },
): MadeRecord[] {
  const records: MadeRecord[] = [];
  // Some houses are hardly known yet.
  const known = random.chance(0.12) ? 0.25 : 0.9;
  for (const one of everybody(home)) {
    const living = livings.get(one.id);
    if (!living) continue;
    const tell = tellAbout(random, { subject: one.id, today, known }, records);
    papersOf(tell, random, one, lao);
    if (one.age >= 15) workOf(tell, random, one, living);
    if (one.age >= 3 && one.age < 23) schoolOf(tell, random, one, living);
    careOf(tell, random, one, living, home);
  }
  return records;
}

function papersOf(tell: Telling, random: Random, one: Person, lao: string): void {
  const thai = one.citizenship === 'TH';
  tell('person.citizenship', one.citizenship, 'paper');
  tell('person.registered_lao', thai ? (random.chance(0.95) ? lao : 'elsewhere') : undefined, 'paper');
  const scheme = random.weighted({ UCS: 78, SSS: one.age >= 18 && one.age < 60 ? 16 : 0, CSMBS: 6 });
  tell('person.health_scheme', thai ? scheme : random.weighted({ none: 6, UCS: 4 }), 'paper');
  if (!thai) tell('person.documents_incomplete', true, 'paper');
  if (!thai && one.age < 18) tell('person.parent_is_thai', random.chance(0.4), 'paper');
  if (one.age >= 64 && thai) tell('person.old_age_recipient_before_2023_08_12', random.chance(0.94), 'paper');
}

function workOf(tell: Telling, random: Random, one: Person, living: Living): void {
  const income = living.income * 100;
  const other = Math.round((income * (random.chance(0.5) ? 0.6 : 1.6)) / 100_000) * 100_000;
  tell('person.annual_income', income, 'life', { other, refusable: 0.02 });
  const odd = living.occupation === 'farmer' ? 'informal' : 'farmer';
  tell('person.occupation', living.occupation, 'life', one.age < 60 ? { other: odd } : {});
  if (one.age >= 55) tell('person.receives_state_pension_or_salary', living.occupation === 'state', 'paper');
  if (one.age < 60) {
    const insured = random.weighted({
      none: 55,
      40: 22,
      33: living.occupation === 'employee' ? 60 : 0,
      39: 3,
    });
    tell('person.sso_section', insured, 'paper');
    tell('person.unemployed', living.occupation === 'none' ? true : undefined, 'life');
  }
  if (one.age >= 18) {
    tell(
      'person.state_welfare_card',
      one.citizenship === 'TH' ? living.income < 90_000 && random.chance(0.72) : false,
      'paper',
    );
    const saved = Math.round((living.income * random.next()) / 1000) * 100_000;
    if (random.chance(0.3)) tell('person.financial_assets', saved, 'life', { refusable: 0.15 });
  }
}

function schoolOf(tell: Telling, random: Random, one: Person, living: Living): void {
  const learning = living.occupation === 'student' && (one.age < 7 || random.chance(0.985));
  tell('person.enrolled_in_school', learning, 'life', one.age > 14 ? { other: !learning } : {});
  tell('student.level', learning ? levelAt(random, one.age) : 'none', 'life');
  if (learning && one.age > 6 && random.chance(0.4))
    tell('student.attendance_pct', random.whole(78, 100), 'paper');
}

function levelAt(random: Random, age: number): string {
  if (age < 6) return 'kindergarten';
  if (age < 12) return 'primary';
  if (age < 15) return 'lower_secondary';
  if (age < 18) return random.chance(0.6) ? 'upper_secondary' : 'vocational';
  return random.chance(0.6) ? 'tertiary' : 'vocational';
}

// The law's table calls autism autistic and joins speech to hearing.
const kinds: Readonly<Record<Disability, readonly string[]>> = {
  movement: ['movement'],
  seeing: ['seeing'],
  hearing: ['hearing', 'communication'],
  mental: ['mental'],
  intellectual: ['intellectual'],
  learning: ['learning'],
  autism: ['autistic'],
};

function careOf(tell: Telling, random: Random, one: Person, living: Living, home: Home): void {
  if (one.disability) {
    const card = one.citizenship === 'TH' && random.chance(0.8);
    tell('person.disability_types', [...kinds[one.disability]], 'paper');
    tell('person.disability_card_valid', card, 'paper', { other: !card });
    tell('person.disability_certificate', card ? true : random.chance(0.4), 'paper');
  } else if (one.age >= 60 && random.chance(0.5)) {
    tell('person.disability_card_valid', false, 'paper');
  }
  if (living.adl !== null) {
    const able = living.adl >= 12;
    tell('person.can_do_adl', able, 'care', { other: !able });
    if (random.chance(0.65)) tell('person.adl_score', living.adl, 'care');
    const helpers = everybody(home).filter(
      (other) => other.age >= 18 && other.age < 75 && other !== one,
    ).length;
    if (!able) tell('person.no_capable_caregiver', helpers === 0 || random.chance(0.12), 'care');
    if (living.adl < 5) tell('person.incontinent', random.chance(0.7), 'care');
  }
  if (one.age >= 60 || one.disability) tell('person.in_institution', false, 'life');
  const alone = home.kind === 'grandparents' && one.age < 18;
  if (alone) tell('person.orphan_or_abandoned', random.chance(0.3), 'life');
  if (one.age < 6) tell('person.lives_with_guardian', true, 'life');
  if (one.sex === 'F' && one.age >= 18 && one.age < 40 && random.chance(0.03))
    tell('person.pregnant', true, 'care');
}

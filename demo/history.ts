import { fiscalYear, fiscalYearDays } from '../src/platform/thai/fiscal-year.ts';
import { everybody, type Home } from './home.ts';
import { oldAgeBaht, type Living } from './living.ts';
import {
  fundGifts,
  gifts,
  monthly,
  muslimGifts,
  relief,
  repairs,
  schoolGrant,
  type Offer,
} from './offers.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import { dayBefore } from './record.ts';

/** One made-up line of the ledger of help. Money in baht. */
export type MadeHelp = {
  id: string;
  family: string;
  person: string | null;
  offer: Offer;
  baht: number | null;
  given_on: string;
  note: string | null;
};

/** What happened on purpose in the histories, counted for the figures. */
export type Purpose = { gaps: number; reliefOverlaps: number; repairOverlaps: number };

/** What the families of a house were given in this fiscal year and the three before it, by anybody. */
export function historyOf(
  random: Random,
  home: Home,
  livings: ReadonlyMap<string, Living>,
  { today, purpose }: { today: string; purpose: Purpose },
): MadeHelp[] {
  const lines: MadeHelp[] = [];
  const each = [...livings.values()].reduce((sum, one) => sum + one.income, 0) / Math.max(1, livings.size);
  const give = (offer: Offer, given_on: string, more: Partial<MadeHelp> = {}) => {
    const family =
      home.families.find((one) => one.people.some(({ id }) => id === more.person)) ?? home.families[0];
    if (!family || given_on > today) return;
    lines.push({
      id: random.id(given_on),
      family: family.id,
      person: null,
      offer,
      baht: offer.baht,
      given_on,
      note: null,
      ...more,
    });
  };
  for (const one of everybody(home)) allowances(random, one, each, { today, purpose, give });
  grants(random, home, each, { today, purpose, give });
  others(random, home, livings, { today, purpose, give });
  return lines;
}

type Give = (offer: Offer, given_on: string, more?: Partial<MadeHelp>) => void;
type Occasion = { today: string; purpose: Purpose; give: Give };

// Who is entitled and does not get it is a gap: about one in fifteen.
function allowances(random: Random, one: Person, each: number, { today, purpose, give }: Occasion): void {
  if (one.citizenship !== 'TH' || one.state !== 'alive') return;
  const rights: { offer: Offer; from: string; until?: string; baht: (age: number) => number }[] = [];
  if (one.age >= 60) rights.push({ offer: monthly.oldAge, from: birthday(one, 60), baht: oldAgeBaht });
  if (one.disability && random.chance(0.8))
    rights.push({
      offer: monthly.disability,
      from: dayBefore(today, random.whole(200, 3000)),
      baht: (age) => (age < 18 ? 1000 : 800),
    });
  if (one.age < 6 && each <= 100_000 && random.chance(0.9))
    rights.push({ offer: monthly.child, from: dayAfterMonths(one.born, 1), baht: () => 600 });
  for (const right of rights) {
    if (random.chance(0.065)) purpose.gaps += 1;
    else everyMonth(one, right, today, give);
  }
}

// Of years gone by one line each with its sum; of this year each month.
function everyMonth(
  one: Person,
  right: { offer: Offer; from: string; baht: (age: number) => number },
  today: string,
  give: Give,
): void {
  const thisYear = fiscalYear(today);
  for (let year = thisYear - 3; year <= thisYear; year++) {
    const days = paydays(year).filter((day) => day > right.from && day <= today);
    const [last] = days.slice(-1);
    if (!last) continue;
    const amount = (day: string) => right.baht(ageAt(one, day));
    if (year === thisYear)
      for (const day of days) give(right.offer, day, { person: one.id, baht: amount(day) });
    else {
      const baht = days.reduce((sum, day) => sum + amount(day), 0);
      give(right.offer, last, {
        person: one.id,
        baht,
        note: `ยอดรวมปีงบประมาณ ${year} จ่าย ${days.length} เดือน`,
      });
    }
  }
}

/** The tenth of each month of a fiscal year. */
function paydays(year: number): readonly string[] {
  const known = paydaysOf.get(year);
  if (known) return known;
  const { first } = fiscalYearDays(year);
  const days = Array.from({ length: 12 }, (_, month) =>
    dayAfterMonths(first, month).replace(/-\d\d$/, '-10'),
  );
  paydaysOf.set(year, days);
  return days;
}

const paydaysOf = new Map<number, readonly string[]>();

function grants(random: Random, home: Home, each: number, { today, purpose, give }: Occasion): void {
  const poor = home.means < 0.2;
  if (!random.chance(poor ? 0.3 : 0.03)) return;
  const people = everybody(home).filter((one) => one.citizenship === 'TH');
  const fitting = [
    { offer: relief.emergency, person: null },
    { offer: each < 40_000 ? relief.lowIncome : relief.emergency, person: null },
    ...people
      .filter((one) => one.age < 18)
      .slice(0, 1)
      .map(() => ({ offer: relief.child, person: null })),
    ...people
      .filter((one) => one.age >= 60)
      .slice(0, 1)
      .map((one) => ({ offer: relief.older, person: one.id })),
    ...people
      .filter((one) => one.disability)
      .slice(0, 1)
      .map((one) => ({ offer: relief.disabled, person: one.id })),
    ...people
      .filter((one) => one.sex === 'F' && one.age >= 18 && one.age < 60)
      .slice(0, 1)
      .map((one) => ({ offer: relief.women, person: one.id })),
  ];
  const first = random.pick(fitting);
  const day = dayBefore(today, random.whole(5, 900));
  give(first.offer, day, { person: first.person, baht: upTo(random, first.offer, people) });
  // Another grant for the same house in the same fiscal year, without the one office knowing of the other.
  const second = fitting.find((one) => one.offer !== first.offer);
  if (!second || !random.chance(0.2)) return;
  const { first: begins, last } = fiscalYearDays(fiscalYear(day));
  const later = dayBefore(day, random.whole(20, 90));
  const again = later >= begins && later <= last ? later : dayBefore(day, -20);
  if (again > today || fiscalYear(again) !== fiscalYear(day)) return;
  purpose.reliefOverlaps += 1;
  give(second.offer, again, { person: second.person, baht: upTo(random, second.offer, people) });
}

// Never above the ceiling of the grant; for children it grows with their number, to three thousand.
function upTo(random: Random, { baht }: Offer, people: readonly Person[]): number {
  const kids = people.filter((one) => one.age < 18).length;
  if (baht === 1000) return Math.min(3, Math.max(1, kids)) * 1000;
  return random.pick([2000, 2500, 3000, 3000, 3000]);
}

function others(
  random: Random,
  home: Home,
  livings: ReadonlyMap<string, Living>,
  { today, purpose, give }: Occasion,
): void {
  const people = everybody(home);
  const poor = home.means < 0.2;
  const repair = repairs.filter((_, at) =>
    at === 0 ? people.some((one) => one.age >= 60) : at !== 1 || people.some((one) => one.disability),
  );
  if (random.chance(poor ? 0.09 : 0.01)) {
    const [first, second] = [random.pick(repair), random.pick(repair)];
    const day = dayBefore(today, random.whole(40, 1400));
    give(first, day);
    if (first !== second && random.chance(0.22)) {
      purpose.repairOverlaps += 1;
      give(second, dayBefore(day, -random.whole(30, 39)));
    }
  }
  const kinds = people.some((one) => one.muslim) ? muslimGifts : gifts;
  if (random.chance(poor ? 0.35 : 0.08)) give(random.pick(kinds), dayBefore(today, random.whole(1, 500)));
  if (random.chance(0.3)) fromFund(random, people, today, give);
  for (const one of people)
    if (
      one.age >= 6 &&
      one.age < 15 &&
      home.means < 0.12 &&
      livings.get(one.id)?.occupation === 'student' &&
      random.chance(0.5)
    )
      give(schoolGrant, dayBefore(today, random.whole(30, 330)), {
        person: one.id,
        baht: random.pick([1000, 1500, 3000]),
      });
}

function fromFund(random: Random, people: readonly Person[], today: string, give: Give): void {
  for (const one of people) {
    if (one.age === 0) give(fundGifts.birth, dayAfterMonths(one.born, 1), { person: one.id });
    if (one.age >= 60 && random.chance(0.4))
      give(fundGifts.older, dayBefore(today, random.whole(10, 350)), { person: one.id });
    if (one.age >= 40 && random.chance(0.07)) {
      const nights = random.whole(1, 5);
      give(fundGifts.hospital, dayBefore(today, random.whole(5, 700)), {
        person: one.id,
        baht: nights * 200,
        note: `นอนโรงพยาบาล ${nights} คืน`,
      });
    }
    if (one.age >= 11 && one.age < 19 && random.chance(0.1))
      give(fundGifts.education, dayBefore(today, random.whole(30, 400)), { person: one.id });
  }
}

function birthday({ born }: Person, age: number): string {
  return `${Number(born.slice(0, 4)) + age}${born.slice(4)}`;
}

function ageAt({ born }: Person, day: string): number {
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
}

function dayAfterMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, 28))).toISOString().slice(0, 10);
}

import type { Home } from './home.ts';
import { everybody } from './home.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';

export type Occupation = 'none' | 'student' | 'farmer' | 'informal' | 'trader' | 'employee' | 'state';

/** What somebody does and earns, worked out once for a person. Money in baht a year. */
export type Living = { occupation: Occupation; income: number; adl: number | null };

/** How everybody of a house lives. */
export function livingsOf(random: Random, home: Home, town: boolean): Map<string, Living> {
  return new Map(
    everybody(home).map((one) => {
      const occupation = occupationOf(random, one, town);
      const income = incomeOf(random, occupation, one, home.means);
      return [one.id, { occupation, income, adl: adlOf(random, one) }];
    }),
  );
}

/** Thai people of sixty and more have the old-age allowance by age: 600, 700, 800, 1,000 baht a month. */
export function oldAgeBaht(age: number): number {
  if (age < 70) return 600;
  if (age < 80) return 700;
  return age < 90 ? 800 : 1000;
}

function occupationOf(random: Random, { age, disability, citizenship }: Person, town: boolean): Occupation {
  if (age < 15) return age >= 3 ? 'student' : 'none';
  if (age < 22 && random.chance(age < 18 ? 0.86 : 0.5)) return 'student';
  if (age >= 75 || random.chance(age >= 60 ? 0.45 : 0.07)) return 'none';
  if (disability && random.chance(0.6)) return 'none';
  if (citizenship !== 'TH') return random.weighted({ informal: 3, farmer: 1 });
  if (age >= 60) return random.weighted({ farmer: town ? 5 : 60, informal: 20, trader: 15 });
  if (town) return random.weighted({ farmer: 3, informal: 30, trader: 27, employee: 30, state: 10 });
  return random.weighted({ farmer: 38, informal: 32, trader: 10, employee: 16, state: 4 });
}

const yearly: Readonly<Record<Occupation, readonly [least: number, most: number]>> = {
  none: [0, 9_000],
  student: [0, 0],
  farmer: [16_000, 95_000],
  informal: [24_000, 105_000],
  trader: [30_000, 150_000],
  employee: [84_000, 190_000],
  state: [150_000, 420_000],
};

function incomeOf(random: Random, occupation: Occupation, { age }: Person, means: number): number {
  if (age < 15) return 0;
  const [least, most] = yearly[occupation];
  const part = Math.min(1, Math.max(0, means * 0.8 + (random.next() - 0.4) * 0.35));
  const earned = Math.round((least + (most - least) * part) / 500) * 500;
  return age >= 60 ? earned + oldAgeBaht(age) * 12 : earned;
}

// Barthel: 12–20 able, 5–11 dependent, 0–4 in bed.
function adlOf(random: Random, { age, disability }: Person): number | null {
  if (age < 60 && disability !== 'movement') return null;
  const weak = age >= 80 ? 0.22 : age >= 70 ? 0.08 : 0.03;
  if (!random.chance(disability === 'movement' ? weak + 0.25 : weak)) return random.whole(14, 20);
  return random.chance(0.25) ? random.whole(0, 4) : random.whole(5, 11);
}

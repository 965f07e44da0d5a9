import { expect, it } from 'vitest';
import { publicCatalogue } from '../src/rooms/eligibility/open-rights-catalogue.ts';
import type { PublicHousehold, PublicQuestion } from '../src/rooms/eligibility/public-household.ts';
import { incomeKey } from '../src/rooms/eligibility/open-rights-questions.ts';
import { publicScreening } from '../src/rooms/eligibility/open-rights-answer.ts';
import { readCatalogue } from '../src/rooms/services/public.ts';
import { demoDay, demoHomes, type DemoHome } from '../test/demo-homes.ts';
import { makeRandom, type Random } from './random.ts';

const catalogue = publicCatalogue(readCatalogue(), demoDay);

it('asks the families of the demonstration world at most 15 questions (median)', () => {
  const figures = demoHomes([1, 3, 16], 7).map((home, at) => {
    const short = askAlong(home, `public ${at}`, false);
    const long = askAlong(home, `public ${at}`, true);
    return { asked: short.asked, all: long.asked, found: short.baht, most: long.baht };
  });
  const counts = figures.map(({ asked }) => asked).toSorted((a, b) => a - b);
  const median = counts[Math.floor(counts.length / 2)] ?? 99;
  const sum = (of: 'asked' | 'all' | 'found' | 'most') => figures.reduce((total, one) => total + one[of], 0);
  const mean = (of: 'asked' | 'all') => (sum(of) / figures.length).toFixed(1);
  const share = sum('found') / sum('most');
  console.log(
    `public screener: ${figures.length} families of the demonstration world, ${median} questions (median; mean ${mean('asked')}, most ${counts.at(-1)}); asking on to the end takes ${mean('all')}; found ${(share * 100).toFixed(0)} % of the money a year that asking on would find`,
  );
  expect(median).toBeLessThanOrEqual(15);
  expect(counts.at(-1)).toBeLessThanOrEqual(20);
  expect(share).toBeGreaterThan(0.95);
});

/** Answers for a house until nothing more is asked: as its records say, else by chance. Money a year of what it is entitled to. */
function askAlong(home: DemoHome, seed: string, further: boolean): { asked: number; baht: number } {
  const random = makeRandom(seed);
  const drawn = new Map<string, boolean | string>();
  const people = home.people.slice(0, 15);
  const members = people.map(({ person: { age, sex } }, at) => ({
    id: `m${at}`,
    relation: 'me' as const,
    age,
    sex,
  }));
  const told: PublicHousehold = { members, answers: {}, skipped: [], further };
  for (;;) {
    const { question, rights, asked } = publicScreening(catalogue, told, demoDay);
    if (!question) {
      const entitled = rights.filter((one) => one.state === 'entitled' && one.group === 'help' && one.amount);
      return {
        asked,
        baht: entitled.reduce(
          (sum, { amount, people: whose }) =>
            sum + whose.length * (amount?.most_satang ?? 0) * (amount?.frequency === 'monthly' ? 12 : 1),
          0,
        ),
      };
    }
    told.answers[question.key] =
      question.kind === 'house'
        ? ofHouse(home, question, random)
        : Object.fromEntries(question.members.map((id) => [id, ofMember(id, question)]));
  }

  function ofMember(id: string, question: PublicQuestion): boolean | string {
    const name = `${id} ${question.key}`;
    const one = people[Number(id.slice(1))];
    const known = one?.facts[question.key];
    if (question.key === 'person.registered_lao') return known !== 'elsewhere';
    if (question.key === 'person.has_cid') return one?.person.idNumber !== null;
    if (typeof known === 'boolean' || typeof known === 'string') return known;
    const again = drawn.get(name) ?? byChance(question, random);
    drawn.set(name, again);
    return again;
  }
}

function ofHouse({ shared, people }: DemoHome, question: PublicQuestion, random: Random): boolean | string {
  if (question.key === incomeKey) {
    const income = Number(shared['household.annual_income'] ?? 0) / 100 / people.length;
    return income <= 36_000 ? 'low' : income <= 100_000 ? 'middle' : 'high';
  }
  const known = shared[question.key];
  return typeof known === 'boolean' || typeof known === 'string' ? known : byChance(question, random);
}

function byChance({ kind, options }: PublicQuestion, random: Random): boolean | string {
  if (kind === 'who') return random.chance(0.2);
  const none = options.find(({ value }) => value === 'none' || value === 'TH' || value === 'false');
  return none && random.chance(0.7) ? none.value : random.pick(options).value;
}

import { expect, it } from 'vitest';
import { madeUpName } from '../../../test/made-up-names.ts';
import { allSlips, misspelt } from '../../../test/misspelling.ts';
import { readSearch, type Probe } from './search.ts';
import { searchKeys } from './search-key.ts';

const people = 2_000;
const place = { houseNumber: null, villageName: null, moo: null, village: null, phone: null };
const blank = { nicknames: [], idKeys: [], idLastFour: null, phones: [], gone: false };

type One = { no: number; name: string; latin: string };
type Row = { key: string; no: number };

/** A population with everybody's keys in one sorted list, as the index holds them; one in four is registered with a slip. */
const population: readonly One[] = Array.from({ length: people }, (_, no) => {
  const { given, family, latin } = madeUpName(no);
  const card = `${given} ${family}`;
  return { no, name: no % 4 === 0 ? slipped(card, no + 5) : card, latin };
});
const index: readonly Row[] = population
  .flatMap(({ no, name }) => searchKeys({ ...blank, names: [name] }, place).map((key) => ({ key, no })))
  .toSorted((a, b) => (a.key < b.key ? -1 : 1));

// What the search answers, in memory: probe after probe in the order of keys, nobody twice. The same over PostgreSQL is
// find-people.test.ts; at a hundred times the size, npm run bench.
function firstTen(typed: string): number[] {
  const { steps, words } = readSearch(typed, (number) => number);
  const found = new Set<number>();
  for (const probe of steps.flat()) for (const row of within(probe)) if (found.size < 10) found.add(row.no);
  if (found.size < 10 && words.length > 0) {
    const sets = words.map((probes) => new Set(probes.flatMap(within).map((row) => row.no)));
    for (const no of sets[0] ?? []) if (found.size < 10 && sets.every((one) => one.has(no))) found.add(no);
  }
  return [...found];
}

function within({ low, high }: Probe): readonly Row[] {
  let [from, to] = [0, index.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((index[middle]?.key ?? '') < low) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (end < index.length && (index[end]?.key ?? '') <= high) end += 1;
  return index.slice(from, end);
}

function slipped(name: string, no: number): string {
  for (let at = 0; at < allSlips.length; at++) {
    const slip = allSlips[(no + at) % allSlips.length];
    const written = slip && misspelt(name, slip);
    if (written) return written;
  }
  return name;
}

// Who is meant by a name: everybody whose card says it, however they were registered.
const called = Map.groupBy(population, ({ no }) => cardOf(no));
function cardOf(no: number): string {
  const { given, family } = madeUpName(no);
  return `${given} ${family}`;
}

it.each([...allSlips, 'romanised' as const, 'asOnTheCard' as const])(
  'names written with the slip %s are found among the first ten',
  (slip) => {
    let [asked, hit, shown, right] = [0, 0, 0, 0];
    for (const { no, latin } of population) {
      const card = cardOf(no);
      const typed = slip === 'asOnTheCard' ? card : slip === 'romanised' ? latin : misspelt(card, slip);
      if (!typed || asked >= 400) continue;
      const ten = firstTen(typed);
      const meant = new Set((called.get(card) ?? []).map((one) => one.no));
      asked += 1;
      hit += ten.includes(no) ? 1 : 0;
      shown += ten.length;
      right += ten.filter((one) => meant.has(one)).length;
    }
    const [recall, precision] = [hit / asked, right / Math.max(shown, 1)];
    console.log(
      `${slip}: ${asked} names, recall at 10 ${(recall * 100).toFixed(1)} %, precision at 10 ${(precision * 100).toFixed(1)} %`,
    );
    expect(recall).toBeGreaterThan(0.92);
    expect(precision).toBeGreaterThan(0.85);
  },
);

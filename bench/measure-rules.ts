import { compileRule } from '../src/platform/rules/compile.ts';
import type { FactMeaning } from '../src/platform/rules/dictionary.ts';
import type { Facts, FactValue, Household } from '../src/platform/rules/sheet.ts';
import { judgeHousehold } from '../src/rooms/eligibility/judge.ts';
import { readCatalogue } from '../src/rooms/services/read-catalogue.ts';
import { ruleDictionary } from '../src/rooms/services/rule-dictionary.ts';
import { sequence } from '../test/made-up-names.ts';
import { measureFew, type Measured } from './measure.ts';
import { dictionary, sheetOf, sixConditions, somePeople } from './six-conditions.ts';

/** The rule engine without a database: two million answers of one rule, and a house of four explained for every service. */
export async function measureRules(baseline: () => Promise<unknown>, quick: boolean): Promise<Measured[]> {
  const rule = compileRule(sixConditions, dictionary);
  const sheets = somePeople(10_000).map(sheetOf);
  const services = readCatalogue();
  const every = ruleDictionary(services.map(({ id }) => id));
  const homes = Array.from({ length: 40 }, (_, no) => homeOf([...every.meanings.values()], no));
  for (const home of homes) judgeHousehold(home, services, every);
  return [
    await measureFew('2,000,000 answers of a rule of six', 1000, quick ? 3 : 7, baseline, () => {
      for (let round = 0; round < 200; round++) for (const sheet of sheets) rule(sheet);
    }),
    await measureFew('a house of four explained, all services', 10, quick ? 60 : 400, baseline, (round) =>
      judgeHousehold(homes[round % homes.length] ?? homeOf([], 0), services, every),
    ),
  ];
}

/** A made-up house of four of whom a third of the facts is not known. */
function homeOf(meanings: readonly FactMeaning[], no: number): Household {
  const random = sequence(no * 13 + 7);
  const some = (about: FactMeaning['about']) =>
    Object.fromEntries(
      meanings
        .filter((one) => one.about === about && !one.derived && !one.key.startsWith('receives('))
        .flatMap((one) => (random(3) === 0 ? [] : [[one.key, answerOf(one, random)]])),
    ) as Facts;
  const members = Array.from({ length: 4 }, (_, at) => ({
    id: `m${at}`,
    facts: some('person'),
    receiving: [],
  }));
  return { on: '2026-11-20', shared: some('shared'), members };
}

function answerOf({ type, options }: FactMeaning, random: (below: number) => number): FactValue {
  const option = options?.[random(options.length)] ?? 'ZZZZZZ';
  switch (type) {
    case 'boolean':
      return random(3) === 0;
    case 'number':
      return random(90);
    case 'money':
      return random(40) * 500_000;
    case 'date':
      return String(1936 + random(90));
    case 'set':
      return [option];
    case 'choice':
    case 'text':
      return option;
  }
}

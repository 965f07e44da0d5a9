import { expect, it } from 'vitest';
import { compileReasons } from '../src/platform/rules/reasons.ts';
import type { FactRef } from '../src/platform/rules/fact-ref.ts';
import { answersOf } from '../src/platform/rules/missing.ts';
import { readBy } from '../src/platform/rules/read-by.ts';
import { conditionsOf, settledBy } from '../src/platform/rules/rule.ts';
import { layOut, type Cell, type FactValue, type Sheet } from '../src/platform/rules/sheet.ts';
import { slotOf } from '../src/platform/rules/dictionary.ts';
import { answerChance } from '../src/rooms/eligibility/answer-chance.ts';
import { bestQuestion, worthOf, type Waiting } from '../src/rooms/eligibility/ask-next.ts';
import { rulesOf } from '../src/rooms/eligibility/judge.ts';
import { factOf, helpCountKey } from '../src/rooms/registry/public.ts';
import { isInForce, readCatalogue, ruleDictionary } from '../src/rooms/services/public.ts';
import { demoDay, demoHomes, type DemoHome } from '../test/demo-homes.ts';
import { makeRandom, type Random } from './random.ts';

const services = readCatalogue().filter((one) => one.status === 'active' && isInForce(one, demoDay));
const dictionary = ruleDictionary(services.map(({ id }) => id));
const rules = services.flatMap((service) => {
  if (!service.rule) return [];
  const asked = conditionsOf(service.rule).filter(({ scope }) => settledBy(scope) === 'facts');
  const { search, amount } = rulesOf(service, dictionary);
  if (!search) return [];
  const keys = readBy(asked, dictionary).keys;
  const everyKey = readBy([service.rule], dictionary).keys;
  return [{ reasons: compileReasons(service.rule, dictionary), search, amount, keys, everyKey }];
});

// "Everything" is the whole form: each fact that a rule in force reads, of everybody whom the dictionary says it may concern. Beside it
// the stricter measure: only facts that can settle a verdict, without those that a professional or an agency answers.
it('settles whatever questions can settle with at most half the questions of asking everything', () => {
  const figures = demoHomes([1, 3, 16], 6).map((home, at) => ({
    asked: askAlong(home, makeRandom(`asked ${at}`)),
    everything: askable(sheetsOf(home), ({ everyKey }) => everyKey).length,
    settling: askable(sheetsOf(home), ({ keys }) => keys).length,
  }));
  const share = (of: 'everything' | 'settling') => {
    const shares = figures.map((one) => one.asked / one[of]).toSorted((a, b) => a - b);
    const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    return { mean, median: shares[Math.floor(shares.length / 2)] ?? 1, most: shares.at(-1) ?? 1 };
  };
  const mean = (of: 'asked' | 'everything' | 'settling') =>
    (figures.reduce((sum, one) => sum + one[of], 0) / figures.length).toFixed(0);
  const [all, strict] = [share('everything'), share('settling')];
  console.log(
    `ask next: ${figures.length} families of the demonstration world, ${mean('asked')} questions settle all that questions can settle, instead of ${mean('everything')} (${percent(all.median)} median, ${percent(all.mean)} mean, ${percent(all.most)} most); of the ${mean('settling')} facts that could settle something ${percent(strict.median)} median, ${percent(strict.mean)} mean`,
  );
  expect(all.median).toBeLessThanOrEqual(0.5);
  expect(all.mean).toBeLessThanOrEqual(0.5);
  expect(strict.mean).toBeLessThanOrEqual(0.7);
});

const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
const nameOf = ({ member, key }: FactRef) => `${member ?? ''} ${key}`;

/** What stands on the record of everybody before anything is asked. */
function sheetsOf({ people }: DemoHome): readonly Sheet[] {
  const counts = Object.fromEntries(services.map(({ id }) => [helpCountKey(id), 0]));
  return layOut(dictionary, {
    on: demoDay,
    shared: { 'case.lao': 'here00' },
    members: people.map(({ person }) => ({
      id: person.id,
      receiving: [],
      facts: {
        ...counts,
        counts_in_household: true,
        ...(person.birth && { 'person.birth_date': person.birth }),
        'person.sex': person.sex,
        'person.has_cid': person.idNumber !== null,
        'person.is_household_head': person.relation === 'head',
      },
    })),
  });
}

/** Every question that the rules could have about a house: facts of the dictionary that concern this person and are not known. */
function askable(sheets: readonly Sheet[], keysOf: (rule: Rule) => ReadonlySet<string>): readonly FactRef[] {
  const keys = new Set(rules.flatMap((rule) => [...keysOf(rule)]));
  return [...keys].flatMap((key): FactRef[] => {
    const fact = factOf(key);
    if (!fact || fact.subject === 'area') return [];
    if (fact.subject === 'household') return [{ member: null, key }];
    return sheets
      .filter((sheet) => sheet.cells[slotOf(key, dictionary)] === undefined && concerns(fact.who, sheet))
      .map(({ member }) => ({ member, key }));
  });
}

function concerns(who: NonNullable<ReturnType<typeof factOf>>['who'], sheet: Sheet): boolean {
  const birth = sheet.cells[slotOf('person.birth_date', dictionary)] as { earliest: number } | undefined;
  const age = birth ? Math.floor((sheet.on - birth.earliest) / 10_000) : 40;
  if (who?.sex && sheet.cells[slotOf('person.sex', dictionary)] !== who.sex) return false;
  return age >= (who?.from ?? 0) && age <= (who?.to ?? 200);
}

/** Asks what is best to ask until no verdict waits for a question; how many were asked. */
function askAlong(home: DemoHome, random: Random): number {
  const sheets = sheetsOf(home);
  const truth = new Map<string, FactValue>();
  for (const { person, facts } of home.people)
    for (const [key, value] of Object.entries(facts)) truth.set(nameOf({ member: person.id, key }), value);
  for (const [key, value] of Object.entries(home.shared)) truth.set(nameOf({ member: null, key }), value);
  const can = new Set(askable(sheets, ({ keys }) => keys).map(nameOf));
  let waiting = waitingOf(sheets, rules, can);
  let asked = 0;
  for (;;) {
    const best = bestQuestion(waiting.map(({ right }) => right));
    if (!best) return asked;
    asked += 1;
    const { ref } = best;
    const [at = 0] = best.rights;
    const { sheet, search } = (waiting[at] ?? raise()).right;
    const known = truth.get(nameOf(ref));
    const cell = known === undefined ? drawn(random, ref, sheet, search) : asCell(ref, known);
    const slot = slotOf(ref.key, dictionary);
    for (const one of sheets) if (ref.member === null || one.member === ref.member) one.cells[slot] = cell;
    can.delete(nameOf(ref));
    const touched = waiting.filter(({ rule }) => rule.keys.has(ref.key));
    const others = waiting.filter(({ rule }) => !rule.keys.has(ref.key));
    waiting = [...others, ...touched.flatMap(({ right, rule }) => waitingOf([right.sheet], [rule], can))];
  }
}

type Rule = (typeof rules)[number];

function waitingOf(sheets: readonly Sheet[], of: readonly Rule[], can: ReadonlySet<string>) {
  return of.flatMap((rule) =>
    sheets.flatMap((sheet): { right: Waiting; rule: Rule }[] => {
      const missing = rule.reasons(sheet).missing.filter((ref) => can.has(nameOf(ref)));
      if (missing.length === 0) return [];
      return [{ right: { sheet, search: rule.search, missing, worth: worthOf(rule.amount(sheet)) }, rule }];
    }),
  );
}

/** What nobody wrote down is answered by chance, as likely as we think it is. */
function drawn(random: Random, ref: FactRef, sheet: Sheet, search: Waiting['search']): Cell {
  const meaning = dictionary.meanings.get(ref.key) ?? raise();
  const answers = answersOf(ref, sheet, search);
  let left = random.next();
  for (const answer of answers) {
    left -= answerChance(meaning, answer, answers);
    if (left <= 0) return answer;
  }
  return answers.at(-1);
}

function asCell({ member, key }: FactRef, value: FactValue): Cell {
  const [sheet] = layOut(dictionary, {
    on: demoDay,
    shared: member === null ? { [key]: value } : {},
    members: [{ id: 'm', facts: member === null ? {} : { [key]: value } }],
  });
  return sheet?.cells[slotOf(key, dictionary)];
}

function raise(): never {
  throw new Error('asked for nothing');
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conditionsOf } from '../../platform/rules/rule.ts';
import { layOut, type Household, type Member } from '../../platform/rules/sheet.ts';
import { expressionsIn } from '../../platform/rules/walk.ts';
import { catalogueFolder, readCatalogue, ruleDictionary, type WelfareService } from '../services/public.ts';
import { askedAbout } from './asked-about.ts';
import { uncovered } from './boundaries.ts';
import { caseTable, factsAsRead, type CaseTable } from './case-table.ts';
import { judgeHousehold } from './judge.ts';

const catalogue = readCatalogue();
const dictionary = ruleDictionary(catalogue.map(({ id }) => id));
const tables = readdirSync(catalogueFolder)
  .filter((file) => file.endsWith('-cases.json'))
  .map((file) => caseTable.parse(JSON.parse(readFileSync(join(catalogueFolder, file), 'utf8'))));

test('every rule has its cases: twelve where there is money or an age in it, else six', () => {
  const specified = new Map(tables.map((table) => [table.service, table.cases.length]));
  const unspecified = catalogue.filter(({ id, rule }) => rule && !specified.has(id));
  // Goes down to nothing as the cases are written.
  expect(unspecified.length).toBeLessThanOrEqual(89);
  for (const service of catalogue) {
    const cases = specified.get(service.id);
    if (cases !== undefined) expect(cases, service.id).toBeGreaterThanOrEqual(casesWanted(service));
  }
});

describe.each(tables)('$service', (table) => {
  test('has a case on every line of its rule and amount, and one just beyond', () => {
    const service = catalogue.find(({ id }) => id === table.service);
    const sheets = table.cases.flatMap((one) => layOut(dictionary, houseOf(table, one)).slice(0, 1));
    expect(service ? uncovered(service, sheets, dictionary) : []).toEqual([]);
  });
  test.each(table.cases)('$th', (one) => {
    const judged = judge(table, one);
    expect(judged?.verdict).toBe(one.verdict);
    if (one.baht === null) expect(judged?.amount).toBeNull();
    else if (one.baht !== undefined) {
      const [least, most] = typeof one.baht === 'number' ? [one.baht, one.baht] : one.baht;
      expect(judged?.amount).toMatchObject({ least_satang: least * 100, most_satang: most * 100 });
    }
    if (one.missing) expect(judged?.explanation.missing.map(({ key }) => key)).toEqual(one.missing);
    if (one.apply_alone) expect(judged?.applyAlone).toBe(one.apply_alone);
    expect(judged?.explanation.verdict).toBe(one.verdict);
  });
});

function judge(table: CaseTable, one: CaseTable['cases'][number]) {
  const service = catalogue.find(({ id }) => id === table.service);
  if (!service) throw new Error(`no service ${table.service}`);
  return judgeHousehold(houseOf(table, one), [service], dictionary).find(
    (judged) => judged.person === 'person',
  );
}

function houseOf(table: CaseTable, one: CaseTable['cases'][number]): Household {
  const { shared, person } = changed(table, one.with);
  const member = (id: string, facts: typeof person): Member => ({
    id,
    facts: { counts_in_household: true, ...factsAsRead(facts, dictionary) },
  });
  const members = [
    member('person', person),
    ...(one.head ? [member('head', one.head)] : []),
    ...(one.others ?? []).map((facts, at) => member(`other ${at + 1}`, facts)),
  ];
  const head = one.head ? 'head' : 'person';
  const household = { on: one.on ?? table.on, shared: factsAsRead(shared, dictionary), members };
  const area = household.shared['case.lao'];
  return askedAbout(household, residents(members, head), typeof area === 'string' ? area : 'AAAAAA')
    .household;
}

// A fact of a case replaces the same fact of the example, wherever it stands there.
function changed({ example }: CaseTable, facts: CaseTable['cases'][number]['with']) {
  const isShared = (key: string) => dictionary.meanings.get(key)?.about === 'shared';
  const pick = (shared: boolean) =>
    Object.fromEntries(Object.entries(facts).filter(([key]) => isShared(key) === shared));
  return { shared: { ...example.shared, ...pick(true) }, person: { ...example.person, ...pick(false) } };
}

function residents(members: readonly Member[], head: string) {
  return members.map(({ id }) => ({
    person: id,
    family: 'family',
    name: id,
    relation: id === head ? 'head' : 'child',
    age: null,
  }));
}

function casesWanted({ rule, benefit }: WelfareService): number {
  const nodes = rule ? conditionsOf(rule).flatMap(({ when }) => expressionsIn(when)) : [];
  const aged = nodes.some((node) => JSON.stringify(node).includes('age_years'));
  const priced = nodes.some((node) => JSON.stringify(node).includes('"baht"'));
  return aged || priced || benefit.amount !== null ? 12 : 6;
}

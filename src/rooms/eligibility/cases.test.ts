import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conditionsOf } from '../../platform/rules/rule.ts';
import { layOut } from '../../platform/rules/sheet.ts';
import { expressionsIn } from '../../platform/rules/walk.ts';
import { catalogueFolder, readCatalogue, ruleDictionary, type WelfareService } from '../services/public.ts';
import { uncovered } from './boundaries.ts';
import { caseFailures, houseOfCase } from './case-trial.ts';
import { readCaseTables, readTriedCatalogue } from './read-tried-catalogue.ts';

// The specification by cases. One test for each service: a thousand tests would take longer than the cases themselves.
const catalogue = readCatalogue();
const dictionary = ruleDictionary(catalogue.map(({ id }) => id));
const { tables, faults } = readCaseTables();
const specified = catalogue.flatMap((service) =>
  tables.flatMap(({ table }) => (table.service === service.id ? [{ id: service.id, service, table }] : [])),
);

test('every rule has its cases: twelve where there is money or an age in it, else six', () => {
  expect(faults).toEqual([]);
  expect(specified.map(({ id }) => id)).toEqual(catalogue.filter(({ rule }) => rule).map(({ id }) => id));
  const few = specified.filter(({ service, table }) => table.cases.length < casesWanted(service));
  expect(few.map(({ id }) => id)).toEqual([]);
});

describe.each(specified)('$id', ({ service, table }) => {
  test('says what its cases say', () => {
    expect(caseFailures(service, table, dictionary)).toEqual([]);
  });

  test('has a case on every line of its rule and amount, and one just beyond', () => {
    const houses = table.cases.map((one) => houseOfCase(table, one, dictionary));
    const sheets = houses.flatMap((house) => layOut(dictionary, house).slice(0, 1));
    expect(uncovered(service, sheets, dictionary)).toEqual([]);
  });
});

test('a line that no case stands on is found', () => {
  const one = specified.find(({ id }) => id === 'lao-old-age-allowance');
  if (!one) throw new Error('the allowance');
  const cases = one.table.cases.filter((each) => !String(each.with['person.birth_date']).startsWith('1956'));
  const some = { ...one.table, cases };
  const sheets = some.cases.flatMap((each) =>
    layOut(dictionary, houseOfCase(some, each, dictionary)).slice(0, 1),
  );
  const lines = uncovered(one.service, sheets, dictionary).map(({ line }) => line);
  expect(lines).toContain('person.age_years: the day 70 years are completed');
});

test('a catalogue with a case that fails, or a table of a wrong form, is not loaded at all', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tried-'));
  const file = join(folder, 'lao-old-age-allowance-cases.json');
  cpSync(catalogueFolder, folder, { recursive: true });
  expect(readTriedCatalogue(folder)).toHaveLength(91);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"verdict": "entitled"', '"verdict": "not_entitled"'));
  expect(() => readTriedCatalogue(folder)).toThrow(
    /lao-old-age-allowance-cases\.json › ครบ 60 ปีในวันนี้พอดี › verdict/,
  );
  writeFileSync(file, text.replace('"verdict": "entitled"', '"verdict": "perhaps"'));
  expect(() => readTriedCatalogue(folder)).toThrow(/cases\[0\]\.verdict/);
  rmSync(folder, { recursive: true, force: true });
});

function casesWanted({ rule, benefit }: WelfareService): number {
  const nodes = rule ? conditionsOf(rule).flatMap(({ when }) => expressionsIn(when)) : [];
  const aged = nodes.some((node) => JSON.stringify(node).includes('age_years'));
  const priced = nodes.some((node) => JSON.stringify(node).includes('"baht"'));
  return aged || priced || benefit.amount !== null ? 12 : 6;
}

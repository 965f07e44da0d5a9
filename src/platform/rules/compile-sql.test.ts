import * as fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { anyHousehold, anyRule, dictionary, services, today } from '../../../test/random-rules.ts';
import { compileRule } from './compile.ts';
import { verdictsSql } from './compile-sql.ts';
import { dayText } from './calendar.ts';
import type { DaySpan } from './calendar.ts';
import { receiptKey, slotOf } from './dictionary.ts';
import type { Rule } from './rule.ts';
import type { Cell, Range, Sheet } from './sheet.ts';
import { layOut } from './sheet.ts';
import type { SqlSource } from './sql-source.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const sheets = fc
  .sample(anyHousehold, { seed, numRuns: 20_000 })
  .map((household) => layOut(dictionary, household));
const people = sheets.flat();
const client = new pg.Client({ connectionString: inject('ownerUrl') });

beforeAll(async () => {
  await client.connect();
  const columns = [...dictionary.meanings.values()]
    .filter(({ derived }) => !derived)
    .flatMap(({ key, type }) => columnsOf(key, type));
  await client.query(`create temp table person (id int, house int, ${columns.join(', ')})`);
  const rows = sheets.flatMap((members, house) => members.map((sheet) => rowOf(sheet, house)));
  const numbered = rows.map((row, id) => ({ id, ...row }));
  for (let at = 0; at < numbered.length; at += 5_000) {
    const some = JSON.stringify(numbered.slice(at, at + 5_000));
    await client.query('insert into person select * from jsonb_populate_recordset(null::person, $1)', [some]);
  }
});
afterAll(() => client.end());

test('SQL and the closure agree on everybody of 20,000 random households for every random rule', async () => {
  expect(sheets.length).toBe(20_000);
  const rules = fc.sample(anyRule, { seed, numRuns: 75 });
  for (let at = 0; at < rules.length; at += 10) {
    const some = rules.slice(at, at + 10);
    const found = await ask(some);
    for (const [index, rule] of some.entries()) {
      const verdict = compileRule(rule, dictionary);
      const wanted = people.map((sheet) => verdict(sheet)[0]).join('');
      if (found[index] !== wanted) throw new Error(differing(rule, wanted, found[index] ?? ''));
    }
  }
});

test('a rule with a quote in it stays a rule', async () => {
  const when = { op: 'eq', of: 'p.place', value: "X' or true --" } as const;
  const rule: Rule = { id: 'c', th: 'ก', en: 'a', source: 's', evidence: 'bk', scope: 'substantive', when };
  expect(new Set((await ask([rule]))[0])).toEqual(new Set(['n', 'u']));
});

/** Of each rule the first letters of all verdicts, in the order of the people. */
async function ask(rules: readonly Rule[]): Promise<string[]> {
  const named = rules.map((rule, index) => ({ column: `v${index}`, rule }));
  const inner = verdictsSql(named, { dictionary, source, on: today, keep: ['id'] });
  const letters = named.map(({ column }) => `string_agg(left(${column}, 1), '' order by id) as ${column}`);
  const { rows } = await client.query<Record<string, string>>(
    `select ${letters.join(', ')} from (${inner}) asked`,
  );
  return named.map(({ column }) => rows[0]?.[column] ?? '');
}

function differing(rule: Rule, wanted: string, found: string): string {
  const at = [...wanted].findIndex((letter, index) => letter !== found[index]);
  const sheet = people[at];
  return `seed ${seed}: closure ${wanted[at]}, SQL ${found[at]} for ${JSON.stringify(rule)} of ${JSON.stringify(sheet?.members.map(({ cells }) => cells))}`;
}

const source: SqlSource = {
  from: 'person',
  household: ['house'],
  cell(key) {
    const meaning = dictionary.meanings.get(key);
    if (!meaning || meaning.derived) return undefined;
    const name = nameOf(key);
    if (isPlain(key, meaning.type)) return { form: 'plain', sql: name };
    return { form: 'span', low: `${name}_low`, high: `${name}_high` };
  },
};

// Nobody is known to have "at least" so much money or debt: those stand in one column, as in the registry.
function isPlain(key: string, type: string): boolean {
  return !['number', 'money', 'date'].includes(type) || ['p.money', 'p.debt'].includes(key);
}

function nameOf(key: string): string {
  return key.replaceAll(/[^a-z]/g, '_');
}

function columnsOf(key: string, type: string): string[] {
  const name = nameOf(key);
  if (type === 'date') return [`${name}_low date`, `${name}_high date`];
  if (isPlain(key, type) && ['number', 'money'].includes(type)) return [`${name} bigint`];
  if (type === 'number' || type === 'money') return [`${name}_low float8`, `${name}_high float8`];
  return [`${name} ${{ boolean: 'boolean', set: 'text[]' }[type] ?? 'text'}`];
}

function rowOf(sheet: Sheet, house: number): Record<string, unknown> {
  const facts = [...dictionary.meanings.values()].filter(({ derived }) => !derived);
  expect(facts.some(({ key }) => key === receiptKey(services[0] ?? ''))).toBe(true);
  const cells = facts.flatMap(({ key, type }) =>
    isPlain(key, type)
      ? plainValue(nameOf(key), sheet.cells[slotOf(key, dictionary)])
      : valuesOf(nameOf(key), type, sheet.cells[slotOf(key, dictionary)]),
  );
  return { house, ...Object.fromEntries(cells) };
}

function plainValue(name: string, cell: Cell): [string, unknown][] {
  return cell === undefined ? [] : [[name, cell]];
}

function valuesOf(name: string, type: string, cell: Cell): [string, unknown][] {
  if (cell === undefined) return [];
  if (type === 'date') {
    const { earliest, latest } = cell as DaySpan;
    return [
      [`${name}_low`, dayText(earliest)],
      [`${name}_high`, dayText(latest)],
    ];
  }
  const { low, high } = typeof cell === 'number' ? { low: cell, high: cell } : (cell as Range);
  return [
    [`${name}_low`, low],
    [`${name}_high`, Number.isFinite(high) ? high : null],
  ];
}

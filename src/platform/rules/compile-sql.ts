import { dayOf } from './calendar.ts';
import { checkRule } from './check.ts';
import { expressionSql } from './compile-sql-expression.ts';
import type { SqlBench } from './compile-sql-term.ts';
import type { FactDictionary } from './dictionary.ts';
import type { Expression } from './expression.ts';
import { isCondition, settledBy } from './rule.ts';
import type { Rule } from './rule.ts';
import { numberSql } from './sql-source.ts';
import type { SqlSource, Totals } from './sql-source.ts';

/** A rule with the name of the column that its verdicts come in, and sums with the columns that they come in. */
export type NamedRule = { readonly column: string; readonly rule: Rule; readonly sums?: readonly NamedSum[] };

/** Steps of a sum: the first that holds is taken; where that cannot be told, `otherwise`. */
export type NamedSum = {
  readonly column: string;
  readonly steps: readonly { readonly when: Expression; readonly value: number }[];
  readonly otherwise: number;
};

/**
 * Compiles rules to one query over everybody of a source: the columns in `keep`, and for each rule a column with the
 * verdict (see `Verdict`) on an ISO day. The same answers as `compileRule` gives one by one. Throws when a rule has faults.
 */
export function verdictsSql(
  rules: readonly NamedRule[],
  { dictionary, source, on, keep }: VerdictsOf,
): string {
  const day = dayOf(on);
  if (day === undefined) throw new Error(`${on} is not a date.`);
  const totals: Totals = { columns: new Map() };
  const tests: Tests = new Map();
  const bench: SqlBench = {
    dictionary,
    source,
    on: day,
    totals,
    test: (inner) => expressionSql(inner, bench),
  };
  const verdicts = rules.flatMap(({ column, rule, sums = [] }) => {
    const [fault] = checkRule(rule, dictionary);
    if (fault) throw new Error(`The rule is at fault at ${fault.place}: ${fault.code} ${fault.detail}`);
    const verdict = `${verdictSql(standingSql(rule, bench, tests))} as ${quoted(column)}`;
    return [verdict, ...sums.map((sum) => `${sumSql(sum, bench, tests)} as ${quoted(sum.column)}`)];
  });
  return `select ${[...keep, ...verdicts].join(', ')} from ${tested(layered(source, totals), tests)} people ${fence}`;
}

/**
 * The tests of all conditions, each one column of the row: what several conditions, rules or steps ask is worked out once. Without
 * the fence the database writes a column's whole test into every place that names it, and works it out there again.
 */
type Tests = Map<string, string>;
// Quoted, because only then is it a constant to the planner before it plans, and the work may be shared among processes.
const fence = "offset '0'";

function testedOnce(test: string, tests: Tests): string {
  if (/^[\w.]+$/.test(test)) return test;
  const name = tests.get(test) ?? `test_${tests.size}`;
  tests.set(test, name);
  return name;
}

function tested(from: string, tests: Tests): string {
  if (tests.size === 0) return from;
  const columns = [...tests].map(([test, name]) => `${test} as ${name}`);
  return `(select people.*, ${columns.join(', ')} from ${from} people ${fence})`;
}

function sumSql({ steps, otherwise }: NamedSum, bench: SqlBench, tests: Tests): string {
  if (steps.length === 0) return numberSql(otherwise);
  const cases = steps.map(
    ({ when, value }) => `when ${testedOnce(bench.test(when), tests)} then ${numberSql(value)}`,
  );
  return `case ${cases.join(' ')} else ${numberSql(otherwise)} end`;
}

function quoted(column: string): string {
  return `"${column.replaceAll('"', '')}"`;
}

export type VerdictsOf = {
  readonly dictionary: FactDictionary;
  readonly source: SqlSource;
  readonly on: string;
  readonly keep: readonly string[];
};

/** A truth read twice: as if every open judgement came out yes, and as if it came out no. See `Standing`. */
type StandingSql = { readonly yes: string; readonly no: string };

function standingSql(rule: Rule, bench: SqlBench, tests: Tests): StandingSql | undefined {
  if (!isCondition(rule))
    return together(
      rule.op,
      rule.of.flatMap((child) => standingSql(child, bench, tests) ?? []),
    );
  const settled = settledBy(rule.scope);
  if (settled === 'nobody') return undefined;
  const test = testedOnce(bench.test(rule.when), tests);
  return settled === 'facts' ? { yes: test, no: test } : { yes: 'true', no: `(${test} is true)` };
}

function together(op: 'all' | 'any', parts: readonly StandingSql[]): StandingSql | undefined {
  if (parts.length === 0) return undefined;
  const word = op === 'all' ? ' and ' : ' or ';
  return {
    yes: `(${parts.map(({ yes }) => yes).join(word)})`,
    no: `(${parts.map(({ no }) => no).join(word)})`,
  };
}

// `case x when` works x out once; a search over conditions would do so for every branch.
function verdictSql(standing: StandingSql | undefined): string {
  if (!standing) return "'unknown'";
  const { yes, no } = standing;
  if (yes === no)
    return `case ${yes} when true then 'entitled' when false then 'not_entitled' else 'unknown' end`;
  const otherwise = (judged: string) =>
    `case ${yes} when false then 'not_entitled' ${judged}else 'unknown' end`;
  return `case ${no} when true then 'entitled' when false then ${otherwise("when true then 'judgement' ")} else ${otherwise('')} end`;
}

/** The source with its totals around it, level by level. */
function layered(source: SqlSource, totals: Totals): string {
  const columns = [...totals.columns];
  const levels = Math.max(0, ...columns.map(([, { level }]) => level));
  const house = `partition by ${source.household.join(', ')}`;
  let from = source.from;
  for (let level = 1; level <= levels; level += 1) {
    const own = columns
      .filter(([, one]) => one.level === level)
      .map(([name, { sql }]) => `${sql} as ${name}`);
    const around = own.some((one) => one.includes(' over '))
      ? `window members as (${house}), others as (${house} rows between unbounded preceding and unbounded following exclude current row)`
      : fence;
    from = `(select inside.*, ${own.join(', ')} from ${from} inside ${around})`;
  }
  return from;
}

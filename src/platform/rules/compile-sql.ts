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
    const verdict = `${verdictSql(standingSql(rule, bench))} as ${quoted(column)}`;
    return [verdict, ...sums.map((sum) => `${sumSql(sum, bench)} as ${quoted(sum.column)}`)];
  });
  return `select ${[...keep, ...verdicts].join(', ')} from ${layered(source, totals)} people`;
}

function sumSql({ steps, otherwise }: NamedSum, bench: SqlBench): string {
  if (steps.length === 0) return numberSql(otherwise);
  const cases = steps.map(({ when, value }) => `when ${bench.test(when)} then ${numberSql(value)}`);
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

function standingSql(rule: Rule, bench: SqlBench): StandingSql | undefined {
  if (!isCondition(rule))
    return together(
      rule.op,
      rule.of.flatMap((child) => standingSql(child, bench) ?? []),
    );
  const settled = settledBy(rule.scope);
  if (settled === 'nobody') return undefined;
  const test = bench.test(rule.when);
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

function verdictSql(standing: StandingSql | undefined): string {
  if (!standing) return "'unknown'";
  const { yes, no } = standing;
  const refused = `when not ${yes} then 'not_entitled'`;
  if (yes === no) return `case when ${yes} then 'entitled' ${refused} else 'unknown' end`;
  return `case when ${no} then 'entitled' ${refused} when ${yes} and not ${no} then 'judgement' else 'unknown' end`;
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
    from =
      `(select inside.*, ${own.join(', ')} from ${from} inside window members as (${house}), ` +
      `others as (${house} rows between unbounded preceding and unbounded following exclude current row))`;
  }
  return from;
}

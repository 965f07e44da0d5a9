import { amountNumber } from './amount.ts';
import { addDays, deadlineAfterMonths, type Day } from './calendar.ts';
import { boundsSql, dateSql, spanSql, valueSql } from './compile-sql-term.ts';
import type { SqlBench, SqlBounds } from './compile-sql-term.ts';
import { receiptKey } from './dictionary.ts';
import type { Amount, Expression, Literal, Operand } from './expression.ts';
import { numberSql, textSql, totalColumn } from './sql-source.ts';

/** Compiles an expression to SQL of type boolean, null where it is unknown: SQL's AND, OR and NOT are Kleene's. */
export function expressionSql(node: Expression, bench: SqlBench): string {
  switch (node.op) {
    case 'always':
      return 'true';
    case 'pending':
      return unknown;
    case 'all':
      return joined('and', node.of, bench);
    case 'any':
      return joined('or', node.of, bench);
    case 'not':
      return `(not ${bench.test(node.of)})`;
    case 'eq':
      return equalsSql(node.of, node.value, bench);
    case 'ne':
      return `(not ${equalsSql(node.of, node.value, bench)})`;
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return compareSql(node.op, node.of, node.value, bench);
    case 'between': {
      const aged = ageOf(node.of, bench);
      if (aged) return ageBetweenSql(aged, node.value, bench);
      return betweenSql(boundsSql(node.of, bench), node.value);
    }
    case 'in':
      return oneOfSql(node.of, node.value, bench);
    case 'not_in':
      return `(not ${oneOfSql(node.of, node.value, bench)})`;
    case 'includes':
      return sharesSql(node.of, [node.value], bench);
    case 'intersects':
      return sharesSql(node.of, node.value, bench);
    case 'known':
      return `(case when ${isKnown(node.of, bench)} then true end)`;
    case 'exists':
      return existsSql(node.of, bench);
    case 'eq_field':
      return `(${plain(node.of, bench)} = ${plain(node.field, bench)})`;
    case 'within_months':
      return withinMonthsSql(node.of, node.months, bench);
    case 'some':
      return overMembers(bench.test(node.where), node.over === 'others', 'some', bench);
    case 'every':
      return overMembers(bench.test(node.where), node.over === 'others', 'every', bench);
    case 'receives':
      return plain(receiptKey(node.service), bench);
  }
}

const unknown = 'null::boolean';

function joined(word: 'and' | 'or', of: readonly Expression[], bench: SqlBench): string {
  return `(${of.map(bench.test).join(` ${word} `)})`;
}

function equalsSql(of: Operand, value: Literal, bench: SqlBench): string {
  const meaning = typeof of === 'string' ? bench.dictionary.meanings.get(of) : undefined;
  if (meaning?.derived?.expression && !bench.source.cell(meaning.key)) {
    const test = bench.test(meaning.derived.expression);
    return value === true ? test : `(not ${test})`;
  }
  if (typeof value === 'boolean') return `(${plain(String(of), bench)} = ${value})`;
  if (meaning?.type === 'choice' || meaning?.type === 'text')
    return `(${plain(meaning.key, bench)} = ${textSql(String(value))})`;
  const aged = ageOf(of, bench);
  if (aged) return ageBetweenSql(aged, [value as Amount, value as Amount], bench);
  const { type, low, high } = boundsSql(of, bench);
  const wanted = valueSql(value as Amount, type);
  return `(case when ${wanted} < ${low} or ${wanted} > ${high} then false when ${low} = ${high} then true end)`;
}

function oneOfSql(of: string, values: readonly (string | number)[], bench: SqlBench): string {
  const type = bench.dictionary.meanings.get(of)?.type;
  if (type === 'choice' || type === 'text')
    return `(${plain(of, bench)} in (${values.map((value) => textSql(String(value))).join(', ')}))`;
  return `(${values.map((value) => equalsSql(of, value, bench)).join(' or ')})`;
}

type Order = 'lt' | 'lte' | 'gt' | 'gte';

function compareSql(op: Order, of: Operand, value: Amount, bench: SqlBench): string {
  const aged = ageOf(of, bench);
  if (aged) return ageSql(op, aged, amountNumber(value), bench);
  const exact = exactNumber(of, bench);
  if (exact) return exactSql(op, exact, amountNumber(value));
  const { type, low, high } = boundsSql(of, bench);
  const wanted = valueSql(value, type);
  const sign = signs[op];
  const against = { lt: '>=', lte: '>', gt: '<=', gte: '<' }[op];
  const [holds, fails] = op === 'lt' || op === 'lte' ? [high, low] : [low, high];
  return `(case when ${holds} ${sign} ${wanted} then true when ${fails} ${against} ${wanted} then false end)`;
}

/** A number that is known exactly or not at all, and the least it can be. Undefined for anything else. */
function exactNumber(of: Operand, bench: SqlBench): { sql: string; least: number } | undefined {
  if (typeof of !== 'string') return undefined;
  const cell = bench.source.cell(of);
  const meaning = bench.dictionary.meanings.get(of);
  if (cell?.form !== 'plain' || !(meaning?.type === 'number' || meaning?.type === 'money')) return undefined;
  return { sql: cell.sql, least: meaning.min ?? -Infinity };
}

/** The plain comparison; where the number is not known, what its least may settle (it has no most). */
function exactSql(op: Order, { sql, least }: { sql: string; least: number }, wanted: number): string {
  const test = `${sql} ${signs[op]} ${numberSql(wanted)}`;
  if (op === 'gte' && least >= wanted) return `coalesce(${test}, true)`;
  if (op === 'gt' && least > wanted) return `coalesce(${test}, true)`;
  if (op === 'lt' && least >= wanted) return `coalesce(${test}, false)`;
  if (op === 'lte' && least > wanted) return `coalesce(${test}, false)`;
  return `(${test})`;
}

const signs = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/** Completed years on the day asked, as a comparison of the birth date itself: no age is worked out for a row. */
function ageSql(op: Order, birth: string, years: number, bench: SqlBench): string {
  const { low, high } = spanSql(birth, bench);
  const least = op === 'gte' || op === 'lt' ? Math.ceil(years) : Math.floor(years) + 1;
  const day = dateSql(bench.on - least * 10000);
  const old = `case when ${high} <= ${day} then true when ${low} > ${day} then false end`;
  return op === 'gte' || op === 'gt' ? `(${old})` : `(not ${old})`;
}

/** The birth date behind completed years on the day asked, also where a key stands for them; undefined for anything else. */
function ageOf(of: Operand, bench: SqlBench): string | undefined {
  if (typeof of === 'object') return of.op === 'age' && of.on === undefined ? of.birth : undefined;
  const term = bench.source.cell(of) ? undefined : bench.dictionary.meanings.get(of)?.derived?.term;
  return term && ageOf(term, bench);
}

/** The same of both ends: somebody is at least so old, and has not yet completed the year after the last. */
function ageBetweenSql(birth: string, [from, to]: readonly [Amount, Amount], bench: SqlBench): string {
  const { low, high } = spanSql(birth, bench);
  const youngest = dateSql(bench.on - Math.ceil(amountNumber(from)) * 10000);
  const over = dateSql(bench.on - (Math.floor(amountNumber(to)) + 1) * 10000);
  return (
    `(case when ${low} > ${youngest} or ${high} <= ${over} then false` +
    ` when ${high} <= ${youngest} and ${low} > ${over} then true end)`
  );
}

function betweenSql({ type, low, high }: SqlBounds, [from, to]: readonly [Amount, Amount]): string {
  const [least, most] = [valueSql(from, type), valueSql(to, type)];
  return `(case when ${high} < ${least} or ${low} > ${most} then false when ${low} >= ${least} and ${high} <= ${most} then true end)`;
}

function sharesSql(key: string, values: readonly string[], bench: SqlBench): string {
  const held = plain(key, bench, 'text[]');
  // Quicker than an overlap of two arrays, which takes both apart.
  return `(${values.map((value) => `${textSql(value)} = any (${held})`).join(' or ')})`;
}

function existsSql(key: string, bench: SqlBench): string {
  const type = bench.dictionary.meanings.get(key)?.type;
  if (type === 'boolean') return plain(key, bench);
  if (type === 'set') return `(cardinality(${plain(key, bench, 'text[]')}) > 0)`;
  if (type === 'choice' || type === 'text') return `(${plain(key, bench)} <> 'none')`;
  return `(case when ${isKnown(key, bench)} then true end)`;
}

function isKnown(key: string, bench: SqlBench): string {
  const cell = bench.source.cell(key);
  if (!cell) return 'false';
  return cell.form === 'plain'
    ? `${cell.sql} is not null`
    : `coalesce(${cell.low}, ${cell.high}) is not null`;
}

/** An answer that is known exactly or not at all. */
function plain(key: string, bench: SqlBench, type?: string): string {
  const cell = bench.source.cell(key);
  if (cell?.form === 'plain') return cell.sql;
  const kind = bench.dictionary.meanings.get(key)?.type;
  return `null::${type ?? (kind === 'boolean' ? 'boolean' : 'text')}`;
}

/** A later event never ends earlier, so that of all days the first is worked out whose period of months still runs on the day asked. */
function withinMonthsSql(key: string, months: number, bench: SqlBench): string {
  const { low, high } = spanSql(key, bench);
  const first = firstWithin(months, bench.on);
  return `(case when ${low} >= ${first} then true when ${high} < ${first} then false end)`;
}

function firstWithin(months: number, on: Day): string {
  let first = addDays(on, -31 * (months + 2));
  while (deadlineAfterMonths(first, months) < on) first = addDays(first, 1);
  return dateSql(first);
}

function overMembers(test: string, others: boolean, word: 'some' | 'every', bench: SqlBench): string {
  const count = (condition: string) =>
    totalColumn(bench.totals, `count(*) filter (where ${condition})`, others);
  const open = count(`${test} is null`);
  if (word === 'some')
    return `(case when ${count(test)} > 0 then true when ${open} > ${numberSql(0)} then null else false end)`;
  return `(case when ${count(`not ${test}`)} > 0 then false when ${open} > 0 then null else true end)`;
}

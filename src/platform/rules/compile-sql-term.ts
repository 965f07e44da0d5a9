import { amountNumber } from './amount.ts';
import { dayText, lastDayOfMonth } from './calendar.ts';
import type { Day } from './calendar.ts';
import type { FactDictionary } from './dictionary.ts';
import type { Amount, Expression, Operand, Over, Term } from './expression.ts';
import { columnOf, numberSql, textSql, totalColumn } from './sql-source.ts';
import type { SqlSource, Totals } from './sql-source.ts';

/** What compiling to SQL needs, and the totals it has met. */
export type SqlBench = {
  readonly dictionary: FactDictionary;
  readonly source: SqlSource;
  readonly on: Day;
  readonly totals: Totals;
  readonly test: (expression: Expression) => string;
};

/** The least and the most a number or a date can be, as SQL that is never null; dates are `date`, numbers `float8`. */
export type SqlBounds = { readonly type: 'number' | 'date'; readonly low: string; readonly high: string };

/** Compiles a fact or a worked-out number to its bounds. */
export function boundsSql(operand: Operand, bench: SqlBench): SqlBounds {
  if (typeof operand === 'string') return factBounds(operand, bench);
  switch (operand.op) {
    case 'age':
    case 'days':
    case 'months':
      return elapsed(operand, bench);
    case 'count':
      return total({ type: 'number', low: '1', high: '1' }, operand.where, operand.over, bench);
    case 'sum':
      return total(boundsSql(operand.of, bench), operand.where, operand.over, bench);
    case 'divide':
      return quotient(boundsSql(operand.of, bench), divisor(operand.by, bench), bench);
  }
}

/** A value of a rule as SQL of the same type as what it is compared with. */
export function valueSql(value: Amount, type: SqlBounds['type']): string {
  const number = amountNumber(value);
  if (type === 'number' || Number.isNaN(number)) return numberSql(number);
  return dateSql(number);
}

/** The last real day that is not after a day number: 20250229 is 28 February. */
export function dateSql(day: number): string {
  const year = Math.floor(day / 10000);
  const month = Math.floor(day / 100) % 100;
  if (month < 1) return dateSql((year - 1) * 10000 + 1231);
  if (month > 12) return dateSql(year * 10000 + 1231);
  const last = Math.min(day % 100, lastDayOfMonth(year, month));
  return `date ${textSql(dayText(year * 10000 + month * 100 + last))}`;
}

const ends = { low: "'-infinity'::date", high: "'infinity'::date" };

function factBounds(key: string, bench: SqlBench): SqlBounds {
  const meaning = bench.dictionary.meanings.get(key);
  const cell = bench.source.cell(key);
  if (!cell && meaning?.derived?.term) return boundsSql(meaning.derived.term, bench);
  const type = meaning?.type === 'date' ? 'date' : 'number';
  const least = type === 'date' ? ends.low : numberSql(meaning?.min ?? -Infinity);
  const most = type === 'date' ? ends.high : numberSql(Infinity);
  if (!cell) return { type, low: least, high: most };
  const [low, high] = cell.form === 'plain' ? [cell.sql, cell.sql] : [cell.low, cell.high];
  return { type, low: `coalesce(${low}, ${least})`, high: `coalesce(${high}, ${most})` };
}

/** The two ends of a date, null where nothing is known of it. */
export function spanSql(key: string, bench: SqlBench): { low: string; high: string } {
  const cell = bench.source.cell(key);
  if (!cell) return { low: 'null::date', high: 'null::date' };
  return cell.form === 'plain' ? { low: cell.sql, high: cell.sql } : cell;
}

function elapsed(term: Extract<Term, { op: 'age' | 'days' | 'months' }>, bench: SqlBench): SqlBounds {
  const from = spanSql(term.op === 'age' ? term.birth : term.from, bench);
  const end = term.op === 'age' ? term.on : term.to;
  const to = end === undefined ? { low: dateSql(bench.on), high: dateSql(bench.on) } : spanSql(end, bench);
  return {
    type: 'number',
    low: `coalesce(${between[term.op](from.high, to.low)}, ${numberSql(-Infinity)})`,
    high: `coalesce(${between[term.op](from.low, to.high)}, ${numberSql(Infinity)})`,
  };
}

// date_part is a float8; extract would be a numeric, which is many times slower.
const between = {
  age: (from: string, to: string) => `floor((${numbered(to)} - ${numbered(from)}) / 10000)`,
  days: (from: string, to: string) => `(${to} - ${from})::float8`,
  months: (from: string, to: string) =>
    `((${part('year', to)} - ${part('year', from)}) * 12 + ${part('month', to)} - ${part('month', from)}` +
    ` - case when ${part('day', to)} < ${part('day', from)} then 1 else 0 end)`,
};

function numbered(date: string): string {
  return `(${part('year', date)} * 10000 + ${part('month', date)} * 100 + ${part('day', date)})`;
}

function part(name: 'year' | 'month' | 'day', date: string): string {
  return `date_part('${name}', ${date})`;
}

/** A member who may or may not belong adds the worst to each bound. */
function total(
  each: SqlBounds,
  where: Expression | undefined,
  over: Over | undefined,
  bench: SqlBench,
): SqlBounds {
  const belongs = where && bench.test(where);
  const others = over === 'others';
  const bound = (value: string, worst: 'least' | 'greatest') => {
    const added = belongs
      ? `case when ${belongs} then ${value} when not (${belongs}) then 0 else ${worst}(0, ${value}) end`
      : value;
    return `coalesce(${totalColumn(bench.totals, `sum((${added})::float8)`, others)}, 0)`;
  };
  return { type: 'number', low: bound(each.low, 'least'), high: bound(each.high, 'greatest') };
}

function divisor(by: number | Term, bench: SqlBench): SqlBounds {
  if (typeof by !== 'number') return boundsSql(by, bench);
  return { type: 'number', low: numberSql(by), high: numberSql(by) };
}

function quotient(whole: SqlBounds, by: SqlBounds, { totals }: SqlBench): SqlBounds {
  const low = share(whole.low, `case when ${whole.low} < 0 then ${by.low} else ${by.high} end`, -Infinity);
  const high = share(whole.high, `case when ${whole.high} < 0 then ${by.high} else ${by.low} end`, Infinity);
  return { type: 'number', low: columnOf(totals, low), high: columnOf(totals, high) };
}

/** Divided by nothing is endless, and nothing divided by nothing is not known. */
function share(whole: string, by: string, unknown: number): string {
  const endless = `case when ${whole} > 0 then ${numberSql(Infinity)} when ${whole} < 0 then ${numberSql(-Infinity)} else 'NaN'::float8 end`;
  const divided = `case when (${by}) = 0 then ${endless} else (${whole})::float8 / (${by}) end`;
  return `coalesce(nullif(${divided}, 'NaN'::float8), ${numberSql(unknown)})`;
}

import { amountNumber } from './amount.ts';
import { addDays, lastDayOfMonth } from './calendar.ts';
import type { Day, DaySpan } from './calendar.ts';
import { receiptKey } from './dictionary.ts';
import type { FactDictionary, FactMeaning } from './dictionary.ts';
import type { Expression, Operand, Term } from './expression.ts';
import { conditionsOf } from './rule.ts';
import type { Rule } from './rule.ts';
import type { Cell, Range } from './sheet.ts';

/** What a rule compares a fact with: values, days worked out from the day the rule is asked, other facts. */
export type Marks = {
  readonly values: Set<number | string>;
  readonly days: Set<(on: Day) => Day>;
  readonly facts: Set<string>;
  /** False when the fact is only a part of a sum or of a time between two facts: its edges move with the others. */
  exact: boolean;
};
/** For every fact a rule reads, where its answer can change something. */
export type AnswerMarks = ReadonlyMap<string, Marks>;

/** Collects what a rule compares each of its facts with: the edges at which another answer matters. */
export function answerMarks(rule: Rule, dictionary: FactDictionary): AnswerMarks {
  const marks = new Map<string, Marks>();
  for (const { when } of conditionsOf(rule)) walk(when);
  return marks;

  function at(key: string): Marks {
    const found = marks.get(key) ?? {
      values: new Set(),
      days: new Set(),
      facts: new Set(),
      exact: true,
    };
    marks.set(key, found);
    return found;
  }

  function walk(node: Expression): void {
    switch (node.op) {
      case 'always':
      case 'pending':
        return;
      case 'all':
      case 'any':
        node.of.forEach(walk);
        return;
      case 'not':
        walk(node.of);
        return;
      case 'some':
      case 'every':
        walk(node.where);
        return;
      case 'receives':
        at(receiptKey(node.service));
        return;
      case 'known':
      case 'exists':
        at(node.of).values.add('none');
        return;
      case 'eq_field':
        at(node.of).facts.add(node.field);
        at(node.field).facts.add(node.of);
        return;
      case 'within_months':
        markDays(node.of, -node.months);
        return;
      case 'intersects':
      case 'in':
      case 'not_in':
        for (const value of node.value) operand(node.of, value);
        return;
      case 'between':
        for (const value of node.value) operand(node.of, amountNumber(value));
        return;
      case 'includes':
        operand(node.of, node.value);
        return;
      default:
        operand(node.of, typeof node.value === 'boolean' ? undefined : comparable(node.of, node.value));
    }
  }

  function operand(of: Operand, value: number | string | undefined, alone = true): void {
    if (typeof of === 'object') return inTerm(of, value);
    const derived = dictionary.meanings.get(of)?.derived;
    if (derived?.term) return inTerm(derived.term, value);
    if (derived?.expression) return walk(derived.expression);
    if (value !== undefined) at(of).values.add(value);
    if (!alone) at(of).exact = false;
  }

  function inTerm(of: Term, value: number | string | undefined): void {
    const size = typeof value === 'number' ? value : 0;
    switch (of.op) {
      case 'age':
        for (const years of [size, size + 1]) markDays(of.birth, -12 * years, of.on);
        return;
      case 'months':
        for (const months of [size, size + 1]) markDays(of.from, -months, of.to);
        return;
      case 'days':
        markDay(of.from, (on) => addDays(on, -size), of.to);
        return;
      case 'count':
      case 'sum':
        if (of.where) walk(of.where);
        if (of.op === 'sum') operand(of.of, value, false);
        return;
      case 'divide':
        operand(of.of, value, false);
        if (typeof of.by === 'object') inTerm(of.by, 1);
    }
  }

  function markDays(key: string, months: number, end?: string): void {
    markDay(key, (on) => addMonths(on, months), end);
  }

  function markDay(key: string, day: (on: Day) => Day, end: string | undefined): void {
    at(key).days.add(day);
    if (end) for (const date of [key, end]) at(date).exact = false;
  }

  function comparable(of: Operand, value: string | number | { baht: number }): number | string {
    const worded =
      typeof of === 'string' && ['choice', 'text'].includes(dictionary.meanings.get(of)?.type ?? '');
    return worded && typeof value !== 'object' ? String(value) : amountNumber(value);
  }
}

/**
 * Answers to try for a fact: both sides of every edge the rule has, within what is already known of it, and the
 * values of the facts that the rule compares it with (`beside`). Enough to see every way the rule can go on a
 * single fact; not a list to offer to people.
 */
export function answersFor(
  meaning: FactMeaning,
  marks: Marks | undefined,
  current: Cell,
  beside: readonly string[],
  on: Day,
): readonly Cell[] {
  const values = [...(marks?.values ?? []), ...beside];
  switch (meaning.type) {
    case 'boolean':
      return [true, false];
    case 'number':
    case 'money':
      return numbers(values, meaning.min, current as Range | undefined);
    case 'date':
      return days(
        [...(marks?.days ?? [])].map((day) => day(on)),
        values,
        on,
        current as DaySpan | undefined,
      );
    case 'set':
      return sets(values.map(String), meaning.options);
    case 'choice':
    case 'text':
      return words(values.map(String), meaning.options);
  }
}

const unlikely = 1e12;

function numbers(
  values: readonly (number | string)[],
  min: number | undefined,
  current: Range | undefined,
): Cell[] {
  const low = current?.low ?? min ?? -unlikely;
  const high = current?.high ?? unlikely;
  const edges = values.flatMap((value) => (typeof value === 'number' ? [value - 1, value, value + 1] : []));
  return unique([low, ...edges, Math.min(high, unlikely)].filter((value) => value >= low && value <= high));
}

function days(
  edges: readonly Day[],
  values: readonly (number | string)[],
  on: Day,
  current: DaySpan | undefined,
): Cell[] {
  const earliest = current?.earliest ?? on - 1_300_000;
  const latest = current?.latest ?? on;
  const all = [...edges, ...values.filter((value) => typeof value === 'number')];
  const near = all.flatMap((day) => [-2, -1, 0, 1, 2].map((offset) => addDays(day, offset)));
  const within = near.filter((day) => day >= earliest && day <= latest);
  return unique([earliest, ...within, latest]).map((day) => ({ earliest: day, latest: day }));
}

function sets(values: readonly string[], options: readonly string[] | undefined): Cell[] {
  const other = options?.find((option) => !values.includes(option));
  const subsets: string[][] = [[]];
  for (const value of unique(values).slice(0, 6)) subsets.push(...subsets.map((one) => [...one, value]));
  return other === undefined ? subsets : [...subsets, [other]];
}

function words(values: readonly string[], options: readonly string[] | undefined): Cell[] {
  if (options && options.length <= 12) return [...options];
  const others = options?.filter((option) => !values.includes(option)).slice(0, 2) ?? [
    '\u0001',
    '\u0002',
    '\u0003',
  ];
  return unique([...values, ...others]);
}

function addMonths(day: Day, months: number): Day {
  const total = Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  return year * 10000 + month * 100 + Math.min(day % 100, lastDayOfMonth(year, month));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

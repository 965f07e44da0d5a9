import { dayOf, daysBetween, monthsCompleted, yearsCompleted } from './calendar.ts';
import type { DaySpan } from './calendar.ts';
import type { FactDictionary } from './dictionary.ts';
import { refOf } from './fact-ref.ts';
import type { FactRef } from './fact-ref.ts';
import type { Amount, Expression, Operand, Over, Term } from './expression.ts';
import type { Range, Sheet } from './sheet.ts';
import type { TruthName } from './truth.ts';

/** A number as far as it is known, the facts it was read from, and those of them that are missing. */
export type Measure = {
  readonly low: number;
  readonly high: number;
  readonly read: readonly FactRef[];
  readonly missing: readonly FactRef[];
};

/** The truth of an expression with the facts it was read from, and the missing ones that leave it unknown. */
export type Observation = {
  readonly truth: TruthName;
  readonly read: readonly FactRef[];
  readonly missing: readonly FactRef[];
};

/** How the expression inside a count or a sum is observed. */
export type Observe = (expression: Expression, sheet: Sheet) => Observation;

/** Reads a fact or a worked-out number off a sheet, step by step. */
export function measure(of: Operand, sheet: Sheet, dictionary: FactDictionary, observe: Observe): Measure {
  if (typeof of === 'string') return measureFact(of, sheet, dictionary, observe);
  switch (of.op) {
    case 'age':
      return elapsed(span(of.birth, sheet, dictionary), endOf(of.on, sheet, dictionary), yearsCompleted);
    case 'days':
      return elapsed(span(of.from, sheet, dictionary), endOf(of.to, sheet, dictionary), daysBetween);
    case 'months':
      return elapsed(span(of.from, sheet, dictionary), endOf(of.to, sheet, dictionary), monthsCompleted);
    case 'count':
      return add(parts(of, sheet, observe, () => exactly(1)));
    case 'sum':
      return add(parts(of, sheet, observe, (member) => measure(of.of, member, dictionary, observe)));
    case 'divide':
      return share(measure(of.of, sheet, dictionary, observe), by(of.by, sheet, dictionary, observe));
  }
}

/** The number an amount stands for: money in satang, a date as its day. */
export function plain(amount: Amount): number {
  if (typeof amount === 'object') return Math.round(amount.baht * 100);
  return typeof amount === 'string' ? (dayOf(amount) ?? Number.NaN) : amount;
}

function measureFact(key: string, sheet: Sheet, dictionary: FactDictionary, observe: Observe): Measure {
  const meaning = dictionary.meanings.get(key);
  if (meaning?.derived?.term) return measure(meaning.derived.term, sheet, dictionary, observe);
  if (meaning?.type === 'date') return span(key, sheet, dictionary);
  const ref = refOf(key, sheet, dictionary);
  const cell = sheet.cells[dictionary.slots.get(key) ?? -1];
  if (typeof cell === 'number') return { low: cell, high: cell, read: [ref], missing: [] };
  const range = cell === undefined ? { low: meaning?.min ?? -Infinity, high: Infinity } : (cell as Range);
  return { ...range, read: [ref], missing: [ref] };
}

function span(key: string, sheet: Sheet, dictionary: FactDictionary): Measure {
  const ref = refOf(key, sheet, dictionary);
  const cell = sheet.cells[dictionary.slots.get(key) ?? -1] as DaySpan | undefined;
  if (!cell) return { low: -Infinity, high: Infinity, read: [ref], missing: [ref] };
  const missing = cell.earliest === cell.latest ? [] : [ref];
  return { low: cell.earliest, high: cell.latest, read: [ref], missing };
}

function endOf(key: string | undefined, sheet: Sheet, dictionary: FactDictionary): Measure {
  return key === undefined ? exactly(sheet.on) : span(key, sheet, dictionary);
}

function elapsed(from: Measure, to: Measure, between: (from: number, to: number) => number): Measure {
  const facts = { read: [...from.read, ...to.read], missing: [...from.missing, ...to.missing] };
  const blank = !Number.isFinite(from.low) || !Number.isFinite(to.low);
  if (blank) return { low: -Infinity, high: Infinity, ...facts };
  return { low: between(from.high, to.low), high: between(from.low, to.high), ...facts };
}

/** What each member adds. One who may or may not belong adds a span that includes nothing. */
function parts(
  of: { over?: Over; where?: Expression },
  sheet: Sheet,
  observe: Observe,
  each: (member: Sheet) => Measure,
): readonly Measure[] {
  const members = sheet.members.filter((member) => of.over !== 'others' || member !== sheet);
  return members.flatMap((member): Measure[] => {
    if (!of.where) return [each(member)];
    const { truth, read, missing } = observe(of.where, member);
    if (truth === 'false') return [{ low: 0, high: 0, read, missing }];
    const part = each(member);
    const facts = { read: [...read, ...part.read], missing: [...missing, ...part.missing] };
    if (truth === 'true') return [{ ...part, ...facts }];
    return [{ low: Math.min(0, part.low), high: Math.max(0, part.high), ...facts }];
  });
}

function add(measures: readonly Measure[]): Measure {
  return {
    low: measures.reduce((sum, { low }) => sum + low, 0),
    high: measures.reduce((sum, { high }) => sum + high, 0),
    read: measures.flatMap(({ read }) => read),
    missing: measures.flatMap(({ missing }) => missing),
  };
}

function by(of: number | Term, sheet: Sheet, dictionary: FactDictionary, observe: Observe): Measure {
  return typeof of === 'number' ? exactly(of) : measure(of, sheet, dictionary, observe);
}

function share(whole: Measure, parted: Measure): Measure {
  const low = whole.low / (whole.low < 0 ? parted.low : parted.high);
  const high = whole.high / (whole.high < 0 ? parted.high : parted.low);
  return {
    low: Number.isNaN(low) ? -Infinity : low,
    high: Number.isNaN(high) ? Infinity : high,
    read: [...whole.read, ...parted.read],
    missing: [...whole.missing, ...parted.missing],
  };
}

function exactly(value: number): Measure {
  return { low: value, high: value, read: [], missing: [] };
}

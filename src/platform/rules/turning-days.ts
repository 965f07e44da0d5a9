import { amountNumber } from './amount.ts';
import { addDays, deadlineAfterMonths, lastDayOfMonth } from './calendar.ts';
import type { Day, DaySpan } from './calendar.ts';
import { slotOf } from './dictionary.ts';
import type { FactDictionary } from './dictionary.ts';
import type { Expression, Operand, Term } from './expression.ts';
import type { Sheet } from './sheet.ts';
import { expressionsIn } from './walk.ts';

/** Days after the one the sheet is asked on at which a test could come out otherwise, the nearest first. */
export type TurningDays = (sheet: Sheet) => readonly Day[];

/**
 * Prepares the days on which time alone could change what these expressions say: birthdays at an age they name, the day after a
 * time limit, the day a number of days or months is full. Only candidates: ask the expressions again on each.
 */
export function turningDays(expressions: readonly Expression[], dictionary: FactDictionary): TurningDays {
  const clocks = expressions.flatMap((one) => clocksIn(one, dictionary));
  if (clocks.length === 0) return () => [];
  const ofAll = expressions.some((one) => looksAround(one, dictionary));
  return (sheet) => {
    const days = new Set<Day>();
    for (const { slot, ends } of clocks) {
      for (const member of ofAll ? sheet.members : [sheet]) {
        const cell = member.cells[slot] as DaySpan | undefined;
        if (cell === undefined) continue;
        for (const day of [...ends(cell.earliest), ...ends(cell.latest)]) if (day > sheet.on) days.add(day);
      }
    }
    return [...days].toSorted((a, b) => a - b);
  };
}

/** A date fact that a test counts from, and the days on which the count passes what the test names. */
type Clock = { readonly slot: number; readonly ends: (from: Day) => readonly Day[] };

/** Whether a test looks at the other people of the house too. */
function looksAround(expression: Expression, dictionary: FactDictionary): boolean {
  return expressionsIn(expression).some((node) => {
    if (node.op === 'some' || node.op === 'every') return true;
    if (!('of' in node) || Array.isArray(node.of)) return false;
    const of = node.of as Operand | Expression;
    if (typeof of === 'object') return of.op === 'count' || of.op === 'sum' || of.op === 'divide';
    const derived = dictionary.meanings.get(of)?.derived;
    return derived?.expression ? looksAround(derived.expression, dictionary) : false;
  });
}

function clocksIn(expression: Expression, dictionary: FactDictionary): readonly Clock[] {
  return expressionsIn(expression).flatMap((node): readonly Clock[] => {
    switch (node.op) {
      case 'within_months':
        return [
          {
            slot: slotOf(node.of, dictionary),
            ends: (from) => [addDays(deadlineAfterMonths(from, node.months), 1)],
          },
        ];
      case 'between':
        return clockOf(node.of, node.value.map(amountNumber), dictionary);
      case 'eq':
      case 'ne':
        if (typeof node.value === 'boolean') return derivedClocks(node.of, dictionary);
        return clockOf(node.of, [amountNumber(node.value)], dictionary);
      case 'lt':
      case 'lte':
      case 'gt':
      case 'gte':
        return clockOf(node.of, [amountNumber(node.value)], dictionary);
      default:
        return [];
    }
  });
}

function derivedClocks(of: Operand, dictionary: FactDictionary): readonly Clock[] {
  const derived = typeof of === 'string' ? dictionary.meanings.get(of)?.derived?.expression : undefined;
  return derived ? clocksIn(derived, dictionary) : [];
}

function clockOf(of: Operand, values: readonly number[], dictionary: FactDictionary): readonly Clock[] {
  const term: Term | undefined = typeof of === 'string' ? dictionary.meanings.get(of)?.derived?.term : of;
  if (term?.op === 'age' && term.on === undefined) {
    const ages = values.flatMap((value) => [value, value + 1]);
    return [{ slot: slotOf(term.birth, dictionary), ends: (from) => ages.map((age) => birthday(from, age)) }];
  }
  if (term?.op === 'months' && term.to === undefined) {
    const months = values.flatMap((value) => [value, value + 1]);
    return [
      { slot: slotOf(term.from, dictionary), ends: (from) => months.map((size) => monthsLater(from, size)) },
    ];
  }
  if (term?.op === 'days' && term.to === undefined) {
    const days = values.flatMap((value) => [value, value + 1]);
    return [{ slot: slotOf(term.from, dictionary), ends: (from) => days.map((size) => addDays(from, size)) }];
  }
  return [];
}

/** The day on which somebody completes these years; born on 29 February, on 1 March of a common year. */
function birthday(birth: Day, years: number): Day {
  const day = birth + years * 10000;
  const exists = day % 100 <= lastDayOfMonth(Math.floor(day / 10000), Math.floor(day / 100) % 100);
  return exists ? day : Math.floor(day / 10000) * 10000 + 301;
}

function monthsLater(from: Day, months: number): Day {
  const total = Math.floor(from / 10000) * 12 + (Math.floor(from / 100) % 100) - 1 + months;
  const month = (total % 12) + 1;
  const year = Math.floor(total / 12);
  const last = lastDayOfMonth(year, month);
  return from % 100 > last
    ? addDays(year * 10000 + month * 100 + last, 1)
    : year * 10000 + month * 100 + (from % 100);
}

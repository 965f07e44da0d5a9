import { daysBetween, monthsCompleted, yearsCompleted } from './calendar.ts';
import type { Day, DaySpan } from './calendar.ts';
import { slotOf } from './dictionary.ts';
import type { FactDictionary } from './dictionary.ts';
import type { Expression, Operand, Over, Term } from './expression.ts';
import type { Range } from './sheet.ts';
import type { Bounds, Test } from './sheet-tests.ts';
import { FALSE, TRUE } from './truth.ts';

/** What compiling needs: the dictionary, and how to compile the expression inside a count or a sum. */
export type Workbench = {
  readonly dictionary: FactDictionary;
  readonly test: (expression: Expression) => Test;
};

/** Compiles a fact or a worked-out number to its bounds. Money is in satang, a date is its day (yyyymmdd). */
export function compileOperand(operand: Operand, bench: Workbench): Bounds {
  const { dictionary } = bench;
  if (typeof operand === 'string') return compileFact(operand, bench);
  switch (operand.op) {
    case 'age':
      return elapsed(operand.birth, operand.on, dictionary, yearsCompleted);
    case 'days':
      return elapsed(operand.from, operand.to, dictionary, daysBetween);
    case 'months':
      return elapsed(operand.from, operand.to, dictionary, monthsCompleted);
    case 'count':
      return total(one, operand.where, operand.over, bench);
    case 'sum':
      return total(compileOperand(operand.of, bench), operand.where, operand.over, bench);
    case 'divide':
      return quotient(compileOperand(operand.of, bench), divisor(operand.by, bench));
  }
}

function compileFact(key: string, bench: Workbench): Bounds {
  const { dictionary } = bench;
  const meaning = dictionary.meanings.get(key);
  if (meaning?.derived?.term) return compileOperand(meaning.derived.term, bench);
  const slot = slotOf(key, dictionary);
  if (meaning?.type === 'date') return dateBounds(slot);
  const least = meaning?.min ?? -Infinity;
  return {
    low: (sheet) => {
      const cell = sheet.cells[slot];
      return typeof cell === 'number' ? cell : cell === undefined ? least : (cell as Range).low;
    },
    high: (sheet) => {
      const cell = sheet.cells[slot];
      return typeof cell === 'number' ? cell : cell === undefined ? Infinity : (cell as Range).high;
    },
  };
}

function dateBounds(slot: number): Bounds {
  return {
    low: (sheet) => (sheet.cells[slot] as DaySpan | undefined)?.earliest ?? -Infinity,
    high: (sheet) => (sheet.cells[slot] as DaySpan | undefined)?.latest ?? Infinity,
  };
}

/** Time between two dates: least when the first is as late and the second as early as they can be. */
function elapsed(
  fromKey: string,
  toKey: string | undefined,
  dictionary: FactDictionary,
  between: (from: Day, to: Day) => number,
): Bounds {
  const from = slotOf(fromKey, dictionary);
  const to = toKey === undefined ? undefined : slotOf(toKey, dictionary);
  return {
    low: (sheet) => {
      const start = sheet.cells[from] as DaySpan | undefined;
      const end = to === undefined ? sheet.on : (sheet.cells[to] as DaySpan | undefined)?.earliest;
      return start === undefined || end === undefined ? -Infinity : between(start.latest, end);
    },
    high: (sheet) => {
      const start = sheet.cells[from] as DaySpan | undefined;
      const end = to === undefined ? sheet.on : (sheet.cells[to] as DaySpan | undefined)?.latest;
      return start === undefined || end === undefined ? Infinity : between(start.earliest, end);
    },
  };
}

/** A member who may or may not belong adds the worst to each bound. */
function total(
  each: Bounds,
  where: Expression | undefined,
  over: Over | undefined,
  bench: Workbench,
): Bounds {
  const belongs: Test = where ? bench.test(where) : () => TRUE;
  const others = over === 'others';
  return {
    low: (sheet) => {
      let low = 0;
      for (const member of sheet.members) {
        if (others && member === sheet) continue;
        const belonging = belongs(member);
        if (belonging === TRUE) low += each.low(member);
        else if (belonging !== FALSE) low += Math.min(0, each.low(member));
      }
      return low;
    },
    high: (sheet) => {
      let high = 0;
      for (const member of sheet.members) {
        if (others && member === sheet) continue;
        const belonging = belongs(member);
        if (belonging === TRUE) high += each.high(member);
        else if (belonging !== FALSE) high += Math.max(0, each.high(member));
      }
      return high;
    },
  };
}

const one: Bounds = { low: () => 1, high: () => 1 };

function divisor(by: number | Term, bench: Workbench): Bounds {
  if (typeof by !== 'number') return compileOperand(by, bench);
  return { low: () => by, high: () => by };
}

/** Divisors count people or months and are never below nothing; divided by nothing is not known. */
function quotient(whole: Bounds, by: Bounds): Bounds {
  return {
    low: (sheet) => {
      const low = whole.low(sheet);
      const share = low / (low < 0 ? by.low(sheet) : by.high(sheet));
      return Number.isNaN(share) ? -Infinity : share;
    },
    high: (sheet) => {
      const high = whole.high(sheet);
      const share = high / (high < 0 ? by.high(sheet) : by.low(sheet));
      return Number.isNaN(share) ? Infinity : share;
    },
  };
}

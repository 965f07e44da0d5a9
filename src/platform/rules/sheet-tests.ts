import { deadlineAfterMonths } from './calendar.ts';
import type { DaySpan } from './calendar.ts';
import type { Cell, Sheet } from './sheet.ts';
import { FALSE, TRUE, UNKNOWN, negate } from './truth.ts';
import type { Truth } from './truth.ts';

/** A compiled test of one sheet. */
export type Test = (sheet: Sheet) => Truth;
/** A number as its two bounds; equal when it is known exactly, infinite where nothing is known. */
export type Bounds = { readonly low: Reader; readonly high: Reader };
export type Reader = (sheet: Sheet) => number;

export function allOf(tests: readonly Test[]): Test {
  return (sheet) => {
    let truth: Truth = TRUE;
    for (const test of tests) {
      truth = (truth & test(sheet)) as Truth;
      if (truth === FALSE) return FALSE;
    }
    return truth;
  };
}

export function anyOf(tests: readonly Test[]): Test {
  return (sheet) => {
    let truth: Truth = FALSE;
    for (const test of tests) {
      truth = (truth | test(sheet)) as Truth;
      if (truth === TRUE) return TRUE;
    }
    return truth;
  };
}

export function not(test: Test): Test {
  return (sheet) => negate(test(sheet));
}

export function is(slot: number, value: string | boolean): Test {
  return (sheet) => {
    const cell = sheet.cells[slot];
    if (cell === undefined) return UNKNOWN;
    return cell === value ? TRUE : FALSE;
  };
}

/** The answer where there is one, else what is worked out. */
export function answeredOr(slot: number, value: boolean, worked: Test): Test {
  return (sheet) => {
    const cell = sheet.cells[slot];
    if (cell === undefined) return worked(sheet);
    return cell === value ? TRUE : FALSE;
  };
}

export function isExactly({ low, high }: Bounds, value: number): Test {
  return (sheet) => {
    const least = low(sheet);
    const most = high(sheet);
    if (value < least || value > most) return FALSE;
    return least === most ? TRUE : UNKNOWN;
  };
}

export function compare(op: 'lt' | 'lte' | 'gt' | 'gte', { low, high }: Bounds, value: number): Test {
  switch (op) {
    case 'lt':
      return (sheet) => (high(sheet) < value ? TRUE : low(sheet) >= value ? FALSE : UNKNOWN);
    case 'lte':
      return (sheet) => (high(sheet) <= value ? TRUE : low(sheet) > value ? FALSE : UNKNOWN);
    case 'gt':
      return (sheet) => (low(sheet) > value ? TRUE : high(sheet) <= value ? FALSE : UNKNOWN);
    case 'gte':
      return (sheet) => (low(sheet) >= value ? TRUE : high(sheet) < value ? FALSE : UNKNOWN);
  }
}

export function between({ low, high }: Bounds, from: number, to: number): Test {
  return (sheet) => {
    const least = low(sheet);
    const most = high(sheet);
    if (most < from || least > to) return FALSE;
    return least >= from && most <= to ? TRUE : UNKNOWN;
  };
}

export function intersects(slot: number, values: readonly string[]): Test {
  return (sheet) => {
    const cell = sheet.cells[slot] as readonly string[] | undefined;
    if (cell === undefined) return UNKNOWN;
    for (const value of values) if (cell.includes(value)) return TRUE;
    return FALSE;
  };
}

/** Some answer is recorded. Where none is, it is merely not known yet: never false. */
export function known(slot: number): Test {
  return (sheet) => (sheet.cells[slot] === undefined ? UNKNOWN : TRUE);
}

/** There is one: any answer but "none", no and an empty set. */
export function exists(slot: number): Test {
  return (sheet) => {
    const cell = sheet.cells[slot];
    if (cell === undefined) return UNKNOWN;
    return isNothing(cell) ? FALSE : TRUE;
  };
}

export function isNothing(cell: Cell): boolean {
  return cell === 'none' || cell === false || (Array.isArray(cell) && cell.length === 0);
}

export function sameAs(left: number, right: number): Test {
  return (sheet) => {
    const one = sheet.cells[left];
    const other = sheet.cells[right];
    if (one === undefined || other === undefined) return UNKNOWN;
    return one === other ? TRUE : FALSE;
  };
}

/** The deadline has not passed on the day the rule is asked. */
export function withinMonths(slot: number, months: number): Test {
  return (sheet) => {
    const event = sheet.cells[slot] as DaySpan | undefined;
    if (event === undefined) return UNKNOWN;
    if (sheet.on <= deadlineAfterMonths(event.earliest, months)) return TRUE;
    return sheet.on > deadlineAfterMonths(event.latest, months) ? FALSE : UNKNOWN;
  };
}

export function some(test: Test, othersOnly: boolean): Test {
  return (sheet) => {
    let truth: Truth = FALSE;
    for (const member of sheet.members) {
      if (othersOnly && member === sheet) continue;
      truth = (truth | test(member)) as Truth;
    }
    return truth;
  };
}

export function every(test: Test, othersOnly: boolean): Test {
  return (sheet) => {
    let truth: Truth = TRUE;
    for (const member of sheet.members) {
      if (othersOnly && member === sheet) continue;
      truth = (truth & test(member)) as Truth;
    }
    return truth;
  };
}

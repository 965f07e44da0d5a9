import { expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  dayText,
  daySpan,
  deadlineAfterMonths,
  daysBetween,
  monthsCompleted,
  yearsCompleted,
} from './calendar.ts';

test.each([
  ['1966-11-20', 60],
  ['1966-11-21', 59],
  ['1967-01-01', 59],
  ['2026-11-20', 0],
])('born %s, %i years are completed on 2026-11-20', (birth, years) => {
  expect(yearsCompleted(day(birth), day('2026-11-20'))).toBe(years);
});

test.each([
  ['2023-02-28', 22],
  ['2023-03-01', 23],
  ['2024-02-28', 23],
  ['2024-02-29', 24],
])('born on 29 February 2000, on %s %i years are completed', (on, years) => {
  expect(yearsCompleted(day('2000-02-29'), day(on))).toBe(years);
});

// Civil and Commercial Code s.193/3 and s.193/5.
test.each([
  ['2026-08-15', 6, '2027-02-15'],
  ['2026-08-29', 6, '2027-02-28'],
  ['2026-08-30', 6, '2027-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-02-28', 1, '2026-03-31'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-01-30', 1, '2026-02-28'],
  ['2025-11-30', 12, '2026-11-30'],
  ['2025-12-31', 12, '2026-12-31'],
  ['2024-02-29', 12, '2025-02-28'],
])('a period that starts with an event on %s and lasts %i months ends on %s', (event, months, end) => {
  expect(dayText(deadlineAfterMonths(day(event), months))).toBe(end);
});

test('partial dates span their period; impossible ones are no dates', () => {
  expect(daySpan('1966')).toEqual({ earliest: 19660101, latest: 19661231 });
  expect(daySpan('2024-02')).toEqual({ earliest: 20240201, latest: 20240229 });
  expect(daySpan('2023-02-29')).toBeUndefined();
  expect(daySpan('2023-13')).toBeUndefined();
  expect(dayOf('2023-12')).toBeUndefined();
});

test('days and months between dates', () => {
  expect(daysBetween(day('2026-02-27'), day('2026-03-01'))).toBe(2);
  expect(addDays(day('2026-12-31'), 1)).toBe(day('2027-01-01'));
  expect(monthsCompleted(day('2026-05-21'), day('2026-11-20'))).toBe(5);
  expect(monthsCompleted(day('2026-05-20'), day('2026-11-20'))).toBe(6);
});

function day(text: string): number {
  return dayOf(text) ?? 0;
}

import { completedAge } from '../../platform/thai/thai-age.ts';
import { firstDay, type PartialDate } from '../../platform/thai/partial-date.ts';

/** The oldest age that is taken without asking again. */
export const oldestAge = 125;

/** Why a birth date that exists in the calendar cannot be a person's on `today` (ISO); nothing when it can. */
export function birthFault(
  birth: PartialDate,
  today: string,
): 'birth_in_future' | 'birth_too_long_ago' | undefined {
  const first = firstDay(birth);
  if (first > today) return 'birth_in_future';
  return completedAge(first, today).years > oldestAge ? 'birth_too_long_ago' : undefined;
}

/**
 * How two birth dates compare, for finding one person written down twice: `same`; `near` when day and month are exchanged,
 * one of the three parts differs, or one is the other with its unknown parts; `unknown` when one is missing; else `other`.
 */
export function compareBirths(
  a: PartialDate | null,
  b: PartialDate | null,
): 'same' | 'near' | 'unknown' | 'other' {
  if (!a || !b) return 'unknown';
  if (a === b) return 'same';
  if (a.startsWith(b) || b.startsWith(a)) return 'near';
  const [year, month, day] = a.split('-');
  const [otherYear, otherMonth, otherDay] = b.split('-');
  if (year === otherYear && month === otherDay && day === otherMonth) return 'near';
  const different = [year !== otherYear, month !== otherMonth, day !== otherDay].filter(Boolean).length;
  const yearsApart = Math.abs(Number(year) - Number(otherYear));
  // 543 apart: one of the two was written in the other calendar.
  if (different === 1) return yearsApart <= 2 || yearsApart === 10 || yearsApart === 543 ? 'near' : 'other';
  return 'other';
}

import { firstDay, lastDay, precisionOf, type PartialDate } from './partial-date.ts';

/**
 * Completed years and months from birth to `on` (ISO day). Somebody born on 29 February completes a year on 1 March.
 * Negative when `on` lies before the birth.
 */
export function completedAge(birth: string, on: string): { years: number; months: number } {
  const [by = 0, bm = 0, bd = 0] = birth.split('-').map(Number);
  const [y = 0, m = 0, d = 0] = on.split('-').map(Number);
  const months = (y - by) * 12 + (m - bm) - (d < bd ? 1 : 0);
  return { years: Math.floor(months / 12), months: ((months % 12) + 12) % 12 };
}

/**
 * The completed years that somebody may have on a day. Both ends are equal when the birth date is known to the day, or
 * known well enough. A day that nobody asked for leaves the range open; one that cannot be known (`unknowable`) counts from the first day of
 * the month or year (Civil and Commercial Code s.16).
 */
export function ageRange(
  birth: PartialDate,
  on: string,
  { unknowable = false }: { unknowable?: boolean } = {},
): { least: number; most: number } {
  const most = completedAge(firstDay(birth), on).years;
  const least = unknowable || precisionOf(birth) === 'day' ? most : completedAge(lastDay(birth), on).years;
  return { least, most };
}

/** Writes an age for a list: "76 ปี", "4 ปี 2 เดือน" under seven, "75–76 ปี" when only the year of birth is known. */
export function formatAge(birth: PartialDate, on: string, lang: 'th' | 'en' = 'th'): string {
  const { least, most } = ageRange(birth, on);
  const [year, month] = lang === 'th' ? ['ปี', 'เดือน'] : ['y', 'm'];
  if (least !== most) return `${Math.max(least, 0)}–${most} ${year}`;
  const { years, months } = completedAge(firstDay(birth), on);
  const young = precisionOf(birth) === 'day' && years < 7;
  if (young && years === 0) return `${months} ${month}`;
  return young && months ? `${years} ${year} ${months} ${month}` : `${years} ${year}`;
}

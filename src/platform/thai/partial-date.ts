/**
 * A date as far as it is known, ISO and Gregorian: `1950`, `1950-11` or `1950-11-23`. Many older people know only the
 * year of their birth, so a missing day is a fact, not a fault.
 */
export type PartialDate = string;
export type Precision = 'year' | 'month' | 'day';

/** How much of the date is known. */
export function precisionOf(date: PartialDate): Precision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** The first day that the date can be. Civil and Commercial Code s.16 counts age from it when the day cannot be known. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day that the date can be. */
export function lastDay(date: PartialDate): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? daysInMonth(Number(year), Number(month))}`;
}

/** The partial date of a day kept with its precision. */
export function partialDate(day: string, precision: Precision): PartialDate {
  return day.slice(0, { year: 4, month: 7, day: 10 }[precision]);
}

/** True when the text is a partial date that exists in the calendar (no 30 February), years 1000–9999. */
export function isPartialDate(text: string): boolean {
  const found = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!found) return false;
  const [, year, month = '01', day = '01'] = found;
  const inMonth = Number(month) >= 1 && Number(month) <= 12;
  return inMonth && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

/** Days of a month of the Gregorian calendar; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The calendar day in Thailand (UTC+7, no summer time) at a moment. */
export function dayInThailand(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * A day as the whole number yyyymmdd of the Common Era (2026-11-20 is 20261120). Days compare as numbers, and
 * completed years are a subtraction.
 */
export type Day = number;

/** A day known exactly or only to its month or year: somewhere from `earliest` to `latest`, both included. */
export interface DaySpan {
  readonly earliest: Day;
  readonly latest: Day;
}

/** Reads `2026-11-20`, `2026-11` or `2026` (Common Era); undefined when it is no such date. */
export function daySpan(text: string): DaySpan | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? undefined : Number(parts[2]);
  const day = parts[3] === undefined ? undefined : Number(parts[3]);
  if (month === undefined) return { earliest: year * 10000 + 101, latest: year * 10000 + 1231 };
  if (month < 1 || month > 12) return undefined;
  const last = lastDayOfMonth(year, month);
  const first = year * 10000 + month * 100;
  if (day === undefined) return { earliest: first + 1, latest: first + last };
  return day >= 1 && day <= last ? { earliest: first + day, latest: first + day } : undefined;
}

/** Reads a whole date; undefined when it is partial or none. */
export function dayOf(text: string): Day | undefined {
  const span = daySpan(text);
  return span && span.earliest === span.latest ? span.earliest : undefined;
}

/** `20261120` → `2026-11-20`. */
export function dayText(day: Day): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/**
 * Years completed on `on` by someone born on `birth`. A person born on 29 February completes a year on 1 March of
 * a common year. Negative before birth.
 */
export function yearsCompleted(birth: Day, on: Day): number {
  return Math.floor((on - birth) / 10000);
}

/** Whole calendar months completed from one day to another; negative when `to` is before `from`. */
export function monthsCompleted(from: Day, to: Day): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return to % 100 < from % 100 ? months - 1 : months;
}

/** Days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((instant(to) - instant(from)) / 86_400_000);
}

/** The day `days` later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  const date = new Date(instant(day) + days * 86_400_000);
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/**
 * The last day of a period of `months` that starts with an event on `event`. The first day is not counted (Civil
 * and Commercial Code s.193/3); the period ends on the day before the corresponding day of the last month, or on
 * the last day of that month where there is no corresponding day (s.193/5). Holidays (s.193/8) are not known here.
 */
export function deadlineAfterMonths(event: Day, months: number): Day {
  const begin = nextDay(event);
  const total = yearOf(begin) * 12 + monthOf(begin) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const day = begin % 100;
  const last = lastDayOfMonth(year, month);
  if (day > last) return year * 10000 + month * 100 + last;
  if (day > 1) return year * 10000 + month * 100 + day - 1;
  return month === 1
    ? (year - 1) * 10000 + 1231
    : year * 10000 + (month - 1) * 100 + lastDayOfMonth(year, month - 1);
}

/** The last day (28 to 31) of a month of the Common Era. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function nextDay(day: Day): Day {
  if (day % 100 < lastDayOfMonth(yearOf(day), monthOf(day))) return day + 1;
  return monthOf(day) === 12 ? (yearOf(day) + 1) * 10000 + 101 : day - (day % 100) + 101;
}

function instant(day: Day): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, day % 100);
}

function yearOf(day: Day): number {
  return Math.floor(day / 10000);
}

function monthOf(day: Day): number {
  return Math.floor(day / 100) % 100;
}

import { addDays, dayOf, dayText, type Day } from '../../platform/rules/calendar.ts';
import type { Cell, Sheet } from '../../platform/rules/sheet.ts';
import { fiscalYear, fiscalYearDays } from '../../platform/thai/fiscal-year.ts';
import type { WelfareService } from '../services/public.ts';
import type { OpenCatalogue, OpenRules } from './open-catalogue.ts';
import type { OpenHousehold } from './open-household.ts';

/** The sheets of a house as they stand on a day when nothing but time has passed. */
export type SheetsOn = (day: Day) => readonly Sheet[];

/** The first day after `on` on which the verdict or the sum of the member at `at` is another one, when nothing but time has passed. */
export function nextChange(
  sheetsOn: SheetsOn,
  on: string,
  at: number,
  service: WelfareService,
  rules: OpenRules,
): string | null {
  const sheet = sheetsOn(dayOf(on) ?? 0)[at];
  if (!sheet) return null;
  const last = service.effective.to === null ? null : addDays(dayOf(service.effective.to) ?? 0, 1);
  const october = service.benefit.quota ? [dayOf(fiscalYearDays(fiscalYear(on) + 1).first) ?? 0] : [];
  const turning = rules.turning(sheet);
  const days = october.length === 0 ? turning : [...turning, ...october].toSorted((a, b) => a - b);
  const before = days.length === 0 ? '' : stateOf(rules, sheet);
  for (const day of days) {
    if (last !== null && day >= last) break;
    const then = sheetsOn(day)[at];
    if (then && stateOf(rules, then) !== before) return dayText(day);
  }
  return last === null ? null : dayText(last);
}

/** The version of a service that decides on a day, with its compiled rules; undefined where none is in force. */
export type VersionOn = (
  day: Day,
) => { readonly service: WelfareService; readonly rules: OpenRules } | undefined;

/** As `nextChange`, for a service of several versions. `days`: on which one begins, or is over: another may decide from then on. */
export function nextChangeOfVersions(
  sheetsOn: SheetsOn,
  on: string,
  at: number,
  versionOn: VersionOn,
  days: readonly string[],
): string | null {
  const sheet = sheetsOn(dayOf(on) ?? 0)[at];
  const now = versionOn(dayOf(on) ?? 0);
  if (!sheet || !now) return null;
  const before = stateOf(now.rules, sheet);
  const october = dayOf(fiscalYearDays(fiscalYear(on) + 1).first) ?? 0;
  const begins = days.flatMap((day) => (day > on ? (dayOf(day) ?? []) : []));
  const turning = [sheet.on, ...begins].flatMap((day) => versionOn(day)?.rules.turning(sheet) ?? []);
  const quota = now.service.benefit.quota ? [october] : [];
  for (const day of [...turning, ...quota, ...begins].toSorted((a, b) => a - b)) {
    const then = versionOn(day);
    const later = sheetsOn(day)[at];
    if (!then || (later && stateOf(then.rules, later) !== before)) return dayText(day);
  }
  return null;
}

function stateOf(rules: OpenRules, sheet: Sheet): string {
  const verdict = rules.verdict(sheet);
  if (verdict === 'not_entitled') return verdict;
  const sum = rules.sum(sheet);
  return `${verdict} ${sum?.least_satang} ${sum?.most_satang}`;
}

/** Time passes for everybody of a house at once; in another fiscal year the counts of help begin again. */
export function calendarOf(
  catalogue: OpenCatalogue,
  given: OpenHousehold,
  today: readonly Sheet[],
): SheetsOn {
  const kept = new Map<Day, readonly Sheet[]>();
  const [first] = today;
  if (first) kept.set(first.on, today);
  const year = fiscalYear(given.evaluation_date);
  const begun = today.map(({ cells }) => {
    const fresh = [...cells];
    for (const slot of catalogue.countSlots) fresh[slot] = freshCount(given);
    return fresh;
  });
  return (day) => {
    const found = kept.get(day);
    if (found) return found;
    const sameYear = fiscalYear(dayText(day)) === year;
    const members: Sheet[] = [];
    today.forEach((sheet, at) =>
      members.push({ ...sheet, on: day, members, cells: sameYear ? sheet.cells : (begun[at] ?? []) }),
    );
    kept.set(day, members);
    return members;
  };
}

function freshCount({ aid_history: history }: OpenHousehold): Cell {
  if (!history) return undefined;
  return history.complete ? 0 : { low: 0, high: Infinity };
}

/**
 * The fiscal year (ปีงบประมาณ) of an ISO day, in the Buddhist era: 1 October to 30 September, named by the year in which it
 * ends. 2026-11-23 lies in 2570.
 */
export function fiscalYear(day: string): number {
  return Number(day.slice(0, 4)) + 543 + (Number(day.slice(5, 7)) >= 10 ? 1 : 0);
}

/** The first and last ISO day of a fiscal year given in the Buddhist era. */
export function fiscalYearDays(year: number): { first: string; last: string } {
  return { first: `${year - 544}-10-01`, last: `${year - 543}-09-30` };
}

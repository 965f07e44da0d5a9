/** "พฤศจิกายน 2569", "November 2026": a month by its first day, in the words of the long date. */
export function monthOf(month: string, longDate: (day: string) => string): string {
  return longDate(month).replace(/^1\s+/, '');
}

/** The first days of this month and of those before it, the newest first. */
export function lastMonths(today: string, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10),
  );
}

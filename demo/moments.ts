import type { Random } from './random.ts';
import { dayBefore, officeMoment } from './record.ts';

/** Some days later in the hours of an office, ISO: later than before, and never still to come. */
export function after(random: Random, before: string, least: number, most: number, now: Date): string {
  const day = dayBefore(before.slice(0, 10), -random.whole(least, most));
  const later = Math.max(
    Date.parse(officeMoment(random, day)),
    Date.parse(before) + random.whole(10, 90) * 60_000,
  );
  return notAfter(new Date(later).toISOString(), now, random, before);
}

/** The moment, or one shortly before `now` when it is still to come; never before `before`. */
export function notAfter(at: string, now: Date, random: Random, before?: string): string {
  const latest = now.getTime() - random.whole(2, 40) * 60_000;
  const time = Math.min(Date.parse(at), latest);
  return new Date(before ? Math.max(time, Date.parse(before) + 1000) : time).toISOString();
}

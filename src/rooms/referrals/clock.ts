import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';
import type { ReferralState } from './referral.ts';

export const colours = ['green', 'yellow', 'orange', 'red'] as const;
export type Colour = (typeof colours)[number];

/** A clock as it is shown. Days are calendar days in Thailand. `stopped`: the request has ended; nothing runs. */
export const clock = z.object({
  due_on: isoDate,
  days_left: z.number().int(),
  overdue_days: z.number().int().min(0),
  colour: z.enum(colours),
  stopped: z.boolean(),
});
export type Clock = z.infer<typeof clock>;

/** The ISO day so many calendar days after a day. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** Calendar days from one ISO day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/**
 * Reads the clock of a request on a day. It counts calendar days from the sending, is not held by questions, and stops
 * when the request ends (CARE freezes it on payment).
 */
export function clockOf(
  one: { state: ReferralState; sent_on: string; due_on: string; since_on: string },
  today: string,
): Clock {
  const stopped = one.state === 'delivered' || one.state === 'declined' || one.state === 'withdrawn';
  const on = stopped ? one.since_on : today;
  const days_left = daysBetween(on, one.due_on);
  const length = daysBetween(one.sent_on, one.due_on);
  const colour = colourOf(length - days_left, length);
  return { due_on: one.due_on, days_left, overdue_days: Math.max(0, -days_left), colour, stopped };
}

/**
 * CARE's traffic colours. Of 10 days: green to the 4th, yellow to the 7th, orange to the 10th, then red; of 15: 5, 11,
 * 15. Other lengths have no published steps and are divided as the ten days are.
 */
export function colourOf(elapsed: number, length: number): Colour {
  const [green, yellow] = published[length] ?? [Math.floor(length * 0.4), Math.floor(length * 0.7)];
  if (elapsed > length) return 'red';
  if (elapsed > yellow) return 'orange';
  return elapsed > green ? 'yellow' : 'green';
}

const published: Readonly<Record<number, readonly [green: number, yellow: number]>> = {
  10: [4, 7],
  15: [5, 11],
};
const dayLength = 86_400_000;

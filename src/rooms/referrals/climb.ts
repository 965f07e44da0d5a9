import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';
import { dayAfter, daysBetween } from './clock.ts';

/** To whom an overdue request climbs: who holds the case, the head of the centre, the province's social office (พมจ.). */
export const climbers = ['desk', 'head', 'province'] as const;
export type Climber = (typeof climbers)[number];

/** The steps: to whom, how many calendar days after the due day. No published standard was found: these days are ours. */
export const climbSteps: readonly { step: number; to_whom: Climber; after: number }[] = [
  { step: 1, to_whom: 'desk', after: 1 },
  { step: 2, to_whom: 'head', after: 3 },
  { step: 3, to_whom: 'province', after: 7 },
];

/** The steps that a request due on a day has reached today, when it is still open. Both are ISO days. */
export function stepsReached(due_on: string, today: string): readonly (typeof climbSteps)[number][] {
  return climbSteps.filter(({ after }) => daysBetween(due_on, today) >= after);
}

/** The day on which it climbs next, and to whom; undefined when it is at the top. */
export function nextClimb(due_on: string, today: string): { to_whom: Climber; on: string } | undefined {
  const next = climbSteps.find(({ after }) => daysBetween(due_on, today) < after);
  return next && { to_whom: next.to_whom, on: dayAfter(due_on, next.after) };
}

/** One step that was taken, and what was done about it. */
export const climb = z.object({
  step: z.number().int(),
  to_whom: z.enum(climbers),
  on: isoDate,
  said: z.array(z.object({ words: z.string(), by: z.string().nullable(), at: z.iso.datetime() })),
});
export type Climb = z.infer<typeof climb>;

import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { note } from './note.ts';

/** The five dimensions of the family logbook in which a family sets its goals; the same as the registry's. */
export const planDimensions = ['health', 'living', 'education', 'income', 'access'] as const;
export type PlanDimension = (typeof planDimensions)[number];

/** How far a step of the plan is. */
export const stepStates = ['to_do', 'done', 'dropped'] as const;
export type StepState = (typeof stepStates)[number];

/** How somebody signed: with the name or the thumb on paper, or said yes before a witness. */
export const signingWays = ['paper', 'thumbprint', 'spoken'] as const;

const line = z.string().overwrite(tidyLine).min(1, 'line_empty').max(200, 'line_too_long');

/** A goal of a family in one dimension, and who does what for it by when. */
export const goal = z.object({
  dimension: z.enum(planDimensions),
  goal: line,
  steps: z
    .array(
      z.object({
        what: line,
        who: line,
        by_when: isoDate.nullable().default(null),
        state: z.enum(stepStates).default('to_do'),
      }),
    )
    .max(20)
    .default([]),
});
export type Goal = z.infer<typeof goal>;

/** What a version of the plan says. */
export const planSaid = z.object({
  goals: z.array(goal).min(1, 'plan_without_goal').max(20),
  words: note.nullable().default(null),
  review_on: isoDate.nullable().default(null),
});

/** How many steps of a plan are done, of those that still count. */
export function planProgress(goals: readonly Goal[]): { done: number; of: number } {
  const steps = goals.flatMap((one) => one.steps).filter((step) => step.state !== 'dropped');
  return { done: steps.filter((step) => step.state === 'done').length, of: steps.length };
}

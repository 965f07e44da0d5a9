import { newId } from '../../../platform/web/new-id.ts';
import type { PlanDimension, StepState } from '../family-plan.ts';
import type { PlanOfCase } from './case-file.ts';

export type StepTyped = { id: string; what: string; who: string; by_when: string | null; state: StepState };
export type GoalTypedData = { id: string; dimension: PlanDimension; goal: string; steps: StepTyped[] };
export type PlanTyped = { goals: GoalTypedData[]; words: string; review_on: string | null };

/** A plan as it is begun: from the version that stands, or with one goal to write. */
export function typedPlan(last: PlanOfCase | undefined): PlanTyped {
  if (last === undefined) return { goals: [emptyGoal()], words: '', review_on: null };
  return {
    goals: last.goals.map((goal) => ({
      ...goal,
      id: newId(),
      steps: goal.steps.map((step) => ({ ...step, id: newId() })),
    })),
    words: last.words ?? '',
    review_on: last.review_on,
  };
}

export function emptyGoal(): GoalTypedData {
  return { id: newId(), dimension: 'income', goal: '', steps: [emptyStep()] };
}

export function emptyStep(): StepTyped {
  return { id: newId(), what: '', who: '', by_when: null, state: 'to_do' };
}

/** A step nobody wrote anything into is no step; half of one is a fault. */
export function isHalf({ what, who }: StepTyped): boolean {
  return (what.trim() === '') !== (who.trim() === '');
}

/** True when it can be sent: a goal at least, every goal in words, no half step. */
export function isWhole({ goals }: PlanTyped): boolean {
  return goals.length > 0 && goals.every((one) => one.goal.trim() !== '' && !one.steps.some(isHalf));
}

/** What `cases.write-family-plan` is sent of it. */
export function planToSend({ goals, words, review_on }: PlanTyped): Record<string, unknown> {
  return {
    goals: goals.map(({ dimension, goal, steps }) => ({
      dimension,
      goal,
      steps: steps
        .filter((step) => step.what.trim() !== '')
        .map(({ what, who, by_when, state }) => ({ what, who, by_when, state })),
    })),
    words: words.trim() === '' ? null : words,
    review_on,
  };
}

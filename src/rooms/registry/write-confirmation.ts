import type { Actor } from '../../platform/actor.ts';
import { refuse } from '../../platform/refuse.ts';
import { lastDay } from '../../platform/thai/partial-date.ts';
import type { LifeWorld } from './find-life-world.ts';
import type { LifePlan } from './life-plan.ts';
import type { Tx } from './tables.ts';
import { writeLifePlan, type PlanOccasion } from './write-life-plan.ts';

/** Writes the confirmation and applies the plan; `occasion.day` is today. `why` is left out where one officer asks and confirms in one go. */
export async function writeConfirmation(
  tx: Tx,
  occasion: PlanOccasion,
  what: {
    world: LifeWorld;
    plan: LifePlan;
    asked: { happened_on: string; document: string | null };
    why?: string | null;
  },
): Promise<void> {
  const { area, event, actor, at, day } = occasion;
  const { world, plan, asked, why } = what;
  if (why === undefined) refuseAlone(actor, asked.document);
  await tx
    .insertInto('registry.life_decision')
    .values({ area, event, outcome: 'confirmed', why: why ?? null, decided_by: actor.account, at })
    .execute();
  const last = lastDay(asked.happened_on);
  await writeLifePlan(tx, world, plan, { ...occasion, day: last < day ? last : day });
}

/** Refuses to let one officer both ask and confirm without a paper or a witness that can be named; only the desk confirms. */
export function refuseAlone(actor: Actor, document: string | null): void {
  if (actor.duty !== 'desk') throw refuse('life_desk_confirms', { field: 'confirm' }, 403);
  if (!document) throw refuse('life_needs_document', { field: 'document' });
}

import type { Actor } from '../../platform/actor.ts';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import type { RegistryTables } from './tables.ts';
import { writeFacts, type Recorded } from './write-facts.ts';

/**
 * Records answers that were found in another room's work, as `registry.record-fact` does, in the caller's transaction. Refuses what is
 * no answer, what is not about these subjects, and a restricted fact from anybody but the desk.
 */
export async function tellFacts(
  tx: AnyTx,
  actor: Actor,
  area: string,
  facts: readonly Recorded[],
  at: Date,
): Promise<void> {
  return writeFacts(inRoom<RegistryTables>(tx), actor, area, facts, at);
}

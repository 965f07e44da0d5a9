import type { Actor } from '../../platform/actor.ts';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import type { RegistryTables } from './tables.ts';
import { writeFacts, type Recorded } from './write-facts.ts';

/** Facts that somebody else found, as the desk takes them over; `as_of` is the day of finding them (ISO). */
export type FactFound = {
  fact: string;
  subject: string;
  key: string;
  value: Exclude<Recorded['value'], undefined>;
  as_of: string;
  source: 'agency' | 'visit' | 'document';
  source_words: string | null;
};

/** Writes such facts with the rights of whoever takes them over; refuses as `registry.record-fact` does. */
export async function writeFactsFound(
  tx: AnyTx,
  actor: Actor,
  area: string,
  facts: readonly FactFound[],
  at: Date,
): Promise<void> {
  const recorded = facts.map((one) => ({ ...one, answer: 'value' as const, corrects: null }));
  await writeFacts(inRoom<RegistryTables>(tx), actor, area, recorded, at);
}

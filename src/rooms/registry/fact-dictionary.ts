import type { Fact } from './fact.ts';
import { householdFacts } from './facts-of-household.ts';
import { personFacts } from './facts-of-person.ts';

/** Every fact that can be recorded, in the order in which forms ask. */
export const factDictionary: readonly Fact[] = [...personFacts, ...householdFacts];

/** The entry of a key; undefined when the dictionary does not have it. */
export function factOf(key: string): Fact | undefined {
  return byKey.get(key);
}

const byKey: ReadonlyMap<string, Fact> = new Map(factDictionary.map((fact) => [fact.key, fact]));

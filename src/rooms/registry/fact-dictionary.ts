import type { FactMeaning } from '../../platform/rules/dictionary.ts';
import { meaningOf, type Fact } from './fact.ts';
import { factsBeside } from './facts-beside.ts';
import { areaFacts } from './facts-of-area.ts';
import { carerFacts, livingFacts } from './facts-of-care.ts';
import { assessmentFacts, caseFacts } from './facts-of-case.ts';
import { educationFacts } from './facts-of-education.ts';
import { eventFacts } from './facts-of-event.ts';
import { disabilityFacts, healthFacts } from './facts-of-health.ts';
import { houseFacts } from './facts-of-house.ts';
import { identityFacts } from './facts-of-identity.ts';
import { incomeFacts, loanFacts } from './facts-of-income.ts';
import { restrictedFacts } from './facts-of-restricted.ts';
import { groupFacts, rightsFacts } from './facts-of-rights.ts';

/** Every fact that can be recorded, in the order in which forms ask. */
export const factDictionary: readonly Fact[] = [
  ...identityFacts,
  ...healthFacts,
  ...disabilityFacts,
  ...livingFacts,
  ...educationFacts,
  ...incomeFacts,
  ...rightsFacts,
  ...carerFacts,
  ...loanFacts,
  ...groupFacts,
  ...houseFacts,
  ...assessmentFacts,
  ...caseFacts,
  ...eventFacts,
  ...restrictedFacts,
  ...areaFacts,
];

/** The entry of a key that can be recorded; undefined when the dictionary does not have it. */
export function factOf(key: string): Fact | undefined {
  return byKey.get(key);
}

/**
 * Every word that rules may name, in the words of the rule engine: what is recorded, what stands on the person's own record, what is
 * worked out, and what other rooms know. Counts of help are made for each service (`helpCounts`).
 */
export const ruleFacts: readonly FactMeaning[] = [
  ...factDictionary.map(meaningOf),
  ...factsBeside.map(({ kind: _kind, label: _label, ...meaning }) => meaning),
];

const byKey: ReadonlyMap<string, Fact> = new Map(factDictionary.map((fact) => [fact.key, fact]));

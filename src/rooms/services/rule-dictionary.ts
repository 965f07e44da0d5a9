import { makeDictionary, type FactDictionary } from '../../platform/rules/dictionary.ts';
import { helpCounts, ruleFacts } from '../registry/public.ts';

/**
 * The facts that rules may name: every word of the registry's dictionary, and how often somebody was helped by a service.
 * `services` are the services that a rule may ask whether, or how often, somebody receives.
 */
export function ruleDictionary(services: readonly string[]): FactDictionary {
  return makeDictionary([...ruleFacts, ...helpCounts(services)], services);
}

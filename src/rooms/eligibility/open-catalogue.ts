import { createHash } from 'node:crypto';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import { explainRule } from '../../platform/rules/explain.ts';
import { conditionsOf } from '../../platform/rules/rule.ts';
import { slotOf } from '../../platform/rules/dictionary.ts';
import { turningDays, type TurningDays } from '../../platform/rules/turning-days.ts';
import { helpCountKey } from '../registry/public.ts';
import { policyOf, ruleDictionary, type WelfareService } from '../services/public.ts';
import { compileSum, type AmountFor } from './benefit-amount.ts';
import { rulesOf, type Rules } from './judge.ts';
import { openDictionary, type OpenDictionary } from './open-facts.ts';
import type { Guard } from './open-warnings.ts';

/** A catalogue made ready for households from outside: every version compiled once. */
export type OpenCatalogue = {
  readonly version: string;
  /** Of each service every version, the latest first. */
  readonly versions: ReadonlyMap<string, readonly WelfareService[]>;
  readonly open: OpenDictionary;
  readonly guard: Guard;
  readonly rules: (service: WelfareService) => OpenRules;
  /** The services whose help is counted, and where the counts stand on a sheet. */
  readonly counted: readonly string[];
  readonly countSlots: readonly number[];
};

/** The compiled rules of a version, its sum whoever gets it, and when time alone may change what it says. */
export type OpenRules = Rules & { readonly sum: AmountFor; readonly turning: TurningDays };

/** Makes a catalogue ready; `versions`: the latest of each service first. The same list gives the same catalogue version. */
export function openCatalogue(versions: readonly WelfareService[]): OpenCatalogue {
  const byId = Map.groupBy(versions, ({ id }) => id);
  const ids = [...byId.keys()];
  const open = openDictionary(ruleDictionary(ids), ids);
  const counted = versions.flatMap(({ id, benefit }) => (benefit.quota ? [id] : []));
  return {
    version: hashOf(versions),
    versions: byId,
    open,
    guard: {
      services: new Map([...byId].flatMap(([id, [latest]]) => (latest ? [[id, latest]] : []))),
      policyOf,
    },
    rules: rulesKept(open.dictionary),
    counted: [...new Set(counted)],
    countSlots: counted.map((id) => slotOf(helpCountKey(id), open.dictionary)),
  };
}

function rulesKept(dictionary: FactDictionary): (service: WelfareService) => OpenRules {
  const kept = new Map<WelfareService, OpenRules>();
  return (service) => {
    const found = kept.get(service);
    if (found) return found;
    const { rule, benefit } = service;
    const bands = benefit.amount && 'bands' in benefit.amount ? benefit.amount.bands : [];
    const tests = [...(rule ? conditionsOf(rule) : []), ...bands].map(({ when }) => when);
    const made: OpenRules = {
      ...rulesOf(service, dictionary),
      ...(rule && { explain: explainRule(rule, dictionary, 'any') }),
      sum: compileSum(service, dictionary),
      turning: turningDays(tests, dictionary),
    };
    kept.set(service, made);
    return made;
  };
}

function hashOf(versions: readonly WelfareService[]): string {
  const names = versions.map(({ id, version }) => `${id} ${version}`).toSorted();
  return `${names.length}-${createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12)}`;
}

import { createHash } from 'node:crypto';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import { compileReasons, type Reason, type Reasons } from '../../platform/rules/reasons.ts';
import type { Sheet } from '../../platform/rules/sheet.ts';
import { conditionsOf } from '../../platform/rules/rule.ts';
import { slotOf } from '../../platform/rules/dictionary.ts';
import { turningDays, type TurningDays } from '../../platform/rules/turning-days.ts';
import { factBesideOf, factOf, helpCountKey } from '../registry/public.ts';
import { policyOf, ruleDictionary, type WelfareService } from '../services/public.ts';
import { compileSum, type AmountFor } from './benefit-amount.ts';
import { rulesOf, type Rules } from './judge.ts';
import { wordsOfFact } from './fact-words.ts';
import { componentsOf } from './open-money.ts';
import type { OpenVerdict } from './open-verdict.ts';
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
  /** How a fact is asked for. */
  readonly questionOf: (key: string) => { question_th: string; question_en: string };
  /** The services whose help is counted, and where the counts stand on a sheet. */
  readonly counted: readonly string[];
  readonly countSlots: readonly number[];
};

/** The compiled rules of a version, its sum whoever gets it, and when time alone may change what it says. */
export type OpenRules = Pick<Rules, 'verdict' | 'amount' | 'search'> & {
  readonly reasons: (sheet: Sheet) => Reasons;
  readonly sum: AmountFor;
  readonly turning: TurningDays;
  /** What of an answer is the same for everybody: its parts of money, and the words of each reason. */
  readonly components: OpenVerdict['components'];
  readonly decided: (reason: Reason) => OpenVerdict['deciding'][number];
};

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
    questionOf: questions((id) => byId.get(id)?.[0]?.name ?? { th: id, en: id }),
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
    const { verdict, amount, search } = rulesOf(service, dictionary);
    const made: OpenRules = {
      verdict,
      amount,
      search,
      reasons: rule ? compileReasons(rule, dictionary) : () => nothingKnown,
      components: componentsOf(service),
      decided: said(),
      sum: compileSum(service, dictionary),
      turning: turningDays(tests, dictionary),
    };
    kept.set(service, made);
    return made;
  };
}

// Reasons are made once for a catalogue, so their words are too.
function said(): OpenRules['decided'] {
  const kept = new Map<Reason, OpenVerdict['deciding'][number]>();
  return (reason) => {
    const { id, scope, th, en } = reason.condition;
    const found = kept.get(reason) ?? { condition: id, state: reason.state, scope, th, en };
    kept.set(reason, found);
    return found;
  };
}

function questions(nameOf: (service: string) => { th: string; en: string }): OpenCatalogue['questionOf'] {
  const kept = new Map<string, { question_th: string; question_en: string }>();
  return (key) => {
    const found = kept.get(key);
    if (found) return found;
    const { question } = wordsOfFact(key, factOf(key), factBesideOf(key), nameOf);
    const made = { question_th: question.th, question_en: question.en };
    kept.set(key, made);
    return made;
  };
}

const nothingKnown: Reasons = { verdict: 'unknown', conditions: [], missing: [] };

function hashOf(versions: readonly WelfareService[]): string {
  const names = versions.map(({ id, version }) => `${id} ${version}`).toSorted();
  return `${names.length}-${createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12)}`;
}

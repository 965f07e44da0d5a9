import { compileRule } from '../../platform/rules/compile.ts';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import { explainRule, type Explanation } from '../../platform/rules/explain.ts';
import { searchFor, type Search } from '../../platform/rules/missing.ts';
import { layOut, type Household, type Sheet } from '../../platform/rules/sheet.ts';
import type { TruthName } from '../../platform/rules/truth.ts';
import type { Verdict } from '../../platform/rules/verdict.ts';
import type { WelfareService } from '../services/public.ts';
import { compileAmount, type AmountFor } from './benefit-amount.ts';
import type { AmountOfRight, Right } from './screening.ts';

/** What the rules say of one person and one service. */
export type Judgement = {
  readonly person: string;
  readonly service: WelfareService;
  readonly verdict: Verdict;
  readonly explanation: Explanation;
  readonly amount: AmountOfRight | null;
  readonly applyAlone: Right['apply_alone'];
  /** What it was asked about, to go on asking. */
  readonly sheet: Sheet;
};

/**
 * Asks the rule of every service about every person of a house. The compiled rule gives the verdict, the explanation
 * its reasons. A service without a rule is unknown for everybody, with nothing to ask.
 */
export function judgeHousehold(
  household: Household,
  services: readonly WelfareService[],
  dictionary: FactDictionary,
): readonly Judgement[] {
  const sheets = layOut(dictionary, household);
  return services.flatMap((service) => {
    const rules = rulesOf(service, dictionary);
    return sheets.map((sheet) => judge(service, rules, sheet));
  });
}

/** What the rule of one service says of one person of a house, with its reasons; undefined when the person is not of it. */
export function explainFor(
  household: Household,
  person: string,
  service: WelfareService,
  dictionary: FactDictionary,
): Explanation | undefined {
  const sheet = layOut(dictionary, household).find(({ member }) => member === person);
  return sheet && rulesOf(service, dictionary).explain(sheet);
}

/** As `judgeHousehold`, without the reasons: for lists, which show them when they are asked for. */
export function judgeShortly(
  household: Household,
  services: readonly WelfareService[],
  dictionary: FactDictionary,
): readonly Pick<Judgement, 'person' | 'service' | 'verdict' | 'amount'>[] {
  const sheets = layOut(dictionary, household);
  return services.flatMap((service) => {
    const rules = rulesOf(service, dictionary);
    return sheets.map((sheet) => {
      const verdict = rules.verdict(sheet);
      const amount = verdict === 'not_entitled' ? null : rules.amount(sheet);
      return { person: sheet.member, service, verdict, amount };
    });
  });
}

export type Rules = {
  readonly verdict: (sheet: Sheet) => Verdict;
  readonly explain: (sheet: Sheet) => Explanation;
  readonly amount: AmountFor;
  /** For finding what is missing; null where there is no rule. */
  readonly search: Search | null;
};

function judge(service: WelfareService, rules: Rules, sheet: Sheet): Judgement {
  const verdict = rules.verdict(sheet);
  const explanation = rules.explain(sheet);
  const amount = verdict === 'not_entitled' ? null : rules.amount(sheet);
  return {
    person: sheet.member,
    service,
    verdict,
    explanation,
    amount,
    applyAlone: applyAlone(explanation),
    sheet,
  };
}

// A version never changes, so its rule is compiled once for as long as the dictionary stays the same.
const compiled = new WeakMap<FactDictionary, WeakMap<WelfareService, Rules>>();

/** The compiled rules of a version against a dictionary; kept for as long as both are. */
export function rulesOf(service: WelfareService, dictionary: FactDictionary): Rules {
  const ofDictionary = compiled.get(dictionary) ?? new WeakMap<WelfareService, Rules>();
  compiled.set(dictionary, ofDictionary);
  const found = ofDictionary.get(service);
  if (found) return found;
  const made: Rules = {
    verdict: service.rule ? compileRule(service.rule, dictionary) : () => 'unknown',
    explain: service.rule ? explainRule(service.rule, dictionary) : () => nothingKnown,
    amount: compileAmount(service, dictionary),
    search: service.rule && searchFor(service.rule, dictionary),
  };
  ofDictionary.set(service, made);
  return made;
}

const nothingKnown: Explanation = { verdict: 'unknown', conditions: [], missing: [], askFirst: null };

function applyAlone({ conditions }: Explanation): Right['apply_alone'] {
  const states = conditions.flatMap(({ condition, state }): TruthName[] =>
    condition.scope === 'channel_screening' ? [state] : [],
  );
  if (states.length === 0) return null;
  if (states.includes('false')) return 'no';
  return states.includes('unknown') ? 'unknown' : 'yes';
}

import { checkRule } from './check.ts';
import { compileExpression } from './compile-expression.ts';
import type { FactDictionary } from './dictionary.ts';
import { isCondition, settledBy } from './rule.ts';
import type { Rule } from './rule.ts';
import type { Sheet } from './sheet.ts';
import { FALLS, STANDS, UNSETTLED, decided, judged, verdictOf } from './verdict.ts';
import type { Standing, Verdict } from './verdict.ts';

/** A compiled rule: the verdict for the person of this sheet. */
export type RuleTest = (sheet: Sheet) => Verdict;
export type StandingTest = (sheet: Sheet) => Standing;

/**
 * Compiles a rule to a function of a sheet (`layOut`). Millions of calls a second: all keys, types and dates are
 * resolved here. Throws when the rule has faults; ask `checkRule` for their places. A rule whose conditions all
 * only inform is unknown for everybody.
 */
export function compileRule(rule: Rule, dictionary: FactDictionary): RuleTest {
  const standing = compileStanding(rule, dictionary);
  return (sheet) => verdictOf(standing(sheet));
}

/** As `compileRule`, giving the standing from which the verdict is read. */
export function compileStanding(rule: Rule, dictionary: FactDictionary): StandingTest {
  const [fault] = checkRule(rule, dictionary);
  if (fault) throw new Error(`The rule is at fault at ${fault.place}: ${fault.code} ${fault.detail}`);
  return compileNode(rule, dictionary) ?? (() => UNSETTLED);
}

function compileNode(rule: Rule, dictionary: FactDictionary): StandingTest | undefined {
  if (!isCondition(rule)) return join(rule.op, compileChildren(rule.of, dictionary));
  const settled = settledBy(rule.scope);
  if (settled === 'nobody') return undefined;
  const test = compileExpression(rule.when, dictionary);
  return settled === 'facts' ? (sheet) => decided(test(sheet)) : (sheet) => judged(test(sheet));
}

function compileChildren(rules: readonly Rule[], dictionary: FactDictionary): readonly StandingTest[] {
  return rules.flatMap((child) => compileNode(child, dictionary) ?? []);
}

function join(op: 'all' | 'any', tests: readonly StandingTest[]): StandingTest | undefined {
  const [only] = tests;
  if (tests.length < 2) return only;
  return op === 'all' ? allStand(tests) : anyStands(tests);
}

function allStand(tests: readonly StandingTest[]): StandingTest {
  return (sheet) => {
    let standing = STANDS;
    for (const test of tests) {
      standing &= test(sheet);
      if (standing === FALLS) return FALLS;
    }
    return standing;
  };
}

function anyStands(tests: readonly StandingTest[]): StandingTest {
  return (sheet) => {
    let standing = FALLS;
    for (const test of tests) {
      standing |= test(sheet);
      if (standing === STANDS) return STANDS;
    }
    return standing;
  };
}

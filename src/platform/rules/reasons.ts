import { compileExpression } from './compile-expression.ts';
import type { FactDictionary } from './dictionary.ts';
import { weighs, type ConditionState } from './explain.ts';
import { distinct } from './fact-ref.ts';
import type { FactRef } from './fact-ref.ts';
import { searchFor, settlingSet } from './missing.ts';
import type { Search } from './missing.ts';
import { observe } from './observe.ts';
import { isCondition, settledBy } from './rule.ts';
import type { Condition, Rule } from './rule.ts';
import type { Sheet } from './sheet.ts';
import type { Test } from './sheet-tests.ts';
import { truthName } from './truth.ts';
import { FALLS, STANDS, UNSETTLED, decided, isFinal, isSettled, judged, verdictOf } from './verdict.ts';
import type { Standing, Verdict } from './verdict.ts';

/** A condition with its state, without the facts it was read from. */
export type Reason = Omit<ConditionState, 'read' | 'missing'>;

export type Reasons = {
  readonly verdict: Verdict;
  /** Every condition of the rule, in reading order. */
  readonly conditions: readonly Reason[];
  /** As in `Explanation`: facts that settle the verdict whatever their answers, none too many. */
  readonly missing: readonly FactRef[];
};

/**
 * As `explainRule`, many times quicker: conditions are asked in their compiled form, and only those that are not known are read
 * step by step for what they lack. For answers of a whole house × all services, where nobody reads every fact. Throws when the rule has faults.
 */
export function compileReasons(rule: Rule, dictionary: FactDictionary): (sheet: Sheet) => Reasons {
  const search = searchFor(rule, dictionary);
  const tree = nodeOf(rule, dictionary);
  return (sheet) => {
    weigh(tree, sheet);
    const standing = tree.standing ?? UNSETTLED;
    const conditions: Reason[] = [];
    list(tree, tree.standing !== undefined, conditions);
    return { verdict: verdictOf(standing), conditions, missing: missingOf(tree, standing, sheet, search) };
  };
}

/** A part of a rule, ready to be asked: `standing` is what it said of the sheet asked last; undefined where it only informs. */
type Node = Leaf | Branch;
type Leaf = {
  standing: Standing | undefined;
  state: Reason['state'];
  readonly condition: Condition;
  readonly settledBy: Reason['settledBy'];
  readonly test: Test;
  /** Made once for each state, deciding or not: answers of many houses share them. */
  readonly said: Readonly<Record<Reason['state'], readonly [Reason, Reason]>>;
};
type Branch = { standing: Standing | undefined; readonly op: 'all' | 'any'; readonly of: readonly Node[] };

function nodeOf(rule: Rule, dictionary: FactDictionary): Node {
  if (!isCondition(rule))
    return { standing: undefined, op: rule.op, of: rule.of.map((one) => nodeOf(one, dictionary)) };
  const frame = { condition: rule, settledBy: settledBy(rule.scope) };
  const both = (state: Reason['state']): readonly [Reason, Reason] => [
    { ...frame, state, deciding: false },
    { ...frame, state, deciding: true },
  ];
  return {
    ...frame,
    standing: undefined,
    state: 'unknown',
    test: compileExpression(rule.when, dictionary),
    said: { true: both('true'), false: both('false'), unknown: both('unknown') },
  };
}

function weigh(node: Node, sheet: Sheet): void {
  if ('of' in node) {
    let whole: Standing | undefined;
    for (const part of node.of) {
      weigh(part, sheet);
      if (part.standing === undefined) continue;
      whole ??= node.op === 'all' ? STANDS : FALLS;
      whole = node.op === 'all' ? whole & part.standing : whole | part.standing;
    }
    node.standing = whole;
    return;
  }
  const truth = node.test(sheet);
  node.state = truthName(truth);
  if (node.settledBy !== 'nobody')
    node.standing = node.settledBy === 'facts' ? decided(truth) : judged(truth);
}

function list(node: Node, deciding: boolean, into: Reason[]): void {
  if ('of' in node) {
    for (const part of node.of) list(part, deciding && weighs(part, node.op, node.standing), into);
    return;
  }
  into.push(node.said[node.state][deciding && node.standing !== undefined ? 1 : 0]);
}

function missingOf(tree: Node, standing: Standing, sheet: Sheet, search: Search): readonly FactRef[] {
  if (isSettled(standing)) return [];
  const lacked: FactRef[] = [];
  lack(tree, sheet, search.dictionary, lacked);
  const candidates = distinct(lacked);
  return candidates.length > 1 ? settlingSet(candidates, sheet, search) : candidates;
}

/** What the conditions that facts settle lack, under parts of the rule that can still move. */
function lack(node: Node, sheet: Sheet, dictionary: FactDictionary, into: FactRef[]): void {
  if (node.standing === undefined || isFinal(node.standing)) return;
  if ('of' in node) {
    for (const part of node.of) lack(part, sheet, dictionary, into);
    return;
  }
  if (node.settledBy === 'facts' && node.state === 'unknown')
    into.push(...distinct(observe(node.condition.when, sheet, dictionary).missing));
}

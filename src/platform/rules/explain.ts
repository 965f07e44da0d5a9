import type { FactDictionary } from './dictionary.ts';
import { distinct } from './fact-ref.ts';
import type { FactRef } from './fact-ref.ts';
import { mostSettling, searchFor, settlingSet } from './missing.ts';
import { observe } from './observe.ts';
import { isCondition, settledBy } from './rule.ts';
import type { Condition, Rule } from './rule.ts';
import type { Sheet } from './sheet.ts';
import type { TruthName } from './truth.ts';
import { verdictOf } from './verdict.ts';
import type { Standing, Verdict } from './verdict.ts';
import { FALLS, OPEN, STANDS, UNSETTLED, isFinal, isSettled } from './verdict.ts';

/** One condition for one person: its state, the facts it was read from, and those it lacks. */
export type ConditionState = {
  readonly condition: Condition;
  readonly state: TruthName;
  /** Facts settle it, people settle it, or it only informs. */
  readonly settledBy: 'facts' | 'people' | 'nobody';
  /** It is one of those that make the verdict what it is. */
  readonly deciding: boolean;
  readonly read: readonly FactRef[];
  readonly missing: readonly FactRef[];
};

export type Explanation = {
  readonly verdict: Verdict;
  /** Every condition of the rule, in reading order. */
  readonly conditions: readonly ConditionState[];
  /** Facts that settle the verdict whatever their answers; none of them can be left out. Empty when settled. */
  readonly missing: readonly FactRef[];
  /** Of these, the one most of whose answers settle the verdict at once. */
  readonly askFirst: FactRef | null;
};

/**
 * Prepares the explanation of a rule: for a sheet, each condition true, false or not known, and which missing facts
 * would settle the verdict. Judgements and pending law are listed but never refuse and are never asked for. Throws
 * when the rule has faults. `compileReasons` says the same more quickly, without the facts that were read.
 */
export function explainRule(rule: Rule, dictionary: FactDictionary): (sheet: Sheet) => Explanation {
  const search = searchFor(rule, dictionary);
  return (sheet) => {
    const tree = readNode(rule, sheet, dictionary);
    const standing = tree.standing ?? UNSETTLED;
    const candidates = isSettled(standing) ? [] : distinct(lacking(tree));
    const missing = candidates.length > 1 ? settlingSet(candidates, sheet, search) : candidates;
    return {
      verdict: verdictOf(standing),
      conditions: listed(tree, tree.standing !== undefined),
      missing,
      askFirst: missing.length > 1 ? mostSettling(missing, sheet, search) : (missing[0] ?? null),
    };
  };
}

/** A rule read off a sheet: the same tree with the standing of every node; none where it only informs. */
type Read =
  | { readonly standing: Standing | undefined; readonly leaf: Omit<ConditionState, 'deciding'> }
  | { readonly standing: Standing | undefined; readonly op: 'all' | 'any'; readonly of: readonly Read[] };

function readNode(rule: Rule, sheet: Sheet, dictionary: FactDictionary): Read {
  if (isCondition(rule)) return readCondition(rule, sheet, dictionary);
  const of = rule.of.map((child) => readNode(child, sheet, dictionary));
  const standings = of.flatMap(({ standing }) => (standing === undefined ? [] : [standing]));
  return { op: rule.op, of, standing: joined(rule.op, standings) };
}

function readCondition(condition: Condition, sheet: Sheet, dictionary: FactDictionary): Read {
  const { truth, read, missing } = observe(condition.when, sheet, dictionary);
  const settled = settledBy(condition.scope);
  const leaf = {
    condition,
    state: truth,
    settledBy: settled,
    read: distinct(read),
    missing: distinct(missing),
  };
  return { leaf, standing: standingOf(truth, settled) };
}

function standingOf(truth: TruthName, settled: ConditionState['settledBy']): Standing | undefined {
  if (settled === 'nobody') return undefined;
  if (truth === 'true') return STANDS;
  if (settled === 'people') return OPEN;
  return truth === 'false' ? FALLS : UNSETTLED;
}

function joined(op: 'all' | 'any', standings: readonly Standing[]): Standing | undefined {
  if (standings.length === 0) return undefined;
  return standings.reduce((sum, one) => (op === 'all' ? sum & one : sum | one));
}

/** The missing facts of the conditions that facts settle, under parts of the rule that can still move. */
function lacking(node: Read): readonly FactRef[] {
  if (node.standing === undefined || isFinal(node.standing)) return [];
  if ('of' in node) return node.of.flatMap(lacking);
  return node.leaf.settledBy === 'facts' ? node.leaf.missing : [];
}

function listed(node: Read, deciding: boolean): readonly ConditionState[] {
  if ('leaf' in node) return [{ ...node.leaf, deciding: deciding && node.standing !== undefined }];
  return node.of.flatMap((child) => listed(child, deciding && weighs(child, node.op, node.standing)));
}

/** A part weighs when the whole would not stand as it does without it: a reason worth showing first. */
export function weighs(
  part: { readonly standing: Standing | undefined },
  op: 'all' | 'any',
  whole: Standing | undefined,
): boolean {
  if (part.standing === undefined) return false;
  if (op === 'all')
    return whole === STANDS || (whole === FALLS ? part.standing === FALLS : part.standing !== STANDS);
  return whole === FALLS || (whole === STANDS ? part.standing === STANDS : part.standing !== FALLS);
}

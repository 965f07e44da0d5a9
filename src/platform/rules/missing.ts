import { answerMarks, answersFor } from './answers.ts';
import type { AnswerMarks } from './answers.ts';
import { compileStanding, type StandingTest } from './compile.ts';
import { slotOf } from './dictionary.ts';
import type { Day } from './calendar.ts';
import type { FactDictionary, FactMeaning } from './dictionary.ts';
import { cellAt, supposing } from './fact-ref.ts';
import type { FactRef } from './fact-ref.ts';
import type { Rule } from './rule.ts';
import type { Cell, Sheet } from './sheet.ts';
import { isFinal, isSettled } from './verdict.ts';

/** A rule in the forms that searching for missing facts needs. */
export type Search = {
  readonly standing: StandingTest;
  readonly marks: AnswerMarks;
  readonly dictionary: FactDictionary;
  /** Answers to facts of which nothing is known, made once for a day. */
  readonly tried?: Map<string, { readonly on: Day; readonly answers: readonly Cell[] }>;
};

/** Prepares the search for what a rule lacks. Throws when the rule has faults. */
export function searchFor(rule: Rule, dictionary: FactDictionary): Search {
  return {
    standing: compileStanding(rule, dictionary),
    marks: answerMarks(rule, dictionary),
    dictionary,
    tried: new Map(),
  };
}

/**
 * Of the missing facts, a set that settles the verdict whatever the answers, and from which none can be left out:
 * without any one of them some answers to the others would leave the verdict open. A fact is left out only when
 * that is proved, so beside parts of a sum or of a time between two facts one too many may rarely stay.
 */
export function settlingSet(
  candidates: readonly FactRef[],
  sheet: Sheet,
  search: Search,
): readonly FactRef[] {
  let kept = candidates;
  const answers = new Map(candidates.map((ref) => [ref, answersOf(ref, sheet, search)]));
  const trial: Trial = { sheet, search, answers, left: 0 };
  for (const candidate of candidates.toReversed()) {
    const others = kept.filter((ref) => ref !== candidate);
    trial.left = 5_000;
    if (areExact(others, search) && !canStayOpen(others, 0, trial)) kept = others;
  }
  return kept;
}

/** Whether the answers tried for these facts show every way the rule can go on them. */
export function areExact(refs: readonly FactRef[], search: Search): boolean {
  return refs.every(({ key }) => search.marks.get(key)?.exact ?? false);
}

/** The missing fact most of whose answers settle the verdict at once; the earlier one when equal. */
export function mostSettling(missing: readonly FactRef[], sheet: Sheet, search: Search): FactRef | null {
  let best: FactRef | null = null;
  let most = -1;
  for (const ref of missing) {
    const answers = answersOf(ref, sheet, search);
    const settling = answers.filter((answer) =>
      supposing(ref, answer, sheet, search.dictionary, () => isSettled(search.standing(sheet))),
    );
    const share = settling.length / answers.length;
    if (share > most) {
      best = ref;
      most = share;
    }
  }
  return best;
}

/** A search under way: the answers to try, made once, and how many tries are left. */
type Trial = {
  readonly sheet: Sheet;
  readonly search: Search;
  readonly answers: ReadonlyMap<FactRef, readonly Cell[]>;
  left: number;
};

/** Whether some answers to these facts, from the one at `from` on, would still leave the verdict open. Gives up as "yes" when the tries end. */
function canStayOpen(refs: readonly FactRef[], from: number, trial: Trial): boolean {
  const { sheet, search } = trial;
  const standing = search.standing(sheet);
  if (isFinal(standing)) return false;
  const ref = refs[from];
  if (!ref) return !isSettled(standing);
  for (const answer of trial.answers.get(ref) ?? []) {
    trial.left -= 1;
    if (trial.left < 0) return true;
    const open = supposing(ref, answer, sheet, search.dictionary, () => canStayOpen(refs, from + 1, trial));
    if (open) return true;
  }
  return false;
}

/** Answers to try for a missing fact, so that every way the rule can go on it is seen. */
export function answersOf(ref: FactRef, sheet: Sheet, search: Search): readonly Cell[] {
  const { meanings } = search.dictionary;
  const meaning = meanings.get(ref.key);
  if (!meaning) return [];
  if (meaning.type === 'boolean') return yesNo;
  const marks = search.marks.get(ref.key);
  const worded = meaning.type === 'choice' || meaning.type === 'text' || meaning.type === 'set';
  const current = cellAt(ref, sheet, search.dictionary);
  if (!worded && current === undefined) return triedAnswers(meaning, sheet.on, search);
  if (!worded) return answersFor(meaning, marks, current, [], sheet.on);
  const slots = [ref.key, ...(marks?.facts ?? [])].map((key) => slotOf(key, search.dictionary));
  const beside = slots.flatMap((slot) => sheet.members.map(({ cells }) => cells[slot]));
  const words = beside.filter((cell) => typeof cell === 'string');
  return answersFor(meaning, marks, current, words, sheet.on);
}

function triedAnswers(meaning: FactMeaning, on: Day, { marks, tried }: Search): readonly Cell[] {
  const kept = tried?.get(meaning.key);
  if (kept?.on === on) return kept.answers;
  const answers = answersFor(meaning, marks.get(meaning.key), undefined, [], on);
  tried?.set(meaning.key, { on, answers });
  return answers;
}

const yesNo: readonly Cell[] = [true, false];

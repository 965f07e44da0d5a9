import { supposingEach, type FactRef } from '../../platform/rules/fact-ref.ts';
import { answersOf, type Search } from '../../platform/rules/missing.ts';
import type { Sheet } from '../../platform/rules/sheet.ts';
import { isSettled } from '../../platform/rules/verdict.ts';
import { answerChance } from './answer-chance.ts';

/** A right whose verdict waits for facts. `worth`: what it may bring in a year, in satang (`worthOf`). */
export type Waiting = {
  readonly sheet: Sheet;
  readonly search: Search;
  readonly missing: readonly FactRef[];
  readonly worth: number;
};

/** A question, the rights that wait for it (by their place in the list), and what it is expected to settle, in satang a year. */
export type Valued = { readonly ref: FactRef; readonly rights: readonly number[]; readonly worth: number };

/**
 * The question that is expected to settle most money for a house: over the possible answers, how likely each is (`answerChance`)
 * times the worth of the rights whose verdicts stand once it is given. A right that stays open counts half of its worth,
 * shared among the facts it lacks, so that what needs two answers is asked for too. `same`: questions that are one to the people
 * asked (such as one fact of everybody of the house) have the same name. Null when nothing waits.
 */
export function bestQuestion(waiting: readonly Waiting[], same: SameQuestion = ofOnePerson): Valued | null {
  const asked = questionsOf(waiting, same).toSorted((a, b) => b.atMost - a.atMost);
  let best: Valued | null = null;
  for (const { refs, rights, atMost } of asked) {
    if (best && best.worth >= atMost) break;
    const worth = refs.reduce((sum, { ref, right }) => sum + expected(ref, right), 0);
    const [first] = refs;
    if (first && (!best || worth > best.worth)) best = { ref: first.ref, rights, worth };
  }
  return best;
}

export type SameQuestion = (ref: FactRef) => string;
const ofOnePerson: SameQuestion = ({ member, key }) => `${member ?? ''} ${key}`;

/** Every question that something waits for, with all that it could settle. */
function questionsOf(waiting: readonly Waiting[], same: SameQuestion) {
  const found = new Map<
    string,
    { refs: { ref: FactRef; right: Waiting }[]; rights: number[]; atMost: number }
  >();
  waiting.forEach((right, at) => {
    for (const ref of right.missing) {
      const name = same(ref);
      const asked = found.get(name) ?? { refs: [], rights: [], atMost: 0 };
      asked.refs.push({ ref, right });
      asked.atMost += right.worth;
      if (asked.rights.at(-1) !== at) asked.rights.push(at);
      found.set(name, asked);
    }
  });
  return [...found.values()];
}

/** What a right may bring in a year, in satang; a right without a known amount counts as 1,000 baht, which is ours. */
export function worthOf(amount: { most_satang: number; frequency: string } | null): number {
  if (!amount || amount.most_satang === 0) return withoutAmount;
  return amount.most_satang * (timesAYear[amount.frequency] ?? 1);
}

function expected(ref: FactRef, { sheet, search, missing, worth }: Waiting): number {
  const settled = chanceOfSettling(ref, sheet, search);
  return worth * (settled + ((1 - settled) * stillOpen) / missing.length);
}

function chanceOfSettling(ref: FactRef, sheet: Sheet, search: Search): number {
  const meaning = search.dictionary.meanings.get(ref.key);
  const answers = answersOf(ref, sheet, search);
  if (!meaning || answers.length === 0) return 0;
  const settled = supposingEach(ref, answers, sheet, search.dictionary, () =>
    isSettled(search.standing(sheet)),
  );
  return answers.reduce<number>(
    (sum, answer, at) => (settled[at] ? sum + answerChance(meaning, answer, answers) : sum),
    0,
  );
}

const stillOpen = 0.5;
const withoutAmount = 100_000;
const timesAYear: Readonly<Record<string, number>> = { monthly: 12, per_semester: 2, quarterly: 4 };

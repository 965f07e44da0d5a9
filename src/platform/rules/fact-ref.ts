import { slotOf } from './dictionary.ts';
import type { FactDictionary } from './dictionary.ts';
import type { Cell, Sheet } from './sheet.ts';

/** A fact of one member, or (`member` null) of the whole household. */
export type FactRef = { readonly member: string | null; readonly key: string };

/** The reference of a fact read on a sheet. */
export function refOf(key: string, sheet: Sheet, dictionary: FactDictionary): FactRef {
  return { member: dictionary.meanings.get(key)?.about === 'person' ? sheet.member : null, key };
}

/** The references without repeats, in their first order. */
export function distinct(refs: readonly FactRef[]): readonly FactRef[] {
  if (refs.length < 2) return refs;
  if (refs.length < 9)
    return refs.filter(
      (ref, at) => refs.findIndex((one) => one.key === ref.key && one.member === ref.member) === at,
    );
  const seen = new Map(refs.toReversed().map((ref) => [`${ref.member ?? ''} ${ref.key}`, ref]));
  return [...seen.values()].toReversed();
}

/** What a sheet says of a fact; undefined when it is not known. */
export function cellAt(ref: FactRef, sheet: Sheet, dictionary: FactDictionary): Cell {
  const slot = slotOf(ref.key, dictionary);
  const [holder] = holders(ref, sheet, slot);
  return holder?.cells[slot];
}

/** Answers `question` as if the fact had this value, and puts everything back. */
export function supposing<T>(
  ref: FactRef,
  answer: Cell,
  sheet: Sheet,
  dictionary: FactDictionary,
  question: () => T,
): T {
  const [said] = supposingEach(ref, [answer], sheet, dictionary, question);
  return said as T;
}

/** Answers `question` as if the fact had each of these values in turn, and puts everything back. */
export function supposingEach<T>(
  ref: FactRef,
  answers: readonly Cell[],
  sheet: Sheet,
  dictionary: FactDictionary,
  question: () => T,
): readonly T[] {
  const slot = slotOf(ref.key, dictionary);
  const changed = holders(ref, sheet, slot);
  const before = changed.map(({ cells }) => cells[slot]);
  try {
    return answers.map((answer) => {
      for (const { cells } of changed) cells[slot] = answer;
      return question();
    });
  } finally {
    changed.forEach(({ cells }, at) => (cells[slot] = before[at]));
  }
}

// A member may have an answer of its own to what the household shares: that one is left alone.
function holders(ref: FactRef, sheet: Sheet, slot: number): readonly Sheet[] {
  if (ref.member !== null) return sheet.members.filter(({ member }) => member === ref.member);
  const others = sheet.members.filter((one) => one !== sheet && isSame(one.cells[slot], sheet.cells[slot]));
  return [sheet, ...others];
}

function isSame(one: Cell, other: Cell): boolean {
  if (one === other) return true;
  return typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other);
}

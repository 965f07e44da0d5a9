import { daySpan, dayOf } from './calendar.ts';
import type { Day, DaySpan } from './calendar.ts';
import { receiptKey } from './dictionary.ts';
import type { FactDictionary, FactMeaning } from './dictionary.ts';

/** A fact as it is recorded. Money in whole satang; dates ISO, perhaps only `1966` or `1966-11`. */
export type FactValue = boolean | number | string | readonly string[] | AtLeast;
/** A number of which only bounds are known (help counted while nobody checked outside). */
export type AtLeast = { readonly at_least: number; readonly at_most?: number };
/** Facts by key. A key that is absent is unknown; `"none"` and `false` are answers. */
export type Facts = Readonly<Record<string, FactValue>>;

/** One person of a household. Without `receiving` it is unknown what the person receives. */
export type Member = {
  readonly id: string;
  readonly facts: Facts;
  readonly receiving?: readonly string[] | undefined;
};

/** What a rule is asked about: the people of one house on one day, and the facts they share. */
export type Household = {
  readonly on: string;
  readonly shared: Facts;
  readonly members: readonly Member[];
};

/** A number between two bounds. */
export type Range = { readonly low: number; readonly high: number };
/** A fact in the form in which rules read it; undefined is unknown. */
export type Cell = boolean | number | string | readonly string[] | DaySpan | Range | undefined;

/** A person's facts laid out by the dictionary's slots, so that a rule reads them without a look-up. */
export type Sheet = {
  readonly member: string;
  readonly on: Day;
  readonly cells: Cell[];
  /** The sheets of everyone of the household, this one included. */
  readonly members: readonly Sheet[];
};

/**
 * Lays out a household, one sheet per member in their order. A person's own fact goes before the same fact of the
 * household. A partial date whose day is unknowable in the registry counts from the first of the period (Civil and
 * Commercial Code s.16); one merely not asked stays a span. Throws on an unknown fact or a value of another type:
 * run `checkFacts` first on facts from outside.
 */
export function layOut(dictionary: FactDictionary, household: Household): readonly Sheet[] {
  const on = dayOf(household.on);
  if (on === undefined) throw new Error(`${household.on} is not a date.`);
  const members: Sheet[] = [];
  for (const member of household.members) {
    const facts: Facts = { ...household.shared, ...member.facts };
    members.push({ member: member.id, on, cells: cellsOf(dictionary, facts, member.receiving), members });
  }
  return members;
}

/** What is wrong with one fact from outside. */
export type FactFault = { key: string; code: 'unknown_fact' | 'wrong_type' | 'derived_fact' };

/** What is wrong with facts from outside: an unknown key, a value of another type, or one that is worked out. */
export function checkFacts(
  dictionary: FactDictionary,
  facts: Readonly<Record<string, unknown>>,
): readonly FactFault[] {
  return Object.entries(facts).flatMap(([key, value]): FactFault[] => {
    const meaning = dictionary.meanings.get(key);
    if (!meaning) return [{ key, code: 'unknown_fact' }];
    if (meaning.derived && !meaning.answerable) return [{ key, code: 'derived_fact' }];
    return cellOf(meaning, value) === undefined ? [{ key, code: 'wrong_type' }] : [];
  });
}

function cellsOf(dictionary: FactDictionary, facts: Facts, receiving: readonly string[] | undefined): Cell[] {
  const cells: Cell[] = Array.from<Cell>({ length: dictionary.slots.size }).fill(undefined);
  for (const [key, value] of Object.entries(facts)) {
    const meaning = dictionary.meanings.get(key);
    const slot = dictionary.slots.get(key);
    if (!meaning || slot === undefined) throw new Error(`The fact ${key} is not in the dictionary.`);
    const cell = cellOf(meaning, value);
    if (cell === undefined) throw new Error(`The fact ${key} is not a ${meaning.type}.`);
    cells[slot] = unknowableDay(meaning, facts, cell);
  }
  if (receiving) fillReceipts(dictionary, cells, new Set(receiving.map(receiptKey)));
  return cells;
}

function fillReceipts(dictionary: FactDictionary, cells: Cell[], receipts: ReadonlySet<string>): void {
  for (const [key, slot] of dictionary.slots) {
    if (key.startsWith('receives(')) cells[slot] ??= receipts.has(key);
  }
}

function unknowableDay(meaning: FactMeaning, facts: Facts, cell: Cell): Cell {
  if (meaning.type !== 'date' || !meaning.unknowable || facts[meaning.unknowable] !== true) return cell;
  const { earliest } = cell as DaySpan;
  return { earliest, latest: earliest };
}

function cellOf(meaning: FactMeaning, value: unknown): Cell {
  switch (meaning.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'number':
    case 'money':
      return numberCell(value);
    case 'date':
      return typeof value === 'string' ? daySpan(value) : undefined;
    case 'set':
      return setCell(meaning, value);
    case 'choice':
      return choiceCell(meaning, value);
    case 'text':
      return typeof value === 'string' ? value : undefined;
  }
}

function numberCell(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || value === null || !('at_least' in value)) return undefined;
  if (typeof value.at_least !== 'number') return undefined;
  const most = 'at_most' in value && typeof value.at_most === 'number' ? value.at_most : Infinity;
  return { low: value.at_least, high: most };
}

// Some choices are numbers in the law (section 33, 39) beside words ("none"): read both as words.
function choiceCell(meaning: FactMeaning, value: unknown): Cell {
  const word = typeof value === 'number' ? String(value) : value;
  return typeof word === 'string' && (meaning.options?.includes(word) ?? true) ? word : undefined;
}

function setCell(meaning: FactMeaning, value: unknown): Cell {
  if (!Array.isArray(value)) return undefined;
  const words = value.filter((word): word is string => typeof word === 'string');
  if (words.length < value.length) return undefined;
  return words.every((word) => meaning.options?.includes(word) ?? true) ? words : undefined;
}

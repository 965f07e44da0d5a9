import type { Expression, Term } from './expression.ts';

/** What kind of answer a fact has. Money is held in whole satang; dates may be partial. */
export type FactType = 'boolean' | 'number' | 'money' | 'date' | 'choice' | 'set' | 'text';

/** What the engine must know of one fact. `key` is the word of the law's table, kept verbatim. */
export type FactMeaning = {
  readonly key: string;
  readonly type: FactType;
  /** A fact of one person, or one that everybody of the household shares (house, case, area, assessment). */
  readonly about: 'person' | 'shared';
  /** The answers of a choice or a set, when they are a closed list. */
  readonly options?: readonly string[] | undefined;
  /** The least a number can be (0 for money and counts). Makes a sum with a missing part a lower bound. */
  readonly min?: number | undefined;
  /** For a date: the boolean fact saying that its day is unknowable in the registry, see `layOut`. */
  readonly unknowable?: string | undefined;
  /** Never asked, always worked out from other facts: what stands in for the key wherever a rule names it. */
  readonly derived?: Derivation | undefined;
  /** A worked-out yes or no that may also be answered outright: an answer goes before what is worked out. */
  readonly answerable?: boolean | undefined;
};

export type Derivation =
  | { readonly term: Term; readonly expression?: undefined }
  | { readonly expression: Expression; readonly term?: undefined };

/** The facts by key, each with its place on a sheet. */
export type FactDictionary = {
  readonly meanings: ReadonlyMap<string, FactMeaning>;
  readonly slots: ReadonlyMap<string, number>;
};

/**
 * Makes the dictionary that rules are read against. Every service in `services` also gets the yes/no fact
 * `receives(<service>)`. Throws when a key is named twice.
 */
export function makeDictionary(
  facts: readonly FactMeaning[],
  services: readonly string[] = [],
): FactDictionary {
  const meanings = new Map<string, FactMeaning>();
  const receipts = services.map((service): FactMeaning => ({
    key: receiptKey(service),
    type: 'boolean',
    about: 'person',
  }));
  for (const meaning of [...facts, ...receipts]) {
    if (meanings.has(meaning.key)) throw new Error(`The fact ${meaning.key} is in the dictionary twice.`);
    meanings.set(meaning.key, meaning);
  }
  return { meanings, slots: new Map([...meanings.keys()].map((key, slot) => [key, slot])) };
}

/** The key of the yes/no fact "receives this service". */
export function receiptKey(service: string): string {
  return `receives(${service})`;
}

/** The place of a fact on a sheet; throws when the dictionary does not know it. */
export function slotOf(key: string, dictionary: FactDictionary): number {
  const slot = dictionary.slots.get(key);
  if (slot === undefined) throw new Error(`The fact ${key} is not in the dictionary.`);
  return slot;
}

import { roughSoundKey, soundKey } from '../../platform/thai/thai-sound.ts';
import { arabicDigits } from '../../platform/thai/thai-digits.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';

/**
 * The kinds of key, each the prefix of its rows: `n` the name as written, `s` as it sounds, `r` roughly as it sounds (one word),
 * `q` two words of the name roughly as they sound, in either order,
 * `i` a keyed hash of the identity number or of another document's, `d` its last four digits, `p` telephone, `h` house number,
 * `m` village number, `v` village name, `c` village code. The keys of the dead and of those who moved away begin with a capital
 * letter instead. Row level security lets only =, <, >= use an index, so everything that can be searched is such a row.
 */
export type Kind = 'n' | 's' | 'r' | 'q' | 'i' | 'd' | 'p' | 'h' | 'm' | 'v' | 'c';

/** What of a person can be searched. */
export type Findable = {
  /** Names without title: the one in use first, then earlier ones. */
  names: readonly string[];
  nicknames: readonly string[];
  /** Keyed hashes of the identity number and of other documents' numbers. */
  idKeys: readonly string[];
  idLastFour: string | null;
  phones: readonly string[];
  /** Dead or moved away. */
  gone: boolean;
};
/** What of the house. `moo` is the number of the village in its tambon, `village` its code. */
export type FindableHouse = {
  houseNumber: string | null;
  villageName: string | null;
  moo: number | null;
  village: string | null;
  phone: string | null;
};

/** The key rows of a person, sorted and without repeats. */
export function searchKeys(person: Findable, house: FindableHouse): string[] {
  const words = person.names.map(wordsOf);
  const names = [
    ...words.flatMap(turned),
    ...person.nicknames.flatMap((nickname) => wordsOf(nickname).slice(0, 2)),
  ];
  const keys = [
    ...names.map((name) => key('n', plain(name))),
    ...names.map((name) => key('s', soundKey(name))),
    // Typed without the space, a letter may close the word before it instead of beginning the next.
    ...words.map((those) => key('s', soundKey(those.join('')))),
    ...words.flat().map((word) => key('r', roughWord(word))),
    ...roughPairs(words.flat()).map((pair) => key('q', pair)),
    ...person.idKeys.map((one) => key('i', one)),
    key('d', person.idLastFour),
    ...[...person.phones, house.phone].map((one) => key('p', one)),
    key('h', house.houseNumber && houseNumber(house.houseNumber)),
    key('m', house.moo && String(house.moo)),
    key('v', house.villageName && villageName(house.villageName)),
    key('c', house.village),
  ].filter((one) => one !== undefined);
  return [...new Set(person.gone ? keys.map(keyOfGone) : keys)].toSorted();
}

/** The same key as it stands for somebody who died or moved away. */
export function keyOfGone(one: string): string {
  return one.charAt(0).toUpperCase() + one.slice(1);
}

/** The words of a name that have a letter or digit in them. */
export function wordsOf(name: string): string[] {
  return tidyLine(name)
    .split(' ')
    .filter((word) => plain(word) !== '');
}

/** A name as it is compared: letters, marks and digits only, small. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The rough sound of a word; nothing when it has one or two letters, which would find half the village. */
export function roughWord(word: string): string | undefined {
  const rough = roughSoundKey(word);
  return rough.length > 2 ? rough : undefined;
}

/** A house number as it is compared: 112/5. */
export function houseNumber(text: string): string {
  return arabicDigits(text)
    .replace(/^(?:บ้าน)?เลขที่/u, '')
    .replace(/\s/g, '')
    .toLowerCase();
}

/** A village's name as it is compared: without บ้าน before it. */
export function villageName(text: string): string {
  return plain(text).replace(/^บ้าน(?=.)/u, '');
}

/** Every two words of a name roughly as they sound, in both orders: two words that are common each are one rare key together. */
export function roughPairs(words: readonly string[]): string[] {
  const rough = [...new Set(words.map((word) => roughWord(word)))].filter((one) => one !== undefined);
  return rough.flatMap((one) => rough.filter((other) => other !== one).map((other) => `${one} ${other}`));
}

// Families write the name before or after; a name of three words is found by any of them.
function turned(words: readonly string[]): string[] {
  return words.slice(0, 3).map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(' '));
}

function key(kind: Kind, text: string | number | null | undefined): string | undefined {
  return text ? `${kind}:${text}`.slice(0, 200) : undefined;
}

import { soundKey } from '../../platform/thai/thai-sound.ts';
import { arabicDigits } from '../../platform/thai/thai-digits.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { readTitle } from './person-title.ts';
import {
  houseNumber,
  keyOfGone,
  plain,
  roughPairs,
  roughWord,
  villageName,
  wordsOf,
  type Kind,
} from './search-key.ts';

/** Keys from `low` to `high`, both included, in the order of bytes. */
export type Probe = { low: string; high: string };

/**
 * How a text is looked for. `steps` are tried one after the other, the surest first, until the page is full; within a step any
 * probe will do. `words`, when several words were typed, is the last step: each word must be found in one of its probes
 * (name, sound, house, village), in any order; where every word is common it looks at so many people and no further. `within`: each of these must be there too (village, house).
 */
export type Search = {
  steps: readonly (readonly Probe[])[];
  words: readonly (readonly Probe[])[];
  within: readonly Probe[];
};

/** Reads what was typed into the search box. `idKey` gives the keyed hash of an identity number; `near` its valid neighbours. */
export function readSearch(
  text: string,
  idKey: (number: string) => string,
  near: (number: string) => readonly string[] = () => [],
): Search {
  const asTyped = arabicDigits(tidyLine(text)).replace(/(?:หมู่(?:ที่)?|(?<=^|\s)ม\.?)\s*(?=\d)/gu, '#');
  const typed = readTitle(asTyped)?.rest ?? asTyped;
  const digits = typed.replace(/[\s-]/g, '');
  if (/^\d{12,14}$/.test(digits)) {
    return steps([[exactly('i', idKey(digits))], near(digits).map((number) => exactly('i', idKey(number)))]);
  }
  const words = typed.split(' ').filter((word) => plain(word) !== '' || word.startsWith('#'));
  if (words.length === 0) return steps([]);
  if (/^[\d/-]+$/.test(typed.replaceAll(' ', '')) && !/\d \d*\//.test(typed))
    return steps([numberProbes(digits)]);
  if (/^[A-Za-z]{1,3}\d{5,}$/.test(digits)) return steps([[exactly('i', idKey(digits.toUpperCase()))]]);
  const name = words.every((word) => /\p{L}/u.test(word)) ? words.join(' ') : '';
  const asNamed = [...new Set([name, asTyped].map(plain))];
  const found = name ? [...namedSteps(asNamed), ...soundSteps(name)] : [];
  if (words.length > 1) {
    const [pair] = name && words.length === 2 ? roughPairs(words) : [];
    const both = pair ? [startsWith('q', pair)] : [];
    return { ...steps([...found, both]), words: words.map((word) => wordProbes(word)) };
  }
  const rough = roughWord(name);
  return steps([...found, wordProbes(words[0] ?? ''), rough ? [exactly('r', rough)] : []]);
}

/**
 * How somebody about to be written down is looked for: by number, by a number one slip away, by telephone, by the whole name as it
 * sounds.
 */
export function readDuplicateSearch(
  { name, phone }: { name: string; phone: string | null },
  ownKey: string | null,
  nearKeys: readonly string[],
): Search {
  const sound = soundKey(name);
  const rough = wordsOf(name).map((word) => roughWord(word));
  return {
    ...steps([
      ownKey ? [exactly('i', ownKey)] : [],
      nearKeys.map((one) => exactly('i', one)),
      phone ? [exactly('p', phone)] : [],
      sound.length > 1 ? [exactly('s', sound)] : [],
    ]),
    words: rough.flatMap((word) => (word ? [[exactly('r', word)]] : [])),
  };
}

/** The same search, only among the people of a village (its code) or a house (its number). */
export function searchWithin(
  search: Search,
  place: { village?: string | undefined; house?: string | undefined },
): Search {
  const within = [
    ...(place.village ? [exactly('c', place.village)] : []),
    ...(place.house ? [exactly('h', houseNumber(place.house))] : []),
  ];
  return { ...search, within };
}

/** The same search among those who died or moved away. */
export function searchGone({ steps: all, words, within }: Search): Search {
  return { steps: all.map(gone), words: words.map(gone), within: gone(within) };
}

function gone(probes: readonly Probe[]): Probe[] {
  return probes.map(({ low, high }) => ({ low: keyOfGone(low), high: keyOfGone(high) }));
}

function steps(all: readonly (readonly Probe[])[]): Search {
  return { steps: all.filter((one) => one.length > 0), words: [], within: [] };
}

// Who is called just so comes before whose name only begins so, in whichever area they live.
function namedSteps(names: readonly string[]): Probe[][] {
  return [names.map((name) => exactly('n', name)), names.map((name) => startsWith('n', name))];
}

function soundSteps(name: string): Probe[][] {
  const sound = soundKey(name);
  return [sound.length > 2 ? [exactly('s', sound)] : [], soundProbes(name)];
}

// The last consonant typed may close the syllable or begin the next one; both are tried.
function soundProbes(name: string): Probe[] {
  const sounds = new Set([soundKey(name), soundKey(`${name}า`)].filter((sound) => sound.length > 1));
  return [...sounds].map((sound) => startsWith('s', sound));
}

function wordProbes(word: string): Probe[] {
  if (word.startsWith('#')) return [exactly('m', word.slice(1))];
  if (/^\d[\d/-]*$/.test(word)) return numberProbes(word);
  const rough = roughWord(word);
  return [
    startsWith('n', plain(word)),
    ...soundProbes(word),
    startsWith('v', villageName(word)),
    ...(rough ? [exactly('r', rough)] : []),
  ];
}

function numberProbes(digits: string): Probe[] {
  const probes = [startsWith('h', houseNumber(digits))];
  if (digits.length === 4) probes.push(exactly('d', digits));
  if (digits.length > 2 && digits.startsWith('0')) probes.push(startsWith('p', digits.replace(/\D/g, '')));
  return probes;
}

function startsWith(kind: Kind, start: string): Probe {
  return { low: `${kind}:${start}`, high: `${kind}:${start}\u{10FFFF}` };
}

function exactly(kind: Kind, whole: string): Probe {
  return { low: `${kind}:${whole}`, high: `${kind}:${whole}` };
}

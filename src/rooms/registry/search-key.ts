import { roughSoundKey, soundKey } from '../../platform/thai/thai-sound.ts';
import { readTitle } from './person-title.ts';
import { arabicDigits } from '../../platform/thai/thai-digits.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';

/**
 * The kinds of key, each the prefix of its rows: `n` the name as written, `s` as it sounds, `r` roughly as it sounds (one word),
 * `i` a keyed hash of the identity number, `d` its last four digits, `p` telephone, `h` house number, `m` village number, `v` village name.
 * Row level security lets only =, <, >= use an index, so everything that can be searched is such a row.
 */
type Kind = 'n' | 's' | 'r' | 'i' | 'd' | 'p' | 'h' | 'm' | 'v';

/** What of a person can be searched. `idKey` is the keyed hash of the identity number. */
export type Findable = {
  name: string;
  nickname: string | null;
  idKey: string | null;
  idLastFour: string | null;
  phone: string | null;
};
/** What of the house. `moo` is the number of the village in its tambon. */
export type FindableHouse = {
  houseNumber: string | null;
  villageName: string | null;
  moo: number | null;
  phone: string | null;
};

/** The key rows of a person, sorted and without repeats. */
export function searchKeys(person: Findable, house: FindableHouse): string[] {
  const words = wordsOf(person.name);
  const turned = words.slice(0, 3).map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(' '));
  const names = [...turned, ...wordsOf(person.nickname ?? '').slice(0, 2)];
  return [
    ...new Set(
      [
        ...names.map((name) => key('n', plain(name))),
        ...names.map((name) => key('s', soundKey(name))),
        ...words.map((word) => key('r', roughWord(word))),
        key('i', person.idKey),
        key('d', person.idLastFour),
        key('p', person.phone),
        key('p', house.phone),
        key('h', house.houseNumber && houseNumber(house.houseNumber)),
        key('m', house.moo && String(house.moo)),
        key('v', house.villageName && villageName(house.villageName)),
      ].filter((one) => one !== undefined),
    ),
  ].toSorted();
}

/** Keys from `low` to `high`, both included, in the order of bytes. */
export type Probe = { low: string; high: string };

/**
 * How a text is looked for. `steps` are tried one after the other, the surest first, until the page is full; within a step any
 * probe will do. `words`, when several words were typed, is the last step: each word must be found in one of its probes
 * (name, sound, house, village), in any order.
 */
export type Search = { steps: readonly (readonly Probe[])[]; words: readonly (readonly Probe[])[] };

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
  if (words.length === 0) return { steps: [], words: [] };
  if (/^[\d/-]+$/.test(typed.replaceAll(' ', '')) && !/\d \d*\//.test(typed))
    return steps([numberProbes(digits)]);
  const only = words.length === 1 ? wordProbes(words[0] ?? '') : undefined;
  const name = words.every((word) => /\p{L}/u.test(word)) ? words.join(' ') : '';
  const asNamed = [...new Set([name, asTyped])].map((one) => startsWith('n', plain(one)));
  const found = name ? steps([asNamed, soundProbes(name)]) : steps([]);
  if (only) {
    const rough = roughWord(name);
    return steps([...found.steps, only, rough ? [exactly('r', rough)] : []]);
  }
  return { ...found, words: words.map((word) => wordProbes(word)) };
}

/** How somebody about to be written down is looked for: by number, by a number one slip away, by the whole name as it sounds. */
export function readDuplicateSearch(
  name: string,
  ownKey: string | null,
  nearKeys: readonly string[],
): Search {
  const sound = soundKey(name);
  const rough = wordsOf(name).map((word) => roughWord(word));
  return {
    steps: steps([
      ownKey ? [exactly('i', ownKey)] : [],
      nearKeys.map((one) => exactly('i', one)),
      sound.length > 1 ? [exactly('s', sound)] : [],
    ]).steps,
    words: rough.flatMap((word) => (word ? [[exactly('r', word)]] : [])),
  };
}

function steps(all: readonly (readonly Probe[])[]): Search {
  return { steps: all.filter((one) => one.length > 0), words: [] };
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

function key(kind: Kind, text: string | number | null | undefined): string | undefined {
  return text ? `${kind}:${text}`.slice(0, 200) : undefined;
}

function wordsOf(name: string): string[] {
  return tidyLine(name)
    .split(' ')
    .filter((word) => plain(word) !== '');
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

// A rough key of one or two letters would find half the village.
function roughWord(word: string): string | undefined {
  const rough = roughSoundKey(word);
  return rough.length > 2 ? rough : undefined;
}

function houseNumber(text: string): string {
  return arabicDigits(text)
    .replace(/^(?:บ้าน)?เลขที่/u, '')
    .replace(/\s/g, '')
    .toLowerCase();
}

function villageName(text: string): string {
  return plain(text).replace(/^บ้าน(?=.)/u, '');
}

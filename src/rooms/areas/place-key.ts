import { arabicDigits } from '../../platform/thai/thai-digits.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { levelOf, lineOf, rankOf, type PlaceName } from './place.ts';

/**
 * The keys under which a place is found: "สักหลง หลมสัก เพชรบูรณ" (its name, then the names above it), the same in
 * English, and its code. `line` is the place first, its province last. `others` are further names or codes of it.
 */
export function keysOf(
  line: readonly PlaceName[],
  others: readonly string[] = [],
  fold = foldWord,
): string[] {
  const [place, ...above] = line;
  if (!place) return [];
  const th = [place.name_th, shortVillageName(place)].flatMap((name) => (name ? [name] : []));
  const keys = [
    ...th.map((name) => [name, ...above.map((one) => one.name_th)]),
    [place.name_en, ...above.map((one) => one.name_en)],
    [place.code],
    ...others.map((name) => [name, ...above.map((one) => (isThai(name) ? one.name_th : one.name_en))]),
  ];
  return [...new Set(keys.map((words) => words.map((word) => fold(word)).join(' ')))];
}

/** The key rows of many places; what lies above a place must be among them. `othersOf` as in `keysOf`. */
export function placeKeys(
  places: readonly PlaceName[],
  othersOf: (code: string) => readonly string[] = () => [],
): { rank: number; key: string; place: string }[] {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const fold = remembering(foldWord);
  return places.flatMap(({ code }) => {
    const line = lineOf(code).flatMap((one) => byCode.get(one) ?? []);
    return keysOf(line, othersOf(code), fold).map((key) => ({
      rank: rankOf(levelOf(code)),
      key,
      place: code,
    }));
  });
}

/** One way to understand what was typed: keys that begin with `prefix` and whose later words hold `rest`. */
export type Probe = { prefix: string; rest: string };

/**
 * How a text may be meant. "สักหลง หล่มสัก" is the beginning of one name, or a whole name with a place above it:
 * English names have spaces inside, so every division into name and rest is tried. Nothing typed, nothing meant.
 */
export function probesOf(text: string): Probe[] {
  const words = wordsOf(text).slice(0, 6);
  if (words.length === 0) return [];
  const divided = words.slice(1).map((_, i) => ({
    prefix: `${words.slice(0, i + 1).join('')} `,
    rest: words.slice(i + 1).join(''),
  }));
  const asTyped = foldWord(text);
  const whole = words.join('');
  // As typed too: "จ.ป.ร." is a name, not a province.
  return [...new Set([whole, asTyped])].map((prefix) => ({ prefix, rest: '' })).concat(divided);
}

/**
 * The text without what people leave out or mistype: tone marks, short-vowel marks and karan, capitals, Thai digits,
 * punctuation, invisible characters. "สั๊กหลง" and "สักหลง" are the same.
 */
export function foldPlaceText(text: string): string {
  return arabicDigits(tidyLine(text))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replace(/[\u0e47-\u0e4e]/g, '')
    .toLowerCase()
    .replace(/['’ʼ-]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function foldWord(text: string): string {
  return foldPlaceText(text).replaceAll(' ', '');
}

// The names of provinces and districts come back thousands of times.
function remembering(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const folded = known.get(text) ?? fold(text);
    known.set(text, folded);
    return folded;
  };
}

const moo = /(หมู่บ้านที่|หมู่ที่|หมู่|ม\.|\bmoo)\s*[0-9๐-๙]+/giu;
const abbreviated = /(^|[^ก-ฮ])[จอตม]\s*\.(?!\s*[ก-ฮ]\s*\.)\s*/g;
const midway = /(?<=\p{L}|\p{M})[จอต]\.\s*/gu;
const thaiLevels = ['จังหวัด', 'อำเภอ', 'ตำบล', 'แขวง', 'เขต', 'หมูบาน'];
const englishLevels = new Set([
  'changwat',
  'province',
  'amphoe',
  'district',
  'khet',
  'tambon',
  'subdistrict',
  'khwaeng',
]);

function wordsOf(text: string): string[] {
  const said = text.replace(moo, ' ').replace(abbreviated, '$1 ').replace(midway, ' ');
  const words = foldPlaceText(said).split(' ').filter(Boolean);
  const named = words
    .map((word) => withoutLevel(word))
    .filter((word) => !thaiLevels.includes(word) && !englishLevels.has(word));
  return named.length > 0 ? named : words;
}

function withoutLevel(word: string): string {
  const level = thaiLevels.find((one) => word.startsWith(one));
  return level && word !== level ? word.slice(level.length) : word;
}

// A village is "บ้านสักหลง" on the list and "สักหลง" in people's mouths; a ชุมชน likewise.
function shortVillageName({ code, name_th }: PlaceName): string | null {
  const word = code.length === 8 && ['บ้าน', 'ชุมชน'].find((one) => name_th.startsWith(one));
  return word && name_th.length > word.length + 1 ? name_th.slice(word.length) : null;
}

function isThai(text: string): boolean {
  return /[ก-ฮ]/.test(text);
}

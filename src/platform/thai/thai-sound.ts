import { latinSound } from './latin-sound.ts';
import { tidyLine } from './thai-text.ts';

/**
 * How a name sounds, as a short key: equal keys sound alike. พงษ์ศักดิ์, พงศักดิ and pongsak are all `PGSK`. Capital letters are
 * consonants by the sound they have where they stand (a final จ ช ส ศ ต ท is T, a final ร ล ณ ญ is N); i, u, e are vowels
 * of either length; a and o, often not written, are left out. Tone marks, silent letters and spaces do not count.
 * The key of a name typed half-way is, for most names, the beginning of the key of the whole.
 */
export function soundKey(text: string): string {
  const words = tidyLine(text).split(/[^\p{L}\p{M}]+/u);
  return fold(words.map((word) => (/[ก-ฮ]/u.test(word) ? thaiSound(word) : latinSound(word))).join(''));
}

/**
 * A coarser key for what the finer one misses: no vowels, r/n, s/ch/t/d and b/p/f alike after the first letter, and no r or l
 * after k, p, t (ประกาย is often said and written ปะกาย).
 */
export function roughSoundKey(text: string): string {
  const consonants = soundKey(text)
    .replace(/([KPT])R/g, '$1')
    .replace(/[iue]/g, '');
  const rest = consonants
    .slice(1)
    .replace(/[CSD]/g, 'T')
    .replaceAll('R', 'N')
    .replace(/[BF]/g, 'P')
    .replaceAll('H', '');
  return fold(consonants.slice(0, 1) + rest);
}

// A double consonant sounds once: กัลยา and กันยา.
function fold(sound: string): string {
  return sound.replace(/([A-Z])\1+/g, '$1');
}

// The same few thousand words come again and again when a province is written down.
const heard = new Map<string, string>();

function thaiSound(word: string): string {
  const known = heard.get(word);
  if (known !== undefined) return known;
  if (heard.size > 5_000) heard.clear();
  const sound = sounded(spelledOut(word));
  heard.set(word, sound);
  return sound;
}

// Spelling → a form in which every vowel stands after its consonants: A I U E O long, i u short, a (must be closed), Q (never is),
// y w m (the closing sounds of ไ, เ-า, ำ), and | where a silent letter ended the syllable. Later rules see earlier results.
const spelling: readonly (readonly [RegExp, string | ((some: string) => string)])[] = [
  [/[สศ]ร(?=[\u0E31\u0E34-\u0E39]?[\u0E48\u0E49]|อย)/gu, 'ส'],
  [/[\u0E47-\u0E4B\u0E3A\u0E4D\u0E4Eๆฯ]/gu, ''],
  [/เกียรติ(\u0E4C)?/gu, 'เกียต|'],
  [/(?<=[ศภ]ัก|สวัส)ดิ(?!\u0E4C)|(?<=พัน)ธุ(?!\u0E4C)/gu, '|'],
  [/ทรัพย์?/gu, 'ซับ|'],
  // Parts of names whose end is silent, often written without the mark that says so: วงศ์, จันทร์, รัตน์, กาญจน์, โพธิ์, ฤทธิ์.
  [/(?<=[วพ])ง(?:[ศษส]\u0E4C|[ศษ](?=[ก-ยวศ-ฮเ-ไ]|$)|ส$)/gu, '\u0E31ง|'],
  [/(?<=จ\u0E31|[อมร]\u0E34)นทร?(?:\u0E4C|(?=[ก-ฮ](?!\u0E4C)|[เ-ไ]|$))/gu, 'น|'],
  [/(?<=ร\u0E31ต|[พร]จ|กาญจ|ว\u0E31ฒ)น(?:\u0E4C|(?=[ก-ฮเ-ไ]|$))/gu, '|'],
  [/(?<=โพ)ธ\u0E34(?!\u0E4C)|(?<=[สฤร]\u0E34?ท)ธ\u0E34(?!\u0E4C)/gu, '|'],
  [/(?<=ว\u0E38)ฒ\u0E34\u0E4C?/gu, 'ฒ|'],
  [/(?<=รร)ค(?=[ก-ฮเ-ไ]|$)|(?<=พ\u0E34ม)พ(?=[ก-ยลว-ฮ]|[เ-ไ]|$)/gu, '|'],
  [/พล(?=[เ-ไ]|[ก-ฬฮ](?!$))/gu, 'พน|'],
  [/(?<=พ\u0E31น)ธ(?![\u0E30-\u0E39\u0E4C])/gu, '|'],
  [/เพชร(?![\u0E30-\u0E39])/gu, 'เพช|'],
  [/\u0E31ช(?=[รน][\u0E30-\u0E39])/gu, '\u0E31ดช'],
  // ศลี for ศรี, one ร for two, one consonant for two after ั, which cannot stand open.
  [/ศล\u0E35/gu, 'ศร\u0E35'],
  [
    /ว[รล]ร?(?=ณ|น(?:\u0E4C|$))|(?<=ธ|อ)ร(?=ม|ถ)|(?<=พ)ร(?=ณ)|(?<=ส)ร(?=ค\u0E4C)/gu,
    (some) => (some.startsWith('ว') ? 'วรร' : 'รร'),
  ],
  [/\u0E31([กดตนญลม])(?=[\u0E34-\u0E39]|ะ|า)/gu, '\u0E31$1$1'],
  [/[ก-ฮ][\u0E34\u0E38]?\u0E4C/gu, '|'],
  [/(?<=า|ี|ู|เ[ก-ฮ])ต[\u0E34\u0E38]/gu, 'ต'],
  [/ภูมิ/gu, 'ภูม'],
  [/ฤๅ|ฤา?/gu, 'ริ'],
  [/ฦๅ?/gu, 'ลิ'],
  [/^บรร/gu, 'บัน'],
  [/รร(?=[ก-ฮ](?:[\s|ก-ฮเ-ไ]|$))/gu, 'ั'],
  [/รร(?![\u0E30-\u0E39])/gu, 'ัน'],
  [/^ทร(?!ิ)|(?<=[ก-ฮา|])ทร(?=ง)|(?<=^ไ)ทร/gu, 'ซ'],
  [/[ศส]รี/gu, 'สี'],
  [/สระ/gu, 'สะ'],
  [/จริง/gu, 'จิง'],
  [/เ[สศ]ริ/gu, 'เสิ'],
  [/เกษ(?=[มต])/gu, 'กเษ'],
  [/อ(?=ย(?:า|ู))/gu, ''],
  [/(?<=[ไใ])ห(?=[งญนมยรลว])/gu, ''],
  [/ห(?=[งญณนมยรลฬว][\u0E30-\u0E39ก-ฮ])/gu, ''],
  [/([ไใ][ก-ฮ])ย(?![\u0E30-\u0E39])/gu, '$1'],
  [/เ([ก-ฮ]{1,2})ีย/gu, '$1I'],
  [/ีย(?![\u0E30-\u0E39])/gu, 'ี'],
  [/เ([ก-ฮ]{1,2})ือ/gu, '$1U'],
  [/เ([ก-ฮ][รล]?)ิ/gu, '$1E'],
  [/เ([ก-ฮ]{1,2})อ/gu, '$1E'],
  [/เ([ก-ฮ]|[กขคตปผพ][รลว])าะ/gu, '$1Q'],
  [/เ([ก-ฮ]|[กขคตปผพ][รลว])า/gu, '$1Aw'],
  [/เ([ก-ฮ])ย(?![\u0E30-\u0E39])/gu, '$1Ey'],
  [/[ไใ]([กขคตปผพ][รล](?![\u0E30-\u0E39])|[ก-ฮ])/gu, '$1Ay'],
  [/แ([กขคตปผพ][รล](?![\u0E30-\u0E39])|[กขส]ว(?=[ก-ฮ])|[ก-ฮ])/gu, '$1E'],
  [/เ([กขคตปผพ][รลว](?=[ก-ฮ](?![\u0E30-\u0E39]))|[ก-ฮ])/gu, '$1E'],
  [/โ([กขคตปผพ][รล](?=[ก-ฮ](?![\u0E30-\u0E39]))|[ก-ฮ])/gu, '$1O'],
  [/ัวะ?/gu, 'U'],
  [/ัย(?![\u0E30-\u0E39])/gu, 'Ay'],
  [/าย(?![\u0E30-\u0E39])/gu, 'Ay'],
  [/ำ/gu, 'Am'],
  [/ั/gu, 'a'],
  [/[าๅ]/gu, 'A'],
  [/ะ/gu, 'Q'],
  [/ิ/gu, 'i'],
  [/ุ/gu, 'u'],
  [/ี/gu, 'I'],
  [/[\u0E36\u0E37]อ?|ู/gu, 'U'],
  [/(?<=[ก-ฮ])ว(?=[ก-ฮ](?![aAiuIUEOQ]))/gu, 'U'],
  [/(?<=[ก-ฮ])อ(?![aAiuIUEOQ])/gu, 'O'],
];

function spelledOut(word: string): string {
  return spelling.reduce(
    (text, [pattern, written]) =>
      typeof written === 'string' ? text.replace(pattern, written) : text.replace(pattern, written),
    word,
  );
}

const onsets = soundsOf(
  'K:กขฃคฅฆ G:ง C:จฉชฌ S:ซศษส D:ดฎ T:ตฏฐฑฒถทธ N:นณ B:บ P:ปผพภ F:ฝฟ M:ม Y:ยญ R:รลฬ W:ว H:หฮ',
);
const codas = soundsOf('K:กขฃคฅฆ G:ง T:จฉชฌซศษสดฎตฏฐฑฒถทธ N:นณญรลฬ P:บปผพภฝฟ M:ม Y:ย W:ว');

function soundsOf(table: string): ReadonlyMap<string, string> {
  return new Map(
    table
      .split(' ')
      .flatMap((entry) => Array.from(entry.slice(2), (letter) => [letter, entry.charAt(0)] as const)),
  );
}

// One syllable of the spelled-out form: its consonant with a vowel, or none, and the consonants after it that have no vowel.
const syllables =
  /(?<onset>[ก-ฮ](?=[aAiuIUEOQ]))?(?<vowel>[aAiuIUEOQ][ywm]?)?(?<run>(?:[ก-ฮ](?![aAiuIUEOQ]))*)\|?/gu;

function sounded(text: string): string {
  let sound = '';
  for (const { index, 0: all, groups = {} } of text.matchAll(syllables)) {
    const { onset = '', vowel = '', run = '' } = groups;
    if (onset === 'อ' || (!onset && run.startsWith('อ') && !vowel)) sound += sound === '' ? 'A' : '';
    const next = text.charAt(index + all.length);
    sound +=
      (onsets.get(onset) ?? '') +
      vowelSound(vowel) +
      runSound(vowel, run, next === '' || all.endsWith('|'), next);
  }
  return sound;
}

function vowelSound(vowel: string): string {
  return vowel
    .replace(/[aAOQ]/g, '')
    .replace(/[iuIUE]/, (one) => one.toLowerCase())
    .replace(/[ywm]/, (one) => one.toUpperCase());
}

// Consonants without a written vowel. After an open vowel the first may close the syllable; the others go in pairs
// (อุ-ดม, ศิริ-พร); at the end of a word what follows a closing consonant is silent (จันทร, มิตร, พงศ typed without their mark).
function runSound(vowel: string, run: string, end: boolean, next: string): string {
  const letters = Array.from(end ? run.replace(silentEnd, '$1') : run);
  const [first = '', ...rest] = letters;
  if (!closesFirst(vowel, letters.join(''), end)) return bareSound(letters, end, next);
  const lone = end && rest.length === 1;
  return (codas.get(first) ?? '') + (lone ? '' : bareSound(rest, end, next));
}

function closesFirst(vowel: string, run: string, end: boolean): boolean {
  if (!/^[aAiuIUEO]$/.test(vowel) || run === '') return false;
  if (vowel === 'a') return true;
  if (!end && run === 'ร' && /[iuI]/.test(vowel)) return false;
  if (!end && run.length === 2) return /^[นณญงรล]|[^มลรนณง]$/u.test(run);
  return run.length % 2 === 1;
}

const silentEnd =
  /(.*[ก-ฮ])(?:(?<=[ตทฎฏช])ร|(?<=[ตทธดพป])ย|(?<=[ดตถทธฒ])[ดตถทธฒ]|(?<=[นณงญ])[ทธดตถศษจคชก]|(?<=ษ)[ฐฎฏณม]|(?<=ศ)ว|(?<=[นกษ])[ตท]ร|(?<=ก)ษ[ณม])$/u;

function bareSound(letters: readonly string[], end: boolean, next: string): string {
  return letters
    .map((letter, at) => {
      const last = at === letters.length - 1;
      if (last && !end && at > 0 && onsets.get(letter) === onsets.get(next)) return '';
      const closes = last && at > 0 && !(letter === 'ร' && !end && /[ปวธนมสศช]/u.test(letters[at - 1] ?? ''));
      return (closes ? codas : onsets).get(letter) ?? '';
    })
    .join('');
}

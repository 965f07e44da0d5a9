/** The sound key of a Thai name written in Latin letters, in any of the ways people do; see `soundKey`. */
export function latinSound(word: string): string {
  let rest = plain(word);
  let sound = '';
  while (rest) {
    const { taken, says } = vowelAt(rest, sound) ?? consonantAt(rest, sound);
    sound += says;
    rest = rest.slice(taken);
  }
  return sound;
}

type Step = { taken: number; says: string };

function plain(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/x/g, 'ks')
    .replace(/^sr(?=[aeiouy])|(?<=[aeiouymng])sr(?=[aeiouy])/g, 's');
}

// Longest first. y and w inside a vowel count only where no vowel follows: "maya" is ma-ya.
const vowels: readonly (readonly [RegExp, string])[] = [
  [/^(?:oe[iy]|er[iy])(?![aeiou])/, 'eY'],
  [/^(?:ae[ow]|e[ow])(?![aeiou])/, 'eW'],
  [/^i[uwo](?![aeiou])/, 'iW'],
  [/^u(?:ai|ay|y|i)(?![aeiou])/, 'uY'],
  [/^(?:aa?[iy]|o[iy]|ei|ey)(?![aeiou])/, 'Y'],
  [/^(?:ao|au|aw|aow|ow)(?![aeiou])/, 'W'],
  [/^(?:uea|eua|ue|eu|ua|oo|ou|uu|u)/, 'u'],
  [/^(?:ia|ie|ee|ea|ii|i)/, 'i'],
  [/^(?:er|ir|ur)(?=[^aeiouy])/, 'e'],
  [/^(?:ae|oe|e)/, 'e'],
  [/^(?:aa?|o)(?:h|r)(?=[^aeiouyh])/, ''],
  [/^(?:aa?|oh?)/, ''],
  [/^y(?![aeiou])/, 'i'],
];

function vowelAt(rest: string, before: string): Step | undefined {
  for (const [pattern, says] of vowels) {
    const found = pattern.exec(rest);
    if (found) return { taken: found[0].length, says: before === '' ? `A${says}` : says };
  }
  return undefined;
}

// letters → sound at the beginning of a syllable, sound at its end
const consonants: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:ng)/, 'G', 'G'],
  [/^(?:kh|gh|k|g|q|c(?!h))/, 'K', 'K'],
  [/^(?:ch|sh|j)/, 'C', 'T'],
  [/^(?:ph|bh|p)/, 'P', 'P'],
  [/^(?:th|dh|t)/, 'T', 'T'],
  [/^d/, 'D', 'T'],
  [/^[sz]/, 'S', 'T'],
  [/^n/, 'N', 'N'],
  [/^[rl]/, 'R', 'N'],
  [/^b/, 'B', 'P'],
  [/^f/, 'F', 'P'],
  [/^m/, 'M', 'M'],
  [/^y/, 'Y', ''],
  [/^[wv]/, 'W', 'W'],
  [/^h/, 'H', ''],
];

function consonantAt(rest: string, before: string): Step {
  for (const [pattern, onset, coda] of consonants) {
    const found = pattern.exec(rest);
    if (!found) continue;
    const after = rest.slice(found[0].length);
    const begins =
      before === '' || /^[aeiouy]/.test(after) || (/^[KPTC]$/.test(onset) && /^[rlw][aeiouy]/.test(after));
    return { taken: found[0].length, says: begins ? onset : coda };
  }
  return { taken: 1, says: '' };
}

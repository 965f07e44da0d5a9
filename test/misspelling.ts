/** A way in which names are often written otherwise than on the card. */
export type Slip = keyof typeof slips;

/** The name written with one slip of this kind; nothing when there is no place for it. */
export function misspelt(name: string, slip: Slip): string | undefined {
  const written = slips[slip](name);
  return written === name ? undefined : written;
}

/** What is done to a name; always the same to the same name. */
const slips = {
  sibilants: (name: string) => exchange(name, { ศ: 'ส', ษ: 'ส', ส: 'ศ' }),
  nasals: (name: string) => exchange(name, { ณ: 'น', น: 'ณ' }),
  aspirates: (name: string) => exchange(name, { ฐ: 'ถ', ถ: 'ฐ', ธ: 'ท', ฒ: 'ธ', ภ: 'พ', ฑ: 'ท' }),
  liquids: (name: string) => exchange(name, { ร: 'ล', ล: 'ร', ฬ: 'ล' }),
  karanLeftOut: (name: string) => name.replace(/[ก-ฮ][\u0E34\u0E38]?\u0E4C/gu, ''),
  karanForgotten: (name: string) => name.replaceAll('\u0E4C', ''),
  // Not in ศรี, เ-ีย, nor below a karan: nobody writes those otherwise.
  vowelLength: (name: string) =>
    name.replace(
      /(?<!ศร|เ[ก-ฮ]|เ[ก-ฮ]{2})([\u0E34\u0E35\u0E38\u0E39])(?!\u0E4C)/u,
      (vowel) => otherLength[vowel] ?? vowel,
    ),
  tonesLeftOut: (name: string) => name.replace(/[\u0E47-\u0E4B]/gu, ''),
  shortA: (name: string) =>
    name.includes('ะ') ? name.replace('ะ', '') : name.replace(/(?<=^|\s)([สทธพ])(?=[ก-ฮ]า|[ก-ฮ]ิ)/gu, '$1ะ'),
  doubled: (name: string) =>
    /([ก-ฮ])\1/u.test(name) ? name.replace(/([ก-ฮ])\1/gu, '$1') : name.replace(/([นตกญ])(?=า|ี)/u, '$1$1'),
  noSpace: (name: string) => name.replaceAll(' ', ''),
  turned: (name: string) => name.split(' ').toReversed().join(' '),
};

const otherLength: Readonly<Record<string, string>> = {
  '\u0E34': '\u0E35',
  '\u0E35': '\u0E34',
  '\u0E38': '\u0E39',
  '\u0E39': '\u0E38',
};

/** All the slips. */
export const allSlips = Object.keys(slips) as Slip[];

// The first letter of the kind only: people make one such mistake in a name, seldom three.
function exchange(name: string, pairs: Readonly<Record<string, string>>): string {
  const at = [...name].findIndex((letter) => pairs[letter] !== undefined);
  return [...name].map((letter, place) => (place === at ? (pairs[letter] ?? letter) : letter)).join('');
}

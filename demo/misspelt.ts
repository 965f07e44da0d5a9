import type { Person } from './person.ts';
import type { Random } from './random.ts';

const slips: readonly (readonly [string, string])[] = [
  ['ษ์', 'ส'],
  ['ณ', 'น'],
  ['ศ', 'ส'],
  ['ฐ', 'ถ'],
  ['ญ', 'ย'],
  ['ธ', 'ท'],
  ['ภ', 'พ'],
  ['์', ''],
  ['รร', 'ัน'],
  ['ร', 'ล'],
  ['ี', 'ิ'],
  ['ู', 'ุ'],
  ['่', ''],
  ['้', '่'],
];

/** The name of a person as another officer heard and wrote it: one slip in the given name or the family name. */
export function misspelt(
  random: Random,
  { given, family }: Pick<Person, 'given' | 'family'>,
): Pick<Person, 'given' | 'family'> {
  const inFamily = family !== null && random.chance(0.5);
  const wrong = slipped(random, inFamily ? family : given);
  return inFamily ? { given, family: wrong } : { given: wrong, family };
}

// Of the slips that a name allows, any: never at its first letter, so that it is still a name.
function slipped(random: Random, name: string): string {
  const possible = slips.filter(([right]) => name.indexOf(right, 1) > 0);
  if (possible.length === 0) return `${name}ะ`;
  const [right, wrong] = random.pick(possible);
  const at = name.indexOf(right, 1);
  return name.slice(0, at) + wrong + name.slice(at + right.length);
}

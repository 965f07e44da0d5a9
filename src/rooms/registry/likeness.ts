import { roughSoundKey, soundKey } from '../../platform/thai/thai-sound.ts';
import { compareBirths } from './birth.ts';

/** Why two records may be one person. `sure`: strong enough to ask before saving; otherwise only shown. */
export type Likeness = { why: 'id_number' | 'id_number_near' | 'name_and_birth' | 'name'; sure: boolean };

/** What is compared: the name without title, the birth date as far as known. */
export type Compared = { name: string; birth_date: string | null };

/**
 * Compares somebody about to be written down with somebody on file. `number`: their identity numbers are the same, one slip
 * apart, or say nothing. Nothing when they are not alike: the same name and another birth date is another person.
 */
export function likenessOf(
  typed: Compared,
  filed: Compared,
  number: 'same' | 'near' | 'none',
): Likeness | undefined {
  if (number === 'same') return { why: 'id_number', sure: true };
  const births = compareBirths(typed.birth_date, filed.birth_date);
  const sounds = alike(typed.name, filed.name, soundKey);
  const roughly = sounds || alike(typed.name, filed.name, roughSoundKey);
  if (number === 'near' && (roughly || births === 'same')) return { why: 'id_number_near', sure: true };
  if (births === 'same' && roughly) return { why: 'name_and_birth', sure: true };
  if (births === 'near' && sounds) return { why: 'name_and_birth', sure: true };
  return births === 'unknown' && sounds ? { why: 'name', sure: false } : undefined;
}

// Word by word, in any order: families write the name before or after.
function alike(a: string, b: string, key: (word: string) => string): boolean {
  const keys = (name: string) =>
    name
      .split(' ')
      .map((word) => key(word))
      .toSorted()
      .join(' ');
  return keys(a) === keys(b);
}

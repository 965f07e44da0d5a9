import { roughSoundKey, soundKey } from '../../platform/thai/thai-sound.ts';
import { compareBirths } from './birth.ts';

/** Why two records may be one person, the strongest reason first. */
export const likenessReasons = [
  'id_number',
  'id_number_near',
  'name_and_birth',
  'name_and_phone',
  'name_and_house',
  'name',
] as const;

/** `sure`: strong enough to ask before saving; otherwise only shown. */
export type Likeness = { why: (typeof likenessReasons)[number]; sure: boolean };

/** What is compared: the name without title, the birth date as far as known, telephone and house number as they are kept. */
export type Compared = {
  name: string;
  birth_date: string | null;
  phone?: string | null;
  house_no?: string | null;
};

/**
 * Compares somebody about to be written down with somebody on file. `number`: their identity numbers are the same, one slip
 * apart, or say nothing. Nothing when they are not alike: the same name and another birth date is another person, unless the
 * telephone is the same too.
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
  // A family name changes with a marriage; the first name and the telephone stay.
  const called = sounds || (births !== 'other' && alike(given(typed), given(filed), soundKey));
  if (called && same(typed.phone, filed.phone)) return { why: 'name_and_phone', sure: births !== 'other' };
  if (births !== 'unknown' || !roughly) return undefined;
  if (same(typed.house_no, filed.house_no)) return { why: 'name_and_house', sure: true };
  return sounds ? { why: 'name', sure: false } : undefined;
}

/** The stronger likeness first. */
export function byLikeness(a: Likeness, b: Likeness): number {
  return likenessReasons.indexOf(a.why) - likenessReasons.indexOf(b.why);
}

function given({ name }: Compared): string {
  return name.split(' ')[0] ?? name;
}

function same(a: string | null | undefined, b: string | null | undefined): boolean {
  return Boolean(a) && a === b;
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

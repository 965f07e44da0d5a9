import { z } from 'zod';
import { findOddity, tidyLine } from '../../platform/thai/thai-text.ts';
import { readTitle } from './person-title.ts';

/** A name as it is kept: the title apart, the rest one string as the person writes it, never cut by force. */
export type PersonName = { title: string | null; name: string };

/** A name typed in one field or two: tidied, the title recognised when nobody gave it apart. */
export function readPersonName(typed: string, title: string | null = null): PersonName {
  let rest = tidyLine(typed);
  const given = tidyLine(title ?? '');
  const titles: string[] = [];
  for (let found = readTitle(rest); found && titles.length < 3; found = readTitle(rest)) {
    titles.push(found.title);
    rest = found.rest;
  }
  return { title: (given && canonicalTitle(given)) || titles.join(' ') || null, name: rest };
}

/** Given name and family name where the string says so: two words, or a family name of the form "ณ เชียงใหม่". */
export function splitName(name: string): { given: string; family: string } | undefined {
  const [given, ...family] = name.split(' ');
  if (!given || family.length === 0) return undefined;
  return family.length === 1 || family[0] === 'ณ' ? { given, family: family.join(' ') } : undefined;
}

/** What should be looked at again in a name, without refusing it: people have short, odd and foreign names. */
export type NameDoubt = 'one_letter' | 'no_family_name' | 'digit_inside' | 'two_scripts';

/** The doubts about a tidied name, for the form to ask about in place. */
export function nameDoubts(name: string): NameDoubt[] {
  const words = name.split(' ');
  const doubts: NameDoubt[] = [];
  if (words.some((word) => word.length === 1 && word !== 'ณ')) doubts.push('one_letter');
  if (words.length === 1) doubts.push('no_family_name');
  if (/\d|[๐-๙]/u.test(name)) doubts.push('digit_inside');
  if (/[ก-ฮ]/u.test(name) && /[A-Za-z]/.test(name)) doubts.push('two_scripts');
  return doubts;
}

export const longestName = 120;

/** A name field of a command: tidied; refused by name when there is no letter in it, a mark stands alone, or it is too long. */
export const personName = z
  .string()
  .max(1_000, 'name_too_long')
  .transform(tidyLine)
  .superRefine((name, context) => {
    const code = nameFault(name);
    if (code) context.addIssue({ code: 'custom', message: code });
  });

/** Why a tidied name cannot be kept, as a refusal code; nothing when it can. */
export function nameFault(name: string): 'name_missing' | 'name_too_long' | 'name_odd_mark' | undefined {
  if (!/\p{L}/u.test(name)) return 'name_missing';
  if (name.length > longestName) return 'name_too_long';
  return findOddity(name) && 'name_odd_mark';
}

function canonicalTitle(title: string): string {
  return readTitle(`${title} ก`)?.title ?? title;
}

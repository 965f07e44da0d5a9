import type { z } from 'zod';
import { Refusal, type RefusalDetails } from './refuse.ts';
import { fill, type Sentences } from './sentences.ts';

/** The body of a refusal (RFC 9457), in both languages. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  details: RefusalDetails;
  th: string;
  en: string;
};

/** Says a refusal in Thai and English; `detail` is in the language of whoever asks. A code without sentences is a mistake of ours and is said as it is. */
export function problemOf(refusal: Refusal, sentences: Sentences, lang: 'th' | 'en' = 'th'): Problem {
  const words = sentences.get(refusal.code) ?? { th: refusal.code, en: refusal.code };
  const th = fill(words.th, refusal.details);
  const en = fill(words.en, refusal.details);
  return {
    type: `/open/docs#${refusal.code}`,
    title: en,
    status: refusal.status,
    detail: lang === 'en' ? en : th,
    code: refusal.code,
    details: refusal.details,
    th,
    en,
  };
}

/** One field that was typed wrongly, where it is and what is wrong with it, in both languages. */
export type FieldIssue = { path: string; code: string; th: string; en: string };

/**
 * Turns what zod found into the refusal `bad_input`, field by field. An issue whose message is a refusal code of ours
 * is said in that code's sentences; the others are told apart as missing, too long, too short, out of range or of a
 * wrong form.
 */
export function badInput(error: z.ZodError, sentences: Sentences): Refusal {
  const issues = error.issues.flatMap(byKey).map(({ issue, key }): FieldIssue => {
    const path = [...issue.path, ...(key === undefined ? [] : [key])].join('.');
    const code = sentences.has(issue.message) ? issue.message : codeOf(issue);
    const words = sentences.get(code) ?? { th: code, en: code };
    const details = { ...issue, key } as RefusalDetails;
    return { path, code, th: fill(words.th, details), en: fill(words.en, details) };
  });
  const first = issues[0];
  return new Refusal(
    'bad_input',
    { field: first?.path ?? '', th: first?.th ?? '', en: first?.en ?? '', issues },
    422,
  );
}

// Keys that nobody knows are found together; each is named by itself.
function byKey(issue: z.core.$ZodIssue): { issue: z.core.$ZodIssue; key?: string }[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ issue, key })) : [{ issue }];
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'field_unknown';
  if (issue.code === 'invalid_type')
    return issue.message.endsWith('undefined') ? 'field_missing' : 'field_form';
  if (issue.code === 'too_small')
    return ['string', 'array'].includes(issue.origin) ? shortOf(issue) : 'field_low';
  if (issue.code === 'too_big')
    return ['string', 'array'].includes(issue.origin) ? 'field_long' : 'field_high';
  return 'field_form';
}

function shortOf(issue: z.core.$ZodIssueTooSmall): string {
  return issue.minimum === 1 ? 'field_missing' : 'field_short';
}

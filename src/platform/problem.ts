import { z } from 'zod';
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

/** Says a refusal in Thai and English. A code without sentences is a mistake of ours and is said as it is. */
export function problemOf(refusal: Refusal, sentences: Sentences): Problem {
  const words = sentences.get(refusal.code) ?? { th: refusal.code, en: refusal.code };
  const th = fill(words.th, refusal.details);
  const en = fill(words.en, refusal.details);
  return {
    type: `/open/docs#${refusal.code}`,
    title: en,
    status: refusal.status,
    detail: th,
    code: refusal.code,
    details: refusal.details,
    th,
    en,
  };
}

type Say = (issue: z.core.$ZodIssue) => string | { message: string } | null | undefined;
const thai = z.locales.th().localeError as unknown as Say;
const english = z.locales.en().localeError as unknown as Say;

/** One field that was typed wrongly, where it is and what is wrong with it, in both languages. */
export type FieldIssue = { path: string; code: string; th: string; en: string };

/** Turns what zod found into the refusal `bad_input`; an issue whose message is a refusal code gets that code's sentences. */
export function badInput(error: z.ZodError, sentences: Sentences): Refusal {
  const issues = error.issues.map((issue): FieldIssue => {
    const path = issue.path.join('.');
    const own = sentences.get(issue.message);
    if (own) return { path, code: issue.message, ...own };
    return { path, code: issue.code, th: say(thai(issue)), en: say(english(issue)) };
  });
  const first = issues[0];
  return new Refusal(
    'bad_input',
    { field: first?.path ?? '', th: first?.th ?? '', en: first?.en ?? '', issues },
    422,
  );
}

function say(message: string | { message: string } | null | undefined): string {
  return typeof message === 'string' ? message : (message?.message ?? '');
}

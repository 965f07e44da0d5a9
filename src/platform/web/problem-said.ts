import { fill } from './fill.ts';
import en from './en.json' with { type: 'json' };
import th from './th.json' with { type: 'json' };

/** What the server refuses or cannot do, as it says it (RFC 9457), in both languages. */
export type Problem = {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  code: string;
  details: Record<string, unknown>;
  th: string;
  en: string;
};

/** A refused or failed call, as an error to throw through promises. */
export class ProblemSaid extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemSaid';
    this.problem = problem;
  }
}

/** The problem behind anything that was thrown; what is not ours becomes `bug`. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof ProblemSaid ? thrown.problem : ownProblem('bug_here', 500);
}

/** A problem that this browser found by itself: the network is away, the answer is not readable. */
export function ownProblem(
  code: keyof typeof th.refusals,
  status: number,
  details: Record<string, unknown> = {},
): Problem {
  return {
    status,
    code,
    details,
    th: fill(th.refusals[code], details),
    en: fill(en.refusals[code], details),
  };
}

/** Sentences beside their fields, by the path of the input (`people.0.national_id`), from a refusal of what was typed. */
export function fieldErrors(problem: Problem | null, lang: 'th' | 'en'): Record<string, string> {
  const issues = problem?.details['issues'];
  if (!Array.isArray(issues)) {
    const field = problem?.details['field'];
    return typeof field === 'string' && problem !== null ? { [field]: problem[lang] } : {};
  }
  return Object.fromEntries(issues.filter(isIssue).map((issue) => [issue.path, issue[lang]]));
}

type Issue = { path: string; th: string; en: string };

function isIssue(value: unknown): value is Issue {
  return typeof value === 'object' && value !== null && 'path' in value && 'th' in value && 'en' in value;
}

import { markDown, markUp } from './connection.ts';
import { ownProblem, ProblemSaid, type Problem } from './problem-said.ts';
import { signedIn, signInAgain } from './signed-in.ts';

/**
 * Sends JSON to one of our doors and gives back its JSON. Throws ProblemSaid: `network_down` when nobody answers, else what
 * the server says. When the session ended under an open page, waits for the password and sends the same bytes again.
 */
export async function post(path: string, body: unknown, signal?: AbortSignal): Promise<unknown> {
  const sent = JSON.stringify(body ?? {});
  for (;;) {
    const answer = await send(path, sent, signal);
    if (!answer.ok && isEndOfSession(answer.problem)) await signInAgain();
    else if (!answer.ok) throw new ProblemSaid(answer.problem);
    else return answer.value;
  }
}

/** True when a refusal only means that somebody has to sign in again on this page. */
export function isEndOfSession(problem: Problem): boolean {
  const ended = problem.code === 'session_expired' || problem.code === 'sign_in_first';
  return ended && signedIn().account !== null;
}

type Answer = { ok: true; value: unknown } | { ok: false; problem: Problem };

async function send(path: string, body: string, signal: AbortSignal | undefined): Promise<Answer> {
  const response = await reach(path, body, signal);
  markUp();
  const value: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value };
  return { ok: false, problem: isProblem(value) ? value : unreadable(response.status) };
}

async function reach(path: string, body: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'tambon' },
      body,
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    markDown();
    throw new ProblemSaid(ownProblem('network_down', 0));
  }
}

function unreadable(status: number): Problem {
  // A proxy before a stopped server answers in its own words.
  return status >= 502 && status <= 504
    ? ownProblem('network_down', status)
    : ownProblem('answer_unreadable', status, { status });
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'th' in value && 'en' in value;
}

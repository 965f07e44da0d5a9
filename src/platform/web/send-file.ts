import { markDown, markUp } from './connection.ts';
import { mustFit } from './photo-limit.ts';
import { isEndOfSession } from './post.ts';
import { ownProblem, ProblemSaid, type Problem } from './problem-said.ts';
import { signInAgain } from './signed-in.ts';

/**
 * Sends a file to POST /file and gives its id, to be named in a command. `onlyMe`: nobody else may fetch it, whatever their duty.
 * `also`: another duty of the area whose people may fetch it, besides those of the sender's own.
 * Throws ProblemSaid: `file_too_large` before anything is sent, `network_down` when nobody answers, else what the server says.
 */
export async function sendFile(area: string, file: File, onlyMe: boolean, also?: string): Promise<string> {
  mustFit(file);
  const more = { ...(onlyMe && { only_me: '1' }), ...(also !== undefined && { also }) };
  const query = new URLSearchParams({ area, name: file.name, ...more });
  for (;;) {
    const response = await reach(`/file?${query}`, file);
    markUp();
    const said = (await response.json().catch(() => null)) as { id?: string } | Problem | null;
    if (response.ok && said !== null && 'id' in said && said.id !== undefined) return said.id;
    const problem =
      said !== null && 'code' in said
        ? said
        : ownProblem('answer_unreadable', response.status, { status: response.status });
    if (!isEndOfSession(problem)) throw new ProblemSaid(problem);
    await signInAgain();
  }
}

async function reach(path: string, body: File): Promise<Response> {
  try {
    return await fetch(path, { method: 'POST', credentials: 'same-origin', cache: 'no-store', body });
  } catch {
    markDown();
    throw new ProblemSaid(ownProblem('network_down', 0));
  }
}

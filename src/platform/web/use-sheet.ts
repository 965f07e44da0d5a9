import { useState } from 'react';
import { markDown, markUp } from './connection.ts';
import { useLanguage, type Language } from './language.ts';
import { isEndOfSession } from './post.ts';
import { ownProblem, problemOf, ProblemSaid, type Problem } from './problem-said.ts';
import { signInAgain } from './signed-in.ts';

/** Saving the rows of a read as an Excel file: what a `SheetButton` needs. The whole list is saved, not the page shown. */
export function useSheet(
  read: string,
  input: Readonly<Record<string, unknown>>,
): { onPress: () => void; busy: boolean; problem: Problem | null } {
  const lang = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return { onPress: () => void save(), busy, problem };

  async function save() {
    setBusy(true);
    setProblem(null);
    try {
      await saveSheet(read, input, lang);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
}

// Throws ProblemSaid: `network_down` when nobody answers, else what the server says; an ended session asks for the password first.
async function saveSheet(read: string, input: unknown, lang: Language): Promise<void> {
  for (;;) {
    const response = await reach(`/sheet/${read}?lang=${lang}`, JSON.stringify(input));
    if (response.ok) return keep(await whole(response), nameOf(response));
    const said = (await response.json().catch(() => null)) as Problem | null;
    const problem =
      said !== null && 'code' in said
        ? said
        : ownProblem('answer_unreadable', response.status, { status: response.status });
    if (!isEndOfSession(problem)) throw new ProblemSaid(problem);
    await signInAgain();
  }
}

async function reach(path: string, body: string): Promise<Response> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers,
      body,
    });
    markUp();
    return response;
  } catch {
    markDown();
    throw new ProblemSaid(ownProblem('network_down', 0));
  }
}

// A file that breaks off in the middle is not kept.
async function whole(response: Response): Promise<Blob> {
  try {
    return await response.blob();
  } catch {
    throw new ProblemSaid(ownProblem('network_down', 0));
  }
}

function nameOf(response: Response): string {
  const said = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '');
  return decodeURIComponent(said?.[1] ?? 'list.xlsx');
}

function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

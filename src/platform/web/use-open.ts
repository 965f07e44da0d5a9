import { useState } from 'react';
import { post } from './post.ts';
import { problemOf, type Problem } from './problem-said.ts';

/** A door for everybody, used from a page: sends what was typed and gives what came back, or null and `problem`. */
export function useOpen<Answer>(path: string): {
  send: (input: unknown) => Promise<Answer | null>;
  busy: boolean;
  problem: Problem | null;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (input: unknown) => {
    setBusy(true);
    setProblem(null);
    try {
      return (await post(path, input)) as Answer;
    } catch (error) {
      setProblem(problemOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, problem };
}

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { doCommands, firstProblem, toDo, type Outcome, type Sending } from './do-commands.ts';
import { problemOf, type Problem } from './problem-said.ts';

export type Doing = {
  /** Does one command; gives its result, or null when it was refused (`problem` says why). */
  run: <Result extends Record<string, unknown>>(name: string, input: unknown) => Promise<Result | null>;
  /** Does several in order; gives every outcome, or null when nothing was answered. */
  runAll: (list: readonly Sending[]) => Promise<Outcome[] | null>;
  busy: boolean;
  problem: Problem | null;
  forget: () => void;
};

/** Commands for a screen. After anything is done, what the screens show is asked again. */
export function useDo(): Doing {
  const queries = useQueryClient();
  const unanswered = useRef(new Map<string, Sending>());
  const [running, setRunning] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function runAll(list: readonly Sending[]): Promise<Outcome[] | null> {
    setRunning((count) => count + 1);
    setProblem(null);
    try {
      const outcomes = await doCommands(list);
      setProblem(firstProblem(outcomes));
      if (outcomes.some((outcome) => outcome.state === 'done')) void queries.invalidateQueries();
      return outcomes;
    } catch (error) {
      setProblem(problemOf(error));
      return null;
    } finally {
      setRunning((count) => count - 1);
    }
  }

  async function run<Result extends Record<string, unknown>>(
    name: string,
    input: unknown,
  ): Promise<Result | null> {
    // A command whose answer was lost keeps its id, so that pressing the button again cannot do it twice.
    const same = JSON.stringify([name, input]);
    const sending = unanswered.current.get(same) ?? toDo(name, input);
    unanswered.current.set(same, sending);
    const outcome = (await runAll([sending]))?.[0];
    if (outcome?.state === 'done') {
      unanswered.current.delete(same);
      return outcome.result as Result;
    }
    if (outcome?.state === 'refused' && outcome.problem.status < 500) unanswered.current.delete(same);
    return null;
  }

  return { run, runAll, busy: running > 0, problem, forget: () => setProblem(null) };
}

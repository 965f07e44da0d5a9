import { markSaved, whenUp } from './connection.ts';
import { newId } from './new-id.ts';
import { isEndOfSession, post } from './post.ts';
import { problemOf, type Problem } from './problem-said.ts';
import { signInAgain } from './signed-in.ts';

/** One command ready to send. The id is made once; sending it again can never do it twice. */
export type Sending = { id: string; name: string; input: unknown; at?: string; after?: string };

export type Outcome =
  | { id: string; state: 'done'; result: Record<string, unknown> }
  | { id: string; state: 'refused'; problem: Problem }
  | { id: string; state: 'not_tried'; after: string }
  /** A mistake of the server, or its database is away: nothing was done, the same may be sent again. */
  | { id: string; state: 'failed'; problem: Problem };

/** Makes a command to send; `after` is the id of one that must have been done first. */
export function toDo(name: string, input: unknown, more: { after?: string; at?: string } = {}): Sending {
  return { id: newId(), name, input, ...more };
}

/**
 * Sends commands, each in its own transaction, and gives one outcome for each. Without a network it waits and sends the same
 * ids again by itself; an ended session is asked for in place. Throws ProblemSaid for what concerns the whole list.
 */
export async function doCommands(list: readonly Sending[]): Promise<Outcome[]> {
  for (;;) {
    try {
      const outcomes = (await post('/do', list)) as Outcome[];
      if (outcomes.some((outcome) => outcome.state === 'refused' && isEndOfSession(outcome.problem))) {
        await signInAgain();
        continue;
      }
      if (outcomes.some((outcome) => outcome.state === 'done')) markSaved();
      return outcomes;
    } catch (error) {
      if (problemOf(error).code !== 'network_down') throw error;
      await whenUp();
    }
  }
}

/** The first refusal or failure among the outcomes. */
export function firstProblem(outcomes: readonly Outcome[]): Problem | null {
  for (const outcome of outcomes) {
    if (outcome.state === 'refused' || outcome.state === 'failed') return outcome.problem;
  }
  return null;
}

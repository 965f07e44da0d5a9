import { useQueryClient } from '@tanstack/react-query';
import { toDo } from '../../../platform/web/do-commands.ts';
import { newId } from '../../../platform/web/new-id.ts';
import type { Problem } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import type { Answer, AnswerKind } from '../answer.ts';
import type { Answerable } from './request.ts';

/** What became of answering one request or several. */
export type Answered = {
  kind: AnswerKind;
  done: readonly Answerable[];
  refused: readonly { about: Answerable; problem: Problem }[];
};

/** Answers requests, each by itself: one that somebody else answered meanwhile is refused and the others go through. */
export function useAnswering(): {
  /** Sends the same kind of answer to each; null when nothing was answered by the server. */
  answer: (
    list: readonly Answerable[],
    given: (about: Answerable) => Answer,
    /** Why it is given although the guard against helping twice spoke. */
    overlapReason?: string,
  ) => Promise<Answered | null>;
  busy: boolean;
  problem: Problem | null;
} {
  const queries = useQueryClient();
  const { runAll, busy, problem } = useDo();

  async function answer(
    list: readonly Answerable[],
    given: (about: Answerable) => Answer,
    overlapReason?: string,
  ): Promise<Answered | null> {
    const [first] = list;
    if (busy || first === undefined) return null;
    const sent = list.map((about) => {
      const { area, referral, seen } = about;
      return toDo('referrals.answer-referral', {
        area,
        answer: newId(),
        referral,
        seen,
        given: given(about),
        ...(overlapReason && { overlap_reason: overlapReason }),
      });
    });
    const outcomes = await runAll(sent);
    if (outcomes === null) return null;
    // What was refused was said before by somebody else: show what stands now.
    void queries.invalidateQueries();
    return {
      kind: given(first).kind,
      done: list.filter((_, at) => outcomes[at]?.state === 'done'),
      refused: list.flatMap((about, at) => {
        const outcome = outcomes[at];
        return outcome?.state === 'refused' ? [{ about, problem: outcome.problem }] : [];
      }),
    };
  }

  return { answer, busy, problem };
}

/** An acceptance says nothing more. */
export function acceptance(): Answer {
  return { kind: 'accepted', words: null, reason: null, amount_satang: null, given_on: null };
}

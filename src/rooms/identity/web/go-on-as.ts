import { ask } from '../../../platform/web/ask.ts';
import { doCommands, firstProblem, toDo } from '../../../platform/web/do-commands.ts';
import { ProblemSaid } from '../../../platform/web/problem-said.ts';
import { signedInAgain } from '../../../platform/web/signed-in.ts';
import type { Me } from './me.tsx';

/**
 * After signing in again on an open page: goes on at the posting that the page was opened with, because what waits to be sent was
 * typed under it; then lets everything go on. Somebody else's page is left instead.
 */
export async function goOnAs(before: Me): Promise<void> {
  const now = await ask<Me>('identity.get-me');
  if (now.account !== before.account) {
    location.assign('/');
    return;
  }
  if (before.posting !== null && now.posting !== before.posting) {
    const problem = firstProblem(
      await doCommands([toDo('identity.switch-posting', { posting: before.posting })]),
    );
    if (problem !== null) throw new ProblemSaid(problem);
  }
  signedInAgain();
}

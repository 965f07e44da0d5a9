import { forgetDrafts } from '../../../platform/web/draft.ts';
import { post } from '../../../platform/web/post.ts';

/** Opens a session for this browser. Throws ProblemSaid: wrong name or password, `code_needed`, or a wait in seconds. */
export async function signIn(typed: { username: string; password: string; code?: string }): Promise<void> {
  await post('/sign-in', typed);
}

/** Ends the session and forgets what this account left on this machine; then the page begins anew, with nothing in memory. */
export async function signOut(account: string): Promise<void> {
  await post('/sign-out', {});
  forgetDrafts(account);
  location.assign('/');
}

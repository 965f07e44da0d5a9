import { type ReactNode } from 'react';
import { ChangePasswordScreen, MeProvider, SignInScreen, useAskMe } from '../rooms/identity/web/public.ts';
import type { Problem } from '../platform/web/problem-said.ts';
import { useWords } from '../platform/web/words.ts';
import { Loading } from '../ui/Loading.tsx';
import { Refused } from '../ui/Refused.tsx';
import { OpenPages } from './OpenPages.tsx';
import { Outside } from './Outside.tsx';

/** Lets in who is signed in and has a password of their own; everybody else is asked for it first. */
export function Gate({ children }: { children: ReactNode }): ReactNode {
  const t = useWords('app');
  const asked = useAskMe();
  if (asked.me === null && asked.problem === null) {
    return (
      <Outside>
        <Loading title={t('name')} what={t('opening')} />
      </Outside>
    );
  }
  if (asked.me === null && asked.problem !== null && !isNobody(asked.problem)) {
    return (
      <Outside>
        <h1>{t('name')}</h1>
        <Refused problem={asked.problem} onRetry={asked.again} />
      </Outside>
    );
  }
  if (asked.me === null) {
    return (
      <Outside>
        <SignInScreen />
        <OpenPages />
      </Outside>
    );
  }
  return (
    <MeProvider me={asked.me}>
      {asked.me.must_change ? (
        <Outside>
          <ChangePasswordScreen />
        </Outside>
      ) : (
        children
      )}
    </MeProvider>
  );
}

function isNobody({ code }: Problem): boolean {
  return code === 'sign_in_first' || code === 'session_expired';
}

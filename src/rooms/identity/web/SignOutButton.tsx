import { useState, type ReactNode } from 'react';
import { countDrafts } from '../../../platform/web/draft.ts';
import { problemOf, type Problem } from '../../../platform/web/problem-said.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { useMe } from './me.tsx';
import { signOut } from './sign-in.ts';

/** Signs out; asks first when something typed here was not sent yet, because it is forgotten with the session. */
export function SignOutButton(): ReactNode {
  const t = useWords('identity');
  const { me } = useMe();
  const [asking, setAsking] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);

  function leave() {
    signOut(me.account).catch((error: unknown) => setProblem(problemOf(error)));
  }

  return (
    <>
      {problem !== null && <Refused problem={problem} />}
      <button
        type="button"
        className="menu-item"
        onClick={(event) => {
          event.stopPropagation();
          const drafts = countDrafts(me.account);
          if (drafts === 0) leave();
          else setAsking(drafts);
        }}
      >
        <Icon name="out" />
        {t('sign_out')}
      </button>
      {asking > 0 && (
        <Dialog title={t('sign_out_drafts', { n: asking })} onClose={() => setAsking(0)}>
          <p>{t('sign_out_drafts_text')}</p>
          <div className="acts">
            <Button onPress={() => setAsking(0)}>{t('stay')}</Button>
            <Button look="danger" onPress={leave}>
              {t('sign_out_anyway')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

import type { ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { useSignedIn } from '../platform/web/signed-in.ts';
import { goOnAs, SignInForm, useMe } from '../rooms/identity/web/public.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** The session ended while the page stayed open: asks for the password over it. What was typed stays; what was sent is sent again. */
export function SessionEnded(): ReactNode {
  const t = useWords('app');
  const { me } = useMe();
  const { ended } = useSignedIn();
  if (!ended) return null;
  return (
    <Dialog title={t('session_ended')}>
      <p className="muted">{t('session_ended_text')}</p>
      <SignInForm username={me.username} onDone={() => goOnAs(me)} />
      <div className="acts below">
        <Button look="quiet" onPress={() => location.assign('/')}>
          {t('not_me', { name: me.name })}
        </Button>
      </div>
    </Dialog>
  );
}

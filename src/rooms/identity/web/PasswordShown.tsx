import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Note } from '../../../ui/Note.tsx';

type PasswordShownProps = { name: string; username: string; password: string; onClose: () => void };

/** A first password, shown this once, to print or write down and hand over. */
export function PasswordShown({ name, username, password, onClose }: PasswordShownProps): ReactNode {
  const t = useWords('identity');
  return (
    <Dialog title={t('password_of', { name })}>
      <Facts
        items={[
          { key: 'username', name: t('username'), value: <b>{username}</b> },
          {
            key: 'password',
            name: t('first_password'),
            value: <b className="identity-secret large">{password}</b>,
          },
        ]}
      />
      <div className="identity-form">
        <Note>
          <p>{t('password_once')}</p>
        </Note>
      </div>
      <div className="acts">
        <Button look="go" onPress={onClose}>
          {t('handed_over')}
        </Button>
        <Button icon="print" onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </Dialog>
  );
}

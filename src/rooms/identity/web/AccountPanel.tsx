import { useState, type ReactNode } from 'react';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { Account, Posting } from './account.ts';
import { AddPostingForm } from './AddPostingForm.tsx';
import { CorrectAccountForm } from './CorrectAccountForm.tsx';
import { EndPostingForm } from './EndPostingForm.tsx';
import { useMe } from './me.tsx';
import { PasswordShown } from './PasswordShown.tsx';
import { PostingLine } from './PostingLine.tsx';
import { firstPassword } from './secrets.ts';
import { SuspendForm } from './SuspendForm.tsx';

/** What is being written in the panel: one thing at a time. */
type Writing = 'posting' | 'words' | 'suspend' | { ends: string } | null;

/** One account: who it is, its postings with their days, and what an administrator may do about it. */
export function AccountPanel({ account, mayChange }: { account: Account; mayChange: boolean }): ReactNode {
  const t = useWords('identity');
  const format = useFormat();
  const { run, busy, problem } = useDo();
  const area = useMe().posting?.areas[0]?.id ?? '';
  const [writing, setWriting] = useState<Writing>(null);
  const [password, setPassword] = useState<string | null>(null);
  const [signedOut, setSignedOut] = useState(false);
  const over = account.postings.filter((one) => one.state === 'ended');
  const elsewhere = account.mine ? undefined : t('works_elsewhere');
  const close = () => setWriting(null);

  async function reset() {
    const first_password = firstPassword();
    const result = await run('identity.reset-password', { area, account: account.id, first_password });
    if (result !== null) setPassword(first_password);
  }

  async function signOut() {
    if ((await run('identity.end-sessions', { area, account: account.id })) !== null) setSignedOut(true);
  }

  function line(posting: Posting) {
    const ends = typeof writing === 'object' && writing?.ends === posting.id;
    return (
      <li key={posting.id}>
        <div className="spread">
          <PostingLine posting={posting} />
          {mayChange && posting.state !== 'ended' && !ends && (
            <Button
              reason={posting.mine ? undefined : t('not_mine')}
              onPress={() => setWriting({ ends: posting.id })}
            >
              {t('end_posting')} <VisuallyHidden>{t(`duty.${posting.duty}`)}</VisuallyHidden>
            </Button>
          )}
        </div>
        {ends && <EndPostingForm area={area} posting={posting} onDone={close} />}
      </li>
    );
  }

  return (
    <div className="stack">
      {account.suspended_at !== null && (
        <Note tone="bad" title={t('suspended_since', { when: format.moment(account.suspended_at) })}>
          <p>{account.suspended_why}</p>
        </Note>
      )}
      {account.demo && <Note tone="calm">{t('demo_account')}</Note>}
      <Facts
        items={[
          { key: 'username', name: t('username'), value: account.username },
          {
            key: 'phone',
            name: t('phone'),
            value: account.phone === null ? '–' : <span className="whole">{formatPhone(account.phone)}</span>,
          },
        ]}
      />
      {problem !== null && <Refused problem={problem} />}
      {signedOut && (
        <Note tone="ok" live>
          {t('signed_out_everywhere')}
        </Note>
      )}
      <div>
        <h3 className="subhead">{t('postings')}</h3>
        {account.postings.length === over.length && <p className="muted">{t('duty.none')}</p>}
        <Rows label={t('postings')}>{account.postings.filter((one) => !over.includes(one)).map(line)}</Rows>
      </div>
      {over.length > 0 && (
        <div>
          <h3 className="subhead">{t('postings_ended')}</h3>
          <Rows label={t('postings_ended')}>{over.map(line)}</Rows>
        </div>
      )}
      {writing === 'posting' && <AddPostingForm account={account.id} onDone={close} />}
      {writing === 'words' && <CorrectAccountForm area={area} account={account} onDone={close} />}
      {writing === 'suspend' && <SuspendForm area={area} account={account} onDone={close} />}
      {mayChange && writing === null && (
        <div className="acts">
          <Button icon="plus" onPress={() => setWriting('posting')}>
            {t('add_posting')}
          </Button>
          <Button icon="pencil" reason={elsewhere} onPress={() => setWriting('words')}>
            {t('correct_account')}
          </Button>
          <Button icon="key" busy={busy} reason={elsewhere} onPress={() => void reset()}>
            {t('reset_password')}
          </Button>
          <Button icon="out" busy={busy} reason={elsewhere} onPress={() => void signOut()}>
            {t('end_all_sessions')}
          </Button>
          {account.suspended_at === null ? (
            <Button icon="lock" reason={elsewhere} onPress={() => setWriting('suspend')}>
              {t('suspend')}
            </Button>
          ) : (
            <Button
              busy={busy}
              reason={elsewhere}
              onPress={() => void run('identity.reopen-account', { area, account: account.id })}
            >
              {t('reopen')}
            </Button>
          )}
        </div>
      )}
      {password !== null && (
        <PasswordShown
          name={account.name}
          username={account.username}
          password={password}
          onClose={() => setPassword(null)}
        />
      )}
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { goToFirstFault } from '../../../ui/first-fault.ts';
import { Refused } from '../../../ui/Refused.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import type { Account, Posting } from './account.ts';
import { useMe } from './me.tsx';
import { PasswordShown } from './PasswordShown.tsx';
import { PostingLine } from './PostingLine.tsx';
import { emptyPosting, PostingFields } from './PostingFields.tsx';
import { postingProblem } from './posting-problem.ts';
import { firstPassword } from './secrets.ts';

/** One account: its postings with their endings, one more posting, a new first password. */
export function AccountPanel({ account, mayChange }: { account: Account; mayChange: boolean }): ReactNode {
  const t = useWords('identity');
  const { run, busy, problem } = useDo();
  const area = useMe().posting?.areas[0]?.id ?? '';
  const [adding, setAdding] = useState(false);
  const [password, setPassword] = useState<string | null>(null);

  async function reset() {
    const first_password = firstPassword();
    const result = await run('identity.reset-password', { area, account: account.id, first_password });
    if (result !== null) setPassword(first_password);
  }

  return (
    <div className="stack">
      <Facts
        items={[
          { key: 'username', name: t('username'), value: account.username },
          { key: 'phone', name: t('phone'), value: account.phone ?? '–' },
        ]}
      />
      {problem !== null && <Refused problem={problem} />}
      <div>
        <h3 className="subhead">{t('postings')}</h3>
        <Rows label={t('postings')}>
          {account.postings.map((posting) => (
            <li key={posting.id} className="spread">
              <PostingLine posting={posting} />
              {mayChange && (
                <Button
                  busy={busy}
                  reason={posting.mine ? undefined : t('not_mine')}
                  onPress={() => void run('identity.end-posting', { area, posting: posting.id })}
                >
                  {t('end_posting')} <VisuallyHidden>{t(`duty.${posting.duty}`)}</VisuallyHidden>
                </Button>
              )}
            </li>
          ))}
        </Rows>
      </div>
      {mayChange && adding && (
        <AddPosting account={account.id} had={account.postings} onDone={() => setAdding(false)} />
      )}
      {mayChange && !adding && (
        <div className="acts">
          <Button icon="plus" onPress={() => setAdding(true)}>
            {t('add_posting')}
          </Button>
          <Button icon="key" busy={busy} onPress={() => void reset()}>
            {t('reset_password')}
          </Button>
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

function AddPosting(props: { account: string; had: readonly Posting[]; onDone: () => void }) {
  const t = useWords('identity');
  const { run, busy, problem } = useDo();
  const [posting, setPosting] = useState(() => ({ ...emptyPosting(), posting: newId() }));
  const [checked, setChecked] = useState(false);
  const wrong = postingProblem(posting);

  async function send() {
    const [area] = posting.areas;
    const added = { ...posting, areas: posting.areas.map((one) => one.id) };
    const result = await run('identity.add-posting', { area: area?.id ?? '', account: props.account, added });
    if (result !== null) props.onDone();
  }

  return (
    <form
      className="stack asks"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (wrong !== null) goToFirstFault(event.currentTarget);
        else if (!busy) void send();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <PostingFields value={posting} onChange={setPosting} wrong={checked ? wrong : null} />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('add_posting')}
        </Button>
        <Button onPress={props.onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

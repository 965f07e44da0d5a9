import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useMe } from './me.tsx';
import { usePostingWords } from './posting-words.ts';

/** The postings of somebody who has several: one press works at another, without signing out. */
export function PostingSwitch(): ReactNode {
  const t = useWords('identity');
  const say = usePostingWords();
  const { me } = useMe();
  const { run } = useDo();
  const queries = useQueryClient();
  const navigate = useNavigate();
  if (me.postings.length === 0) return null;

  async function switchTo(posting: string) {
    const result = await run('identity.switch-posting', { posting });
    if (result === null) return;
    // What another duty may see must not stay on the screen.
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'identity.get-me' });
    await queries.refetchQueries({ queryKey: ['identity.get-me'] });
    await navigate({ to: '/' });
  }

  return (
    <>
      <h3>{t(me.postings.length > 1 ? 'work_as' : 'my_posting')}</h3>
      {me.postings.map((posting) => (
        <button
          key={posting.id}
          type="button"
          className="menu-item"
          aria-current={posting.id === me.posting}
          onClick={() => {
            if (posting.id !== me.posting) void switchTo(posting.id);
          }}
        >
          <Icon name={posting.id === me.posting ? 'check' : 'person'} />
          <span>
            {say.duty(posting)}
            <small>{say.place(posting)}</small>
          </span>
        </button>
      ))}
      <hr />
    </>
  );
}

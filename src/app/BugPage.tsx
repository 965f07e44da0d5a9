import { useRouter } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../platform/web/language.ts';
import { newId } from '../platform/web/new-id.ts';
import { ProblemSaid } from '../platform/web/problem-said.ts';
import { Button } from '../ui/Button.tsx';
import { Refused } from '../ui/Refused.tsx';
import en from './en.json' with { type: 'json' };
import th from './th.json' with { type: 'json' };

/** A screen failed. Shows the number under which it can be found, and two ways on. Its words come with it, not over the network. */
export function BugPage({ error }: { error: unknown }): ReactNode {
  const router = useRouter();
  const { words } = useLanguage() === 'en' ? en : th;
  const [number] = useState(() => newId().slice(-6));
  useEffect(() => console.error(`bug ${number}`, error), [number, error]);
  if (error instanceof ProblemSaid) {
    return <Refused problem={error.problem} onRetry={() => void router.invalidate()} />;
  }
  return (
    <div className="page-narrow stack" role="alert">
      <h1>{words.bug_title}</h1>
      <p>{words.bug_text.replace('{number}', number)}</p>
      <div className="acts">
        <Button look="go" onPress={() => location.reload()}>
          {words.bug_again}
        </Button>
        <Button onPress={() => location.assign('/')}>{words.to_home}</Button>
      </div>
    </div>
  );
}

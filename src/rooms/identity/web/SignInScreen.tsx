import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The door: who are you. */
export function SignInScreen(): ReactNode {
  const t = useWords('identity');
  const queries = useQueryClient();
  return (
    <div className="identity-door">
      <div>
        <p className="identity-promise">{t('promise')}</p>
        <ul className="identity-promises">
          {promises.map(({ icon, word }) => (
            <li key={word}>
              <Icon name={icon} />
              <span>{t(word)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="panel stack">
        <h1>{t('sign_in')}</h1>
        <SignInForm onDone={() => queries.refetchQueries({ queryKey: ['identity.get-me'] })} />
        <p className="source">{t('forgot')}</p>
      </div>
    </div>
  );
}

const promises: { icon: IconName; word: string }[] = [
  { icon: 'people', word: 'promise.one_visit' },
  { icon: 'check', word: 'promise.every_right' },
  { icon: 'clock', word: 'promise.nobody_forgotten' },
  { icon: 'lock', word: 'promise.trust' },
];

import { useQueryClient } from '@tanstack/react-query';
import { useWords } from '../../../platform/web/words.ts';
import { SignInForm } from './SignInForm.tsx';

/** The door: who are you. */
export function SignInScreen() {
  const t = useWords('identity');
  const queries = useQueryClient();
  return (
    <div className="identity-door">
      <h1>{t('sign_in')}</h1>
      <SignInForm onDone={() => queries.refetchQueries({ queryKey: ['identity.get-me'] })} />
      <p className="source">{t('forgot')}</p>
    </div>
  );
}

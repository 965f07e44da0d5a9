import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { problemOf, type Problem } from '../../../platform/web/problem-said.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { signIn } from './sign-in.ts';

type SignInFormProps = {
  /** Given when somebody signs in again on a page that is theirs: then it is not typed. */
  username?: string;
  onDone: () => void | Promise<void>;
};

/** User name, password, and the six digits when the account asks for them. */
export function SignInForm({ username, onDone }: SignInFormProps): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const [typed, setTyped] = useState({ username: username ?? '', password: '', code: '' });
  const [asksCode, setAsksCode] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [wait, startWait] = useSecondsLeft();

  async function submit() {
    setBusy(true);
    setProblem(null);
    try {
      const { code, ...names } = typed;
      await signIn(asksCode ? { ...names, code: code.replace(/\s/g, '') } : names);
      await onDone();
    } catch (error) {
      const said = problemOf(error);
      const seconds = said.details['seconds'];
      if (typeof seconds === 'number') startWait(seconds);
      if (said.code === 'code_needed') setAsksCode(true);
      else setProblem(said);
    } finally {
      setBusy(false);
    }
  }

  const waiting = wait > 0 ? t('wait', { n: wait }) : undefined;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && wait === 0) void submit();
      }}
    >
      {problem !== null && waiting === undefined && (
        <Note tone="bad" live>
          <p>{problem[lang]}</p>
        </Note>
      )}
      <TextField
        label={t('username')}
        name="username"
        autoComplete="username"
        value={typed.username}
        readOnly={username !== undefined}
        autoFocus={username === undefined}
        onChange={(value) => setTyped({ ...typed, username: value })}
      />
      <PasswordField
        label={t('password')}
        autoComplete="current-password"
        autoFocus={username !== undefined}
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
      />
      {asksCode && (
        <TextField
          label={t('code')}
          hint={t('code_hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          maxLength={7}
          value={typed.code}
          onChange={(code) => setTyped({ ...typed, code })}
        />
      )}
      <Button type="submit" look="go" big wide busy={busy} reason={waiting}>
        {t('sign_in')}
      </Button>
    </form>
  );
}

function useSecondsLeft(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  const running = left > 0;
  useEffect(() => {
    if (!running) return;
    const clock = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(clock);
  }, [running]);
  return [left, setLeft];
}

import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { goToFirstFault } from '../../../ui/first-fault.ts';
import { Note } from '../../../ui/Note.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { useMe } from './me.tsx';

const empty = { old: '', new: '', again: '' };

/** A new password of one's own; the first one, from paper, must be changed here before anything else. */
export function ChangePasswordScreen(): ReactNode {
  const t = useWords('identity');
  const refusal = useRefusals('identity');
  const lang = useLanguage();
  const { me } = useMe();
  const { run, busy, problem } = useDo();
  const [typed, setTyped] = useState(empty);
  const [checked, setChecked] = useState(false);
  const [done, setDone] = useState(false);
  const short = [...typed.new].length < 10 ? refusal('password_short') : undefined;
  const differs = typed.again === typed.new ? undefined : t('password_differs');
  const fields = fieldErrors(problem, lang);
  return (
    <div className="page-narrow">
      <PageHead
        title={me.must_change ? t('first_password_title', { name: me.name }) : t('change_password')}
        sub={me.must_change ? t('first_password_text') : t('change_password_text')}
      />
      {done && (
        <Note tone="ok" live>
          <p>{t('password_changed')}</p>
        </Note>
      )}
      {problem !== null && Object.keys(fields).length === 0 && <Refused problem={problem} />}
      <form
        className="stack identity-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          setDone(false);
          if (short !== undefined || differs !== undefined) goToFirstFault(event.currentTarget);
          else if (!busy) void send();
        }}
      >
        <input type="hidden" name="username" autoComplete="username" value={me.username} readOnly />
        <PasswordField
          label={me.must_change ? t('password_from_paper') : t('password_old')}
          autoComplete="current-password"
          autoFocus={me.must_change}
          value={typed.old}
          onChange={(old) => setTyped({ ...typed, old })}
        />
        <PasswordField
          label={t('password_new')}
          hint={t('password_hint')}
          autoComplete="new-password"
          error={checked ? (short ?? fields['new']) : undefined}
          value={typed.new}
          onChange={(value) => setTyped({ ...typed, new: value })}
        />
        <PasswordField
          label={t('password_again')}
          autoComplete="new-password"
          error={checked ? differs : undefined}
          value={typed.again}
          onChange={(again) => setTyped({ ...typed, again })}
        />
        <div className="acts">
          <Button type="submit" look="go" big busy={busy}>
            {t('save_password')}
          </Button>
        </div>
      </form>
    </div>
  );

  async function send() {
    const result = await run('identity.change-password', { old: typed.old, new: typed.new });
    if (result === null) return;
    setTyped(empty);
    setChecked(false);
    setDone(true);
  }
}

import { useState, type ReactNode } from 'react';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Account } from './account.ts';

type CorrectAccountFormProps = { area: string; account: Account; onDone: () => void };

/** Puts right how somebody is called here. */
export function CorrectAccountForm({ area, account, onDone }: CorrectAccountFormProps): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [typed, setTyped] = useState({
    name: account.name,
    username: account.username,
    phone: account.phone === null ? '' : formatPhone(account.phone),
  });
  const fields = fieldErrors(problem, lang);
  const taken = problem?.code === 'username_taken' ? problem[lang] : undefined;
  const atField = taken !== undefined || Object.keys(fields).length > 0;

  async function send() {
    const phone = typed.phone.trim() === '' ? null : typed.phone;
    const input = { area, account: account.id, ...typed, phone };
    if ((await run('identity.change-account', input)) !== null) onDone();
  }

  return (
    <form
      className="stack asks"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {problem !== null && !atField && <Refused problem={problem} />}
      <TextField
        label={t('name')}
        error={fields['name']}
        maxLength={120}
        value={typed.name}
        onChange={(name) => setTyped({ ...typed, name })}
      />
      <TextField
        label={t('username')}
        hint={t('username_told')}
        error={taken ?? fields['username']}
        maxLength={60}
        value={typed.username}
        onChange={(username) => setTyped({ ...typed, username })}
      />
      <TextField
        label={t('phone')}
        optional
        type="tel"
        error={fields['phone']}
        maxLength={60}
        value={typed.phone}
        onChange={(phone) => setTyped({ ...typed, phone })}
      />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

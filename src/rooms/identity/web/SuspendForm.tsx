import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Account } from './account.ts';

type SuspendFormProps = { area: string; account: Account; onDone: () => void };

/** Keeps somebody out from this moment on, and says why. */
export function SuspendForm({ area, account, onDone }: SuspendFormProps): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [reason, setReason] = useState('');
  const wrong = fieldErrors(problem, lang)['reason'];

  async function send() {
    if ((await run('identity.suspend-account', { area, account: account.id, reason })) !== null) onDone();
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
      {problem !== null && wrong === undefined && <Refused problem={problem} />}
      <TextField
        label={t('suspend_why', { name: account.name })}
        hint={t('suspend_hint')}
        error={wrong}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <div className="acts">
        <Button type="submit" look="danger" busy={busy}>
          {t('suspend')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

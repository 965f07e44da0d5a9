import { useState, type ReactNode } from 'react';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useMe } from './me.tsx';
import { newSecret } from './secrets.ts';

/** A second factor for signing in: six digits from an app on one's own phone. */
export function SecondStepScreen(): ReactNode {
  const t = useWords('identity');
  const { me } = useMe();
  const { run, busy, problem } = useDo();
  const [secret] = useState(newSecret);
  const [code, setCode] = useState('');
  if (me.totp) {
    return (
      <div className="page-narrow">
        <PageHead title={t('second_step_on')} sub={t('second_step_text')} />
        {problem !== null && <Refused problem={problem} />}
        <Button
          look="danger"
          busy={busy}
          onPress={() => void run('identity.set-totp', { secret: null, code: null })}
        >
          {t('second_step_switch_off')}
        </Button>
      </div>
    );
  }
  return (
    <div className="page-narrow">
      <PageHead title={t('second_step_off')} sub={t('second_step_text')} />
      {problem !== null && <Refused problem={problem} />}
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void run('identity.set-totp', { secret, code: code.replace(/\s/g, '') });
        }}
      >
        <p>{t('second_step_scan')}</p>
        <QrCode text={otpauth(secret, me.username)} label={t('second_step_qr')} />
        <Note tone="calm">
          <p>{t('second_step_by_hand')}</p>
          <p className="large identity-secret">{secret.replace(/(.{4})/g, '$1 ').trim()}</p>
        </Note>
        <div className="identity-form">
          <TextField
            label={t('code')}
            hint={t('second_step_prove')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            value={code}
            onChange={setCode}
          />
        </div>
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {t('second_step_switch_on')}
          </Button>
        </div>
      </form>
    </div>
  );
}

function otpauth(secret: string, username: string): string {
  return `otpauth://totp/${encodeURIComponent(`Tambon One:${username}`)}?secret=${secret}&issuer=Tambon%20One`;
}

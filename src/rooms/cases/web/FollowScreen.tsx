import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Followed } from '../follow-up.ts';
import { FollowedCase } from './FollowedCase.tsx';
import { useOpen } from '../../../platform/web/use-open.ts';

/** The follow-up page of a family: number and PIN from the receipt, no sign-in. What was shown is gone when the page is left. */
export function FollowScreen(): ReactNode {
  const { n = '' } = useSearch({ strict: false });
  const [typed, setTyped] = useState({ number: n, pin: '' });
  const [shown, setShown] = useState<Followed | null>(null);
  const { send, busy, problem } = useOpen<Followed>('/open/follow');
  if (shown !== null) {
    return (
      <FollowedCase
        followed={shown}
        onOther={() => {
          setTyped({ number: '', pin: '' });
          setShown(null);
        }}
      />
    );
  }
  return (
    <FollowForm
      typed={typed}
      onChange={setTyped}
      problem={problem}
      busy={busy}
      onSend={() => void send(typed).then(setShown)}
    />
  );
}

type Typed = { number: string; pin: string };
type FollowFormProps = {
  typed: Typed;
  onChange: (typed: Typed) => void;
  problem: ReturnType<typeof useOpen>['problem'];
  busy: boolean;
  onSend: () => void;
};

function FollowForm({ typed, onChange, problem, busy, onSend }: FollowFormProps) {
  const t = useWords('cases');
  const faults = fieldErrors(problem, useLanguage());
  const atField = faults['number'] !== undefined || faults['pin'] !== undefined;
  return (
    <div className="page-narrow stack">
      <h1>{t('follow')}</h1>
      <p>{t('follow_sub')}</p>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <TextField
          label={t('follow_number')}
          hint={t('follow_number_hint')}
          value={typed.number}
          onChange={(number) => onChange({ ...typed, number })}
          error={faults['number']}
          maxLength={40}
          name="number"
        />
        <TextField
          label={t('follow_pin')}
          hint={t('follow_pin_hint')}
          value={typed.pin}
          onChange={(pin) => onChange({ ...typed, pin })}
          error={faults['pin']}
          inputMode="numeric"
          maxLength={20}
          name="pin"
        />
        {problem !== null && !atField && <Refused problem={problem} />}
        <div className="acts">
          <Button look="go" big wide type="submit" busy={busy}>
            {t('follow_see')}
          </Button>
        </div>
      </form>
      <p className="source">{t('follow_lost')}</p>
    </div>
  );
}

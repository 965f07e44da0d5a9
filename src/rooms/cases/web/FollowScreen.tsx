import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { isComplaintNumber, type Followed } from '../follow-up.ts';
import type { FollowedComplaint } from '../complaint.ts';
import { ComplainForm } from './ComplainForm.tsx';
import { ComplaintFollowed } from './ComplaintFollowed.tsx';
import { FollowedCase, type ComplainedNeed } from './FollowedCase.tsx';
import { useOpen } from '../../../platform/web/use-open.ts';

/** The follow-up page of a family: number and PIN from the receipt, no sign-in. What was shown is gone when the page is left. */
export function FollowScreen(): ReactNode {
  const { n = '' } = useSearch({ strict: false });
  const [typed, setTyped] = useState({ number: n, pin: '' });
  const [shown, setShown] = useState<Followed | null>(null);
  const [against, setAgainst] = useState<ComplainedNeed | null>(null);
  const [answer, setAnswer] = useState<FollowedComplaint | null>(null);
  const ofCase = useOpen<Followed>('/open/follow');
  const ofComplaint = useOpen<FollowedComplaint>('/open/follow-complaint');
  const complaint = isComplaintNumber(typed.number);
  const { busy, problem } = complaint ? ofComplaint : ofCase;
  const other = () => {
    setTyped({ number: '', pin: '' });
    setShown(null);
    setAnswer(null);
  };
  if (answer !== null) return <ComplaintFollowed followed={answer} onOther={other} />;
  if (shown !== null && against !== null) {
    const { need, referral, what } = against;
    const decision = { ...typed, link: { need, referral } };
    return (
      <div className="page-narrow stack">
        <ComplainForm area={shown.area} decision={decision} what={what} onBack={() => setAgainst(null)} />
      </div>
    );
  }
  if (shown !== null) return <FollowedCase followed={shown} onOther={other} onComplain={setAgainst} />;
  return (
    <FollowForm
      typed={typed}
      onChange={setTyped}
      problem={problem}
      busy={busy}
      onSend={() =>
        void (complaint ? ofComplaint.send(typed).then(setAnswer) : ofCase.send(typed).then(setShown))
      }
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

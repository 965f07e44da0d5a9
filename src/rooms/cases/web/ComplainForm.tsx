import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { CentrePick, type Centre } from './CentrePick.tsx';
import { complaintToSend, nothingTyped } from './complain-typed.ts';
import { ComplainFields } from './ComplainFields.tsx';
import { ComplaintSlip } from './ComplaintSlip.tsx';
import { useOpen } from '../../../platform/web/use-open.ts';

type ComplainFormProps = {
  /** Left out: the centre is asked for. */
  area?: string;
  /** The decision of the own case, with number and PIN of its receipt. */
  decision?: { number: string; pin: string; link: { need: string; referral: string | null } };
  what?: string;
  onBack?: () => void;
};
type Sent = { label: string; pin: string; due_on: string };

/** A complaint of anybody, without signing in; afterwards its number and PIN, shown once. */
export function ComplainForm({ area, decision, what, onBack }: ComplainFormProps): ReactNode {
  const t = useWords('cases');
  const [typed, setTyped] = useState(nothingTyped);
  const [centre, setCentre] = useState<Centre | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const { send, busy, problem } = useOpen<Sent>('/open/complain');
  const faults = fieldErrors(problem, useLanguage());
  if (sent !== null) {
    return (
      <div className="stack">
        <h1>{t('complain_sent')}</h1>
        <ComplaintSlip {...sent} />
        {onBack !== undefined && <Button onPress={onBack}>{t('follow')}</Button>}
      </div>
    );
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const words = complaintToSend(typed, decision !== undefined);
        void send({ ...words, area: area ?? centre?.area ?? '', decision: decision ?? null }).then(setSent);
      }}
    >
      <h1>{t('complain')}</h1>
      {what !== undefined && <p className="large">{t('complain_of_need', { need: what })}</p>}
      <p>{t('complain_sub')}</p>
      {area === undefined && <CentrePick picked={centre} onPick={setCentre} error={faults['area']} />}
      <ComplainFields typed={typed} onChange={setTyped} faults={faults} decided={decision !== undefined} />
      {problem !== null && Object.keys(faults).length === 0 && <Refused problem={problem} />}
      <div className="acts">
        <Button look="go" big type="submit" busy={busy}>
          {t('complain_send')}
        </Button>
        {onBack !== undefined && <Button onPress={onBack}>{t('cancel')}</Button>}
      </div>
    </form>
  );
}

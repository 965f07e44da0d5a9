import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { complaintToSend, nothingTyped } from './complain-typed.ts';
import { ComplainFields } from './ComplainFields.tsx';
import { ComplaintSlip } from './ComplaintSlip.tsx';

/** A complaint that somebody brings to the desk, perhaps about a decision of a case; then the slip for them. */
export function NewComplaintScreen(): ReactNode {
  const t = useWords('cases');
  const { posting } = useMe();
  const search = useSearch({ strict: false });
  const area = search.area ?? posting?.areas[0]?.id ?? '';
  const { need, referral, about } = search;
  const [complaint] = useState(newId);
  const [typed, setTyped] = useState(nothingTyped);
  const [officer, setOfficer] = useState('');
  const [taken, setTaken] = useState(false);
  const { run, busy, problem } = useDo();
  const faults = fieldErrors(problem, useLanguage());
  const colleagues = useAsk<{ account: string; name: string }[]>(
    'identity.list-colleagues',
    { area },
    { when: area !== '' },
  );
  const slip = useAsk<{ label: string; pin: string; due_on: string }>(
    'cases.get-complaint-slip',
    { area, complaint },
    { when: taken },
  );
  if (taken && slip.data !== undefined) {
    return (
      <div className="page-narrow stack">
        <PageHead title={t('complain_sent')} sub={t('complaint_slip')} />
        <ComplaintSlip {...slip.data} />
      </div>
    );
  }
  const link = need === undefined ? null : { need, referral: referral ?? null };
  const send = async () => {
    const words = complaintToSend(typed, link !== null);
    const input = { ...words, area, complaint, link, officer: officer === '' ? null : officer };
    setTaken((await run('cases.enter-complaint', input)) !== null);
  };
  return (
    <div className="page-narrow">
      <PageHead
        title={t('complaint_new')}
        sub={about === undefined ? t('complain_sub') : t('complain_of_need', { need: about })}
      />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ComplainFields typed={typed} onChange={setTyped} faults={faults} decided={link !== null} />
        {link === null && (
          <SelectField
            label={t('complaint_officer')}
            value={officer}
            onChange={setOfficer}
            options={[
              { value: '', label: t('complaint_officer_none') },
              ...(colleagues.data ?? []).map((one) => ({ value: one.account, label: one.name })),
            ]}
          />
        )}
        {problem !== null && <Refused problem={problem} />}
        <div className="acts">
          <Button look="go" big type="submit" busy={busy}>
            {t('complaint_new')}
          </Button>
        </div>
      </form>
    </div>
  );
}

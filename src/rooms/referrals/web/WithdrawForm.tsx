import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { withdrawalReasons } from '../referral.ts';
import type { RequestOfNeed } from './request.ts';

type WithdrawFormProps = { area: string; request: RequestOfNeed; onClose: () => void };

/** The centre takes a request back, and says why. */
export function WithdrawForm({ area, request, onClose }: WithdrawFormProps): ReactNode {
  const t = useWords('referrals');
  const refusal = useRefusals('referrals');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [withdrawal] = useState(newId);
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);
  const noWords = reason === 'other' && words.trim() === '';

  async function send() {
    setChecked(true);
    if (reason === '' || noWords || busy) return;
    const { referral, seen } = request;
    const said = { reason, words: words.trim() === '' ? null : words };
    const input = { area, withdrawal, referral, seen, ...said };
    if ((await run('referrals.withdraw-referral', input)) !== null) onClose();
  }

  return (
    <form
      className="stack tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <SelectField
        label={t('why_withdraw', { to: request[`short_${lang}`] })}
        empty
        error={checked && reason === '' ? t('reason_missing') : undefined}
        value={reason}
        options={withdrawalReasons.map((value) => ({
          value,
          label: value === 'other' ? `${t('withdrawal.other')} (${t('write_it')})` : t(`withdrawal.${value}`),
        }))}
        onChange={setReason}
      />
      <TextField
        label={t('words')}
        optional={reason !== 'other'}
        error={checked && noWords ? refusal('reason_needs_words') : undefined}
        maxLength={2000}
        value={words}
        onChange={setWords}
      />
      <div className="acts">
        <Button type="submit" look="danger" busy={busy}>
          {t('withdraw')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

import { useState, type ReactNode } from 'react';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { consentGivers, withdrawalWays, type ConsentGiver } from '../consent.ts';

type WithdrawConsentDialogProps = {
  area: string;
  consent: string;
  what: string;
  who: string;
  onClose: () => void;
};

/** A consent is taken back; from then on nothing is shown under it. */
export function WithdrawConsentDialog(props: WithdrawConsentDialogProps): ReactNode {
  const { area, consent, what, who, onClose } = props;
  const t = useWords('registry');
  const refusal = useRefusals('registry');
  const { run, busy, problem } = useDo();
  const [by, setBy] = useState<ConsentGiver>('self');
  const [name, setName] = useState('');
  const [how, setHow] = useState<(typeof withdrawalWays)[number]>('spoken');
  const [checked, setChecked] = useState(false);
  const nameless = by === 'guardian' && name.trim() === '';
  return (
    <Dialog title={t('consent_withdraw')} sheet onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!nameless && !busy) void save();
        }}
      >
        <p>
          <b>{what}</b> <span className="whole">{who}</span>
        </p>
        <p>{t('consent_withdraw_how')}</p>
        <RadioPick
          label={t('consent_withdrawn_by')}
          value={by}
          choices={consentGivers.map((one) => ({ value: one, label: t(`consent_giver.${one}`) }))}
          onChange={setBy}
        />
        {by === 'guardian' && (
          <TextField
            label={t('consent_guardian')}
            maxLength={120}
            error={checked && nameless ? refusal('consent_guardian_missing') : undefined}
            value={name}
            onChange={setName}
          />
        )}
        <RadioPick
          label={t('consent_how')}
          value={how}
          choices={withdrawalWays.map((one) => ({ value: one, label: t(`withdrawal_way.${one}`) }))}
          onChange={setHow}
        />
        {problem !== null && <Refused problem={problem} />}
        <div className="acts">
          <Button type="submit" look="danger" busy={busy}>
            {t('consent_withdraw_now')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  async function save() {
    const input = { area, consent, withdrawn_by: by, name: by === 'guardian' ? name : null, how };
    if ((await run('registry.withdraw-consent', input)) !== null) onClose();
  }
}

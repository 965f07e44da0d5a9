import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import type { CircleMember } from './circle-told.ts';

type NameInCircleProps = {
  area: string;
  /** The circles in which I stand myself. */
  own: readonly CircleMember[];
  about: (subject: string) => string;
  onClose: () => void;
};

/** A colleague of the desk is let into a circle in which I stand. */
export function NameInCircle({ area, own, about, onClose }: NameInCircleProps): ReactNode {
  const t = useWords('registry');
  const { run, busy, problem } = useDo();
  const [circle] = useState(() => newId());
  const [subject, setSubject] = useState(own[0]?.subject ?? '');
  const [account, setAccount] = useState('');
  const [checked, setChecked] = useState(false);
  const officers = useAsk<{ account: string; name: string }[]>('identity.list-colleagues', { area });
  const colleagues = (officers.data ?? []).filter((one) => own.every((mine) => mine.account !== one.account));
  return (
    <Dialog title={t('circle_name')} sheet onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (account !== '' && !busy) void send();
        }}
      >
        <p>{t('circle_name_how')}</p>
        {own.length > 1 && (
          <SelectField
            label={t('circle_of')}
            value={subject}
            options={own.map((one) => ({ value: one.subject, label: about(one.subject) }))}
            onChange={setSubject}
          />
        )}
        <SelectField
          label={t('circle_whom')}
          empty
          value={account}
          error={checked && account === '' ? t('circle_whom_missing') : undefined}
          hint={officers.data !== undefined && colleagues.length === 0 ? t('circle_alone') : undefined}
          options={colleagues.map((one) => ({ value: one.account, label: one.name }))}
          onChange={setAccount}
        />
        {problem !== null && <Refused problem={problem} />}
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {t('circle_name')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  async function send() {
    if ((await run('registry.name-in-circle', { area, circle, subject, account })) !== null) onClose();
  }
}

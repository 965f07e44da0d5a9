import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { declineReasons, type GapRow } from '../gap.ts';

type Reason = (typeof declineReasons)[number];

/** The family does not want a right, and why; or wants it after all. */
export function DeclineDialog({
  area,
  row,
  onClose,
}: {
  area: string;
  row: GapRow;
  onClose: () => void;
}): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [decline] = useState(newId);
  const [reason, setReason] = useState<Reason | ''>('');
  const [words, setWords] = useState('');
  const about = t('decline_about', { name: row.name, what: row.service_name[lang] });

  async function save() {
    const done = row.declined
      ? await run('eligibility.end-decline', { area, decline: row.declined.id })
      : await run('eligibility.decline-right', {
          area,
          decline,
          person: row.person,
          service: row.service,
          reason,
          ...(words.trim() !== '' && { words }),
        });
    if (done !== null) onClose();
  }

  return (
    <Dialog title={t(row.declined ? 'decline_end' : 'decline')} onClose={onClose}>
      <div className="stack">
        <p>{about}</p>
        {!row.declined && (
          <>
            <RadioPick
              label={t('decline_why')}
              stacked
              value={reason}
              choices={declineReasons.map((value) => ({ value, label: t(`decline.${value}`) }))}
              onChange={(value) => setReason(value as Reason)}
            />
            <TextField
              label={t('decline_words')}
              optional={reason !== 'other'}
              lines
              maxLength={500}
              value={words}
              onChange={setWords}
            />
          </>
        )}
        {problem !== null && <Refused problem={problem} />}
        <div className="acts below">
          <Button
            look="go"
            busy={busy}
            reason={!row.declined && reason === '' ? t('decline_choose') : undefined}
            onPress={() => void save()}
          >
            {t(row.declined ? 'decline_end' : 'decline_save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

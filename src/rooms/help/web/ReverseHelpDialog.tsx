import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { HelpRow } from '../help.ts';

/** Takes back one's own line with a reason; the line stays, struck through. */
export function ReverseHelpDialog(props: { area: string; row: HelpRow; onClose: () => void }): ReactNode {
  const { area, row, onClose } = props;
  const t = useWords('help');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  return (
    <Dialog title={t('reverse_what', { what: row[`what_${lang}`] })} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!busy && reason.trim() !== '') void save();
        }}
      >
        {problem !== null && <Refused problem={problem} />}
        <p>{t('reverse_text')}</p>
        <TextField
          lines
          label={t('reverse_reason')}
          maxLength={2000}
          error={checked && reason.trim() === '' ? t('reverse_reason_missing') : undefined}
          value={reason}
          onChange={setReason}
        />
        <div className="acts">
          <Button type="submit" look="danger" busy={busy}>
            {t('reverse')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  async function save() {
    if ((await run('help.reverse-help', { area, help: row.id, reason })) !== null) onClose();
  }
}

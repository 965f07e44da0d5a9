import { useState, type ReactNode } from 'react';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';

export type Ending = { cofunding: string; name: string } & (
  | { kind: 'plan' }
  | { kind: 'part'; part: string }
);

/** A source falls away, or a plan is closed: with the words that say why. */
export function EndPlanDialog(props: { area: string; ending: Ending; onClose: () => void }): ReactNode {
  const { area, ending, onClose } = props;
  const t = useWords('help');
  const { run, busy, problem } = useDo();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const act = t(ending.kind === 'plan' ? 'cofunding_close' : 'part_end');
  return (
    <Dialog title={`${act}: ${ending.name}`} onClose={onClose}>
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
        <TextField
          lines
          label={t(ending.kind === 'plan' ? 'cofunding_close_reason' : 'part_end_reason')}
          maxLength={2000}
          error={checked && reason.trim() === '' ? t('reason_missing') : undefined}
          value={reason}
          onChange={setReason}
        />
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {act}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  async function save() {
    const { cofunding } = ending;
    const done =
      ending.kind === 'plan'
        ? await run('help.close-cofunding', { area, cofunding, reason })
        : await run('help.end-part', { area, cofunding, part: ending.part, reason });
    if (done !== null) onClose();
  }
}

import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { overlapVerdicts, type OverlapRow } from '../overlap.ts';

type Verdict = (typeof overlapVerdicts)[number];

/** Decides one overlap: it stops, it is complementary, or it is none; with the reason. */
export function DecideOverlapDialog(props: { row: OverlapRow; onClose: () => void }): ReactNode {
  const { row, onClose } = props;
  const t = useWords('help');
  const refusal = useRefusals('help');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [decision] = useState(newId);
  const [verdict, setVerdict] = useState<Verdict>('complementary');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  return (
    <Dialog
      title={t('overlap_decide_of', { what: row.what[lang], who: row.who ?? '' })}
      roomy
      onClose={onClose}
    >
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
        <div>
          <p className="field-label">{t('overlap_beside')}</p>
          <ul>
            {row.earlier.map((one) => (
              <li key={one.en}>{one[lang]}</li>
            ))}
          </ul>
        </div>
        <RadioPick<Verdict>
          label={t('overlap_choose')}
          value={verdict}
          choices={overlapVerdicts.map((one) => ({ value: one, label: t(`overlap_verdict.${one}`) }))}
          onChange={setVerdict}
        />
        <p className="muted">{t(`overlap_verdict_hint.${verdict}`)}</p>
        <TextField
          lines
          label={t('overlap_decision_reason_label')}
          maxLength={2000}
          error={checked && reason.trim() === '' ? refusal('overlap_decision_reason') : undefined}
          value={reason}
          onChange={setReason}
        />
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {t('overlap_decide')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  async function save() {
    const { area, help } = row;
    if ((await run('help.decide-overlap', { area, decision, help, verdict, reason })) !== null) onClose();
  }
}

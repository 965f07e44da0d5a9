import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { ManyPick } from '../../../ui/ManyPick.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { urgencies, type Urgency } from '../need.ts';
import { noteLimit } from '../note.ts';
import { reopenReasons } from '../reopening.ts';
import type { CaseFile } from './case-file.ts';
import { FormDialog } from './FormDialog.tsx';

/** Opens needs that were closed again, with a reason; a closed case opens with them. */
export function ReopenDialog({ file, onClose }: { file: CaseFile; onClose: () => void }): ReactNode {
  const t = useWords('cases');
  const lang = useLanguage();
  const refusal = useRefusals('cases');
  const { run, busy, problem } = useDo();
  const closed = file.needs.filter((need) => need.state === 'closed');
  const [needs, setNeeds] = useState<readonly string[]>(
    closed.length === 1 ? closed.map((one) => one.need) : [],
  );
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('');
  const [urgency, setUrgency] = useState<Urgency>('normal');
  const [checked, setChecked] = useState(false);
  const unsaid = reason === 'other' && words.trim() === '';
  const errors = fieldErrors(problem, lang);
  return (
    <FormDialog
      title={t('reopen')}
      send={t('reopen')}
      busy={busy}
      problem={problem}
      wrong={needs.length === 0 || reason === '' || unsaid}
      onCheck={() => setChecked(true)}
      onSend={() => void send()}
      onClose={onClose}
    >
      <p className="muted">{t('reopen_text')}</p>
      <ManyPick
        label={t('reopen_which')}
        hint={checked && needs.length === 0 ? refusal('reopen_none') : undefined}
        choices={closed.map((need) => ({ value: need.need, label: t(`need.${need.kind}`) }))}
        value={needs}
        onChange={setNeeds}
      />
      <SelectField
        label={t('reopen_why')}
        empty
        value={reason}
        options={reopenReasons.map((value) => ({ value, label: t(`reopen.${value}`) }))}
        error={checked && reason === '' ? t('reason_missing') : undefined}
        onChange={setReason}
      />
      <TextField
        lines
        optional={reason !== 'other'}
        label={t('in_words')}
        maxLength={noteLimit}
        error={checked && unsaid ? refusal('reopen_say_why') : errors['words']}
        value={words}
        onChange={setWords}
      />
      <RadioPick
        label={t('urgency')}
        choices={urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        value={urgency}
        onChange={setUrgency}
      />
    </FormDialog>
  );

  async function send() {
    const said = { reason, words: words.trim() === '' ? null : words, urgency };
    const input = { area: file.area, case: file.case, needs, ...said };
    if ((await run('cases.reopen-needs', input)) !== null) onClose();
  }
}

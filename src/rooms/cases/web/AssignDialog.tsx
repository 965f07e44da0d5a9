import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { noteLimit } from '../note.ts';
import type { CaseFile, NeedOfCase } from './case-file.ts';
import { FormDialog } from './FormDialog.tsx';
import { useOfficerOptions } from './officers.ts';

type AssignDialogProps = { file: CaseFile; need?: NeedOfCase; onClose: () => void };

/** Hands a whole case, or one need of it, to a colleague who is at the desk. */
export function AssignDialog({ file, need, onClose }: AssignDialogProps): ReactNode {
  const t = useWords('cases');
  const lang = useLanguage();
  const reader = useDateReader();
  const { run, busy, problem } = useDo();
  const [handover] = useState(newId);
  const [to, setTo] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);
  const from = need === undefined ? file.owner_account : need.owner.account;
  const options = useOfficerOptions(file.area, from);
  const errors = fieldErrors(problem, lang);
  return (
    <FormDialog
      title={need === undefined ? t('give_case') : t('assign_need', { need: t(`need.${need.kind}`) })}
      send={t('give')}
      busy={busy}
      problem={problem}
      wrong={to === ''}
      onCheck={() => setChecked(true)}
      onSend={() => void send()}
      onClose={onClose}
    >
      {options.length === 0 && <p className="muted">{t('nobody_else')}</p>}
      <SelectField
        label={t('give_to')}
        empty
        value={to}
        options={options}
        error={checked && to === '' ? t('give_to_missing') : errors['to']}
        onChange={setTo}
      />
      {need !== undefined && (
        <DateField
          label={t('new_due')}
          hint={t('new_due_hint')}
          optional
          reader={reader}
          error={errors['due_on']}
          value={due}
          onChange={setDue}
        />
      )}
      <TextField
        lines
        optional
        label={t('give_words')}
        maxLength={noteLimit}
        value={words}
        onChange={setWords}
      />
    </FormDialog>
  );

  async function send() {
    const said = { area: file.area, handover, to, words: words.trim() === '' ? null : words };
    const done =
      need === undefined
        ? await run('cases.give-case', { ...said, case: file.case })
        : await run('cases.assign-need', { ...said, need: need.need, due_on: due });
    if (done !== null) onClose();
  }
}

import { useState, type ReactNode } from 'react';
import { useDraft } from '../../../platform/web/draft.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { noteLimit } from '../note.ts';
import type { CaseFile } from './case-file.ts';

type NoteFormProps = { area: string; file: CaseFile; onClose: () => void };

/** A note into the case, of the whole case or of one need. What is typed is kept until it is sent. */
export function NoteForm({ area, file, onClose }: NoteFormProps): ReactNode {
  const t = useWords('cases');
  const refusal = useRefusals('cases');
  const { run, busy, problem } = useDo();
  const draft = useDraft(`note:${file.case}`, () => ({ note: newId(), need: '', words: '' }));
  const [checked, setChecked] = useState(false);
  const typed = draft.value;
  const wrong =
    typed.words.trim() === '' ? 'note_empty' : typed.words.length > noteLimit ? 'note_too_long' : undefined;

  async function send() {
    setChecked(true);
    if (wrong !== undefined || busy) return;
    const { note, need, words } = typed;
    const input = { area, note, case: file.case, need: need === '' ? null : need, words };
    if ((await run('cases.add-note', input)) === null) return;
    draft.finish();
    onClose();
  }

  return (
    <form
      className="stack tight cases-note"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) void send();
        if (event.key === 'Escape') onClose();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <TextField
        lines
        autoFocus
        label={t('note')}
        hint={t('note_hint')}
        maxLength={noteLimit + 200}
        error={checked && wrong !== undefined ? refusal(wrong) : undefined}
        value={typed.words}
        onChange={(words) => draft.set({ ...typed, words })}
      />
      {file.needs.length > 1 && (
        <SelectField
          label={t('note_about')}
          empty={t('whole_case')}
          optional
          value={typed.need}
          options={file.needs.map((need) => ({ value: need.need, label: t(`need.${need.kind}`) }))}
          onChange={(need) => draft.set({ ...typed, need })}
        />
      )}
      <div className="acts">
        <Button type="submit" look="go" busy={busy} hint="Ctrl Enter">
          {t('save_note')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

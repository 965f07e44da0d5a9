import { useState, type ReactNode } from 'react';
import { useDraft } from '../../../platform/web/draft.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { noteLimit } from '../note.ts';

type AnswerClimbFormProps = { area: string; referral: string; step: number };

/** What was done about an overdue request by whom it climbed to: a button that opens into one box. */
export function AnswerClimbForm({ area, referral, step }: AnswerClimbFormProps): ReactNode {
  const t = useWords('referrals');
  const refusal = useRefusals('referrals');
  const { run, busy, problem } = useDo();
  const [open, setOpen] = useState(false);
  const [checked, setChecked] = useState(false);
  const draft = useDraft(`climb:${referral}:${step}`, () => ({ climb_answer: newId(), words: '' }));
  const { climb_answer, words } = draft.value;
  const empty = words.trim() === '';

  async function send() {
    setChecked(true);
    if (empty || busy) return;
    const done = await run('referrals.answer-climb', { area, climb_answer, referral, step, words });
    if (done === null) return;
    draft.finish();
    setOpen(false);
  }

  if (!open) return <Button onPress={() => setOpen(true)}>{t('climb_answer')}</Button>;
  return (
    <form
      className="stack tight"
      aria-label={t('climb_answer')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <TextField
        label={t('climb_answer_label')}
        hint={t('climb_answer_hint')}
        lines
        maxLength={noteLimit + 200}
        error={checked && empty ? refusal('note_empty') : undefined}
        value={words}
        onChange={(next) => draft.set({ climb_answer, words: next })}
      />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('climb_answer')}
        </Button>
        <Button onPress={() => setOpen(false)}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

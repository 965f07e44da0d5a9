import { useState, type ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { satisfactions } from '../closing.ts';
import { needOutcomes } from '../need.ts';
import { noteLimit } from '../note.ts';
import type { NeedOfCase } from './case-file.ts';

type CloseNeedFormProps = { area: string; need: NeedOfCase; onClose: () => void };

/** What became of a need. */
export function CloseNeedForm({ area, need, onClose }: CloseNeedFormProps): ReactNode {
  const t = useWords('cases');
  const refusal = useRefusals('cases');
  const { run, busy, problem } = useDo();
  const [satisfied, setSatisfied] = useState<(typeof satisfactions)[number] | null>(null);
  const [feedback, setFeedback] = useState('');
  const unsaid = satisfied === 'could_not_ask' && feedback.trim() === '';
  const [closure] = useState(newId);
  const [outcome, setOutcome] = useState(
    need.referrals.some((one) => one.state === 'delivered') ? 'helped' : '',
  );
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);

  async function send() {
    setChecked(true);
    if (outcome === '' || unsaid || busy) return;
    const of = (text: string) => (text.trim() === '' ? null : text);
    const said = { outcome, words: of(words), satisfied, feedback: satisfied === null ? null : of(feedback) };
    if ((await run('cases.close-need', { area, closure, need: need.need, ...said })) !== null) onClose();
  }

  return (
    <form
      className="stack tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <SelectField
        label={t('what_became')}
        empty
        error={checked && outcome === '' ? t('outcome_missing') : undefined}
        value={outcome}
        options={needOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        onChange={setOutcome}
      />
      <TextField label={t('in_words')} optional maxLength={noteLimit} value={words} onChange={setWords} />
      <RadioPick
        label={t('is_satisfied_need')}
        choices={satisfactions.map((value) => ({ value, label: t(`satisfied.${value}`) }))}
        value={satisfied}
        onChange={setSatisfied}
      />
      {satisfied !== null && (
        <TextField
          label={t('feedback')}
          optional={satisfied !== 'could_not_ask'}
          error={checked && unsaid ? refusal('say_why_not_asked') : undefined}
          maxLength={noteLimit}
          value={feedback}
          onChange={setFeedback}
        />
      )}
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('close_need')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

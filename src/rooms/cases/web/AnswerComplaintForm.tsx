import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { complaintOutcomes } from '../complaint.ts';

/** The answer to a complaint: what came of it, in words for whoever complained, and what was learnt. */
export function AnswerComplaintForm({ area, complaint }: { area: string; complaint: string }): ReactNode {
  const t = useWords('cases');
  const { run, busy, problem } = useDo();
  const [answer] = useState(newId);
  const [typed, setTyped] = useState({ outcome: '', words: '', learnt: '' });
  const faults = fieldErrors(problem, useLanguage());
  return (
    <form
      className="stack tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run('cases.answer-complaint', { area, answer, complaint, ...typed });
      }}
    >
      <h2 className="subhead">{t('complaint_answer')}</h2>
      <SelectField
        label={t('complaint_outcome')}
        empty
        value={typed.outcome}
        error={faults['outcome']}
        options={complaintOutcomes.map((value) => ({ value, label: t(`complaint_outcome.${value}`) }))}
        onChange={(outcome) => setTyped({ ...typed, outcome })}
      />
      <TextField
        label={t('complaint_answer_words')}
        hint={t('complaint_answer_hint')}
        lines
        maxLength={4000}
        value={typed.words}
        error={faults['words']}
        onChange={(words) => setTyped({ ...typed, words })}
      />
      <TextField
        label={t('complaint_learnt')}
        optional
        lines
        maxLength={2000}
        value={typed.learnt}
        error={faults['learnt']}
        onChange={(learnt) => setTyped({ ...typed, learnt })}
      />
      {problem !== null && <Refused problem={problem} />}
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('complaint_send')}
        </Button>
      </div>
    </form>
  );
}

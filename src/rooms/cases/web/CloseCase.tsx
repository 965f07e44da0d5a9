import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { caseOutcomes, satisfactions } from '../closing.ts';
import { noteLimit } from '../note.ts';
import type { CaseFile } from './case-file.ts';

/** Closing a case: only when every need has its end and the family was asked; the button says why not. */
export function CloseCase({ file, mayAct }: { file: CaseFile; mayAct: boolean }): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const [closing, setClosing] = useState(false);
  const { closure, needs_open: left } = file;
  if (closure !== null) {
    return (
      <Section title={t('closed')}>
        <p>
          {t(`outcome.${closure.outcome}`)} · {t(`satisfied.${closure.satisfied}`)}
          {closure.feedback !== null && <> “{closure.feedback}”</>}
        </p>
        <p className="source">{[closure.by, format.date(closure.on)].filter(Boolean).join(' ')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('close_case')}>
      <div className="stack tight">
        <p className="muted">{t('close_case_when')}</p>
        {closing ? (
          <CloseCaseForm file={file} onClose={() => setClosing(false)} />
        ) : (
          mayAct && (
            <Button
              reason={left === 0 ? undefined : t('close_case_left', { n: left })}
              onPress={() => setClosing(true)}
            >
              {t('close_case')}
            </Button>
          )
        )}
      </div>
    </Section>
  );
}

function CloseCaseForm({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const t = useWords('cases');
  const refusal = useRefusals('cases');
  const { run, busy, problem } = useDo();
  const [closure] = useState(newId);
  const [outcome, setOutcome] = useState('');
  const [satisfied, setSatisfied] = useState<(typeof satisfactions)[number] | null>(null);
  const [feedback, setFeedback] = useState('');
  const [checked, setChecked] = useState(false);
  const noWhy = satisfied === 'could_not_ask' && feedback.trim() === '';

  async function send() {
    setChecked(true);
    if (outcome === '' || satisfied === null || noWhy || busy) return;
    const said = { outcome, satisfied, feedback: feedback.trim() === '' ? null : feedback };
    const input = { area: file.area, closure, case: file.case, said };
    if ((await run('cases.close-case', input)) !== null) onClose();
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
        label={t('how_ended')}
        empty
        error={checked && outcome === '' ? t('outcome_missing') : undefined}
        value={outcome}
        options={caseOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        onChange={setOutcome}
      />
      <RadioPick
        label={t('is_satisfied')}
        choices={satisfactions.map((value) => ({
          value,
          label:
            value === 'could_not_ask'
              ? `${t('satisfied.could_not_ask')} (${t('write_it')})`
              : t(`satisfied.${value}`),
        }))}
        value={satisfied}
        {...(checked && satisfied === null && { error: t('satisfied_missing') })}
        onChange={setSatisfied}
      />
      <TextField
        lines
        label={t('feedback')}
        optional={satisfied !== 'could_not_ask'}
        error={checked && noWhy ? refusal('say_why_not_asked') : undefined}
        maxLength={noteLimit}
        value={feedback}
        onChange={setFeedback}
      />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('close_case')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useDraft } from '../../../platform/web/draft.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { noteLimit } from '../note.ts';
import type { CaseFile } from './case-file.ts';
import { FormDialog } from './FormDialog.tsx';
import { GoalTyped } from './GoalTyped.tsx';
import { emptyGoal, isWhole, planToSend, typedPlan, type PlanTyped } from './plan-typed.ts';

/** The next version of a family's plan, begun from the one that stands. What is typed is kept until it is sent. */
export function PlanDialog({ file, onClose }: { file: CaseFile; onClose: () => void }): ReactNode {
  const t = useWords('cases');
  const reader = useDateReader();
  const refusal = useRefusals('cases');
  const { run, busy, problem } = useDo();
  const [last] = file.plans;
  const draft = useDraft<PlanTyped>(`plan:${file.case}:${last?.version ?? 0}`, () => typedPlan(last));
  const [plan] = useState(newId);
  const [checked, setChecked] = useState(false);
  const typed = draft.value;
  const change = (part: Partial<PlanTyped>) => draft.set({ ...typed, ...part });
  return (
    <FormDialog
      title={t(last === undefined ? 'write_plan' : 'next_version')}
      send={t('save_plan')}
      busy={busy}
      problem={problem}
      wrong={!isWhole(typed)}
      onCheck={() => setChecked(true)}
      onSend={() => void send()}
      onClose={onClose}
    >
      <p className="muted">{t('plan_text')}</p>
      {typed.goals.map((goal, at) => (
        <GoalTyped
          key={goal.id}
          number={at + 1}
          goal={goal}
          checked={checked}
          onChange={(next) => change({ goals: typed.goals.map((one) => (one.id === goal.id ? next : one)) })}
          onRemove={() => change({ goals: typed.goals.filter((one) => one.id !== goal.id) })}
        />
      ))}
      {checked && typed.goals.length === 0 && <p className="field-error">{refusal('plan_without_goal')}</p>}
      <Button look="quiet" icon="plus" onPress={() => change({ goals: [...typed.goals, emptyGoal()] })}>
        {t('add_goal')}
      </Button>
      <TextField
        lines
        optional
        label={t('plan_words')}
        maxLength={noteLimit}
        value={typed.words}
        onChange={(words) => change({ words })}
      />
      <DateField
        label={t('review_on')}
        optional
        reader={reader}
        value={typed.review_on}
        onChange={(review_on) => change({ review_on })}
      />
    </FormDialog>
  );

  async function send() {
    const version = last?.version ?? 0;
    const input = { area: file.area, plan, case: file.case, version, ...planToSend(typed) };
    if ((await run('cases.write-family-plan', input)) === null) return;
    draft.finish();
    onClose();
  }
}

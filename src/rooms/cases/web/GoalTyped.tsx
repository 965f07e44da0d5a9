import type { ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { planDimensions, stepStates } from '../family-plan.ts';
import { emptyStep, isHalf, type GoalTypedData, type StepTyped } from './plan-typed.ts';

type GoalTypedProps = {
  number: number;
  goal: GoalTypedData;
  checked: boolean;
  onChange: (goal: GoalTypedData) => void;
  onRemove: () => void;
};

/** One goal of a plan as it is typed, with its steps. */
export function GoalTyped({ number, goal, checked, onChange, onRemove }: GoalTypedProps): ReactNode {
  const t = useWords('cases');
  const reader = useDateReader();
  const refusal = useRefusals('cases');
  const setStep = (id: string, part: Partial<StepTyped>) =>
    onChange({ ...goal, steps: goal.steps.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  const empty = (step: StepTyped, of: 'what' | 'who') =>
    checked && isHalf(step) && step[of].trim() === '' ? refusal('line_empty') : undefined;
  return (
    <fieldset className="cases-need-typed">
      <legend className="field-label">{t('goal_number', { n: number })}</legend>
      <SelectField
        label={t('dimension')}
        value={goal.dimension}
        options={planDimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
        onChange={(value) =>
          onChange({ ...goal, dimension: planDimensions.find((one) => one === value) ?? goal.dimension })
        }
      />
      <TextField
        label={t('goal')}
        maxLength={200}
        error={checked && goal.goal.trim() === '' ? refusal('line_empty') : undefined}
        value={goal.goal}
        onChange={(words) => onChange({ ...goal, goal: words })}
      />
      {goal.steps.map((step) => (
        <div key={step.id} className="stack tight">
          <div className="pair">
            <TextField
              label={t('step_what')}
              maxLength={200}
              error={empty(step, 'what')}
              value={step.what}
              onChange={(what) => setStep(step.id, { what })}
            />
            <TextField
              label={t('step_who')}
              maxLength={200}
              error={empty(step, 'who')}
              value={step.who}
              onChange={(who) => setStep(step.id, { who })}
            />
          </div>
          <div className="pair">
            <DateField
              label={t('by_when')}
              optional
              reader={reader}
              value={step.by_when}
              onChange={(by_when) => setStep(step.id, { by_when })}
            />
            <SelectField
              label={t('step_state')}
              value={step.state}
              options={stepStates.map((value) => ({ value, label: t(`step_state.${value}`) }))}
              onChange={(value) =>
                setStep(step.id, { state: stepStates.find((one) => one === value) ?? 'to_do' })
              }
            />
          </div>
        </div>
      ))}
      <div className="acts">
        <Button
          look="quiet"
          icon="plus"
          onPress={() => onChange({ ...goal, steps: [...goal.steps, emptyStep()] })}
        >
          {t('add_step')}
        </Button>
        {number > 1 && (
          <Button look="quiet" onPress={onRemove}>
            {t('remove_goal', { n: number })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

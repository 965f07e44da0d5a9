import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { planProgress } from '../family-plan.ts';
import type { CaseFile, PlanOfCase as Plan } from './case-file.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { SignPlanDialog } from './SignPlanDialog.tsx';

/** The family's plan as it stands: its goals, who does what by when, who signed; and the next version. */
export function PlanOfCase({ file, mayAct }: { file: CaseFile; mayAct: boolean }): ReactNode {
  const t = useWords('cases');
  const [open, setOpen] = useState<'write' | 'sign' | null>(null);
  const [plan] = file.plans;
  return (
    <Section
      title={t('family_plan')}
      act={
        mayAct && (
          <Button look="quiet" icon={plan === undefined ? 'plus' : 'pencil'} onPress={() => setOpen('write')}>
            {t(plan === undefined ? 'write_plan' : 'next_version')}
          </Button>
        )
      }
    >
      {plan === undefined ? <p className="muted">{t('plan_none')}</p> : <PlanShown plan={plan} />}
      {plan !== undefined && mayAct && (
        <div className="acts">
          <Button onPress={() => setOpen('sign')}>{t('sign_plan')}</Button>
        </div>
      )}
      {open === 'write' && <PlanDialog file={file} onClose={() => setOpen(null)} />}
      {open === 'sign' && plan !== undefined && (
        <SignPlanDialog file={file} plan={plan} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
}

function PlanShown({ plan }: { plan: Plan }) {
  const t = useWords('cases');
  const format = useFormat();
  const { done, of } = planProgress(plan.goals);
  return (
    <>
      <p>
        {t('plan_version', { n: plan.version, date: format.moment(plan.at) })}{' '}
        {plan.signatures.length === 0 ? (
          <Chip tone="soon">{t('plan_unsigned')}</Chip>
        ) : (
          <Chip tone="ok">
            {t('plan_signed_by', { names: plan.signatures.map((one) => one.name).join(', ') })}
          </Chip>
        )}{' '}
        <span className="muted">{of > 0 && t('plan_progress', { done, of })}</span>
      </p>
      {plan.words !== null && <p className="said">“{plan.words}”</p>}
      {plan.goals.map((goal) => (
        <div key={`${goal.dimension} ${goal.goal}`} className="cases-goal">
          <h3>
            <span className="muted">{t(`dimension.${goal.dimension}`)}</span> {goal.goal}
          </h3>
          <ul>
            {goal.steps.map((step) => (
              <li key={`${step.what} ${step.who}`}>
                {step.what} <b>{step.who}</b>{' '}
                {step.by_when !== null && t('by_day', { date: format.date(step.by_when) })}{' '}
                {step.state !== 'to_do' && (
                  <Chip tone={step.state === 'done' ? 'ok' : 'plain'}>{t(`step_state.${step.state}`)}</Chip>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {plan.review_on !== null && <p>{t('review_on_day', { date: format.date(plan.review_on) })}</p>}
    </>
  );
}

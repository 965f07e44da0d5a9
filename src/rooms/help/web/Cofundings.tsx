import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { Cofunding, CofundingState } from '../cofunding.ts';
import { EndPlanDialog, type Ending } from './EndPlanDialog.tsx';
import { PlanCofundingForm } from './PlanCofundingForm.tsx';

type Part = Cofunding['parts'][number];
type CofundingsProps = {
  area: string;
  household: string;
  family: string;
  /** Who may plan here. */
  mayPlan: boolean;
  /** Opens the record of help for a part that was given. */
  onGive: (plan: Cofunding, part: Part) => void;
};

/** What several sources pay together in this house: each plan one thing, with its parts, its sums and where it stands. */
export function Cofundings({ area, household, family, mayPlan, onGive }: CofundingsProps): ReactNode {
  const t = useWords('help');
  const { data } = useAsk<Cofunding[]>('help.list-cofundings', { area, household });
  const [planning, setPlanning] = useState(false);
  const [ending, setEnding] = useState<Ending | null>(null);
  if (data === undefined || (data.length === 0 && !mayPlan)) return null;
  const plan = mayPlan && (
    <Button look="quiet" icon="plus" onPress={() => setPlanning(true)}>
      {t('cofunding_plan')}
    </Button>
  );
  const form = planning && (
    <PlanCofundingForm area={area} family={family} onClose={() => setPlanning(false)} />
  );
  if (data.length === 0)
    return (
      <div className="acts below" data-print="no">
        {plan}
        {form}
      </div>
    );
  return (
    <Section title={t('cofundings')} act={plan}>
      {data.map((one) => (
        <Plan
          key={one.cofunding}
          plan={one}
          mayPlan={mayPlan && one.closed === null}
          onGive={onGive}
          onEnd={setEnding}
        />
      ))}
      {form}
      {ending !== null && <EndPlanDialog area={area} ending={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}

const tones: Readonly<Record<CofundingState, 'wait' | 'ok' | 'plain'>> = {
  short: 'wait',
  covered: 'ok',
  given: 'ok',
  closed: 'plain',
};

type PlanProps = {
  plan: Cofunding;
  mayPlan: boolean;
  onGive: CofundingsProps['onGive'];
  onEnd: (ending: Ending) => void;
};

function Plan({ plan, mayPlan, onGive, onEnd }: PlanProps) {
  const t = useWords('help');
  const lang = useLanguage();
  const format = useFormat();
  const { cofunding, cost_satang: cost, planned_satang: planned, given_satang: given, state } = plan;
  const sums = { planned: format.baht(planned), cost: format.baht(cost), given: format.baht(given) };
  return (
    <section className="help-plan" aria-label={plan.what}>
      <p>
        <b>{plan.what}</b> <Chip tone={tones[state]}>{t(`cofunding_state.${state}`)}</Chip>
      </p>
      <p>
        {t('cofunding_sum', sums)}
        {planned < cost &&
          plan.closed === null &&
          ` ${t('cofunding_gap', { gap: format.baht(cost - planned) })}`}
      </p>
      <Rows label={plan.what}>
        {plan.parts.map((part) => (
          <RowItem
            key={part.part}
            title={`${part[`by_${lang}`]} ${format.baht(part.given_satang ?? part.amount_satang)}`}
            text={[
              part[`service_${lang}`],
              t(`part_state.${part.state}`, {
                on: part.given_on === null ? '' : format.date(part.given_on),
                reason: part.end_reason ?? '',
              }),
            ]
              .filter(Boolean)
              .join(' · ')}
            end={
              mayPlan && (part.state === 'planned' || part.state === 'asked') ? (
                <span className="row">
                  <Button
                    label={`${t('part_give')} ${part[`by_${lang}`]}`}
                    onPress={() => onGive(plan, part)}
                  >
                    {t('part_give')}
                  </Button>
                  <Button
                    look="quiet"
                    label={`${t('part_end')} ${part[`by_${lang}`]}`}
                    onPress={() =>
                      onEnd({ kind: 'part', cofunding, part: part.part, name: part[`by_${lang}`] })
                    }
                  >
                    {t('part_end')}
                  </Button>
                </span>
              ) : undefined
            }
          />
        ))}
      </Rows>
      <p className="source">
        {plan.closed === null
          ? t('cofunding_planned_by', { by: plan.planned_by ?? '', on: format.date(plan.planned_on) })
          : t('cofunding_closed_by', {
              by: plan.closed.by ?? '',
              on: format.date(plan.closed.on),
              reason: plan.closed.reason,
            })}
      </p>
      {mayPlan && (
        <Button look="quiet" onPress={() => onEnd({ kind: 'plan', cofunding, name: plan.what })}>
          {t('cofunding_close')}
        </Button>
      )}
    </section>
  );
}

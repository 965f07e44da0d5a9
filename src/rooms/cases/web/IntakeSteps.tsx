import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors, type Problem } from '../../../platform/web/problem-said.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { Asked } from '../../../platform/web/ask.ts';
import type { FamilyFile } from '../../registry/web/public.ts';
import { Refused } from '../../../ui/Refused.tsx';
import { Step } from '../../../ui/Steps.tsx';
import { steps, type IntakeTyped, type StepName } from './intake-typed.ts';
import { NeedsStep } from './NeedsStep.tsx';
import { OwnersStep } from './OwnersStep.tsx';
import { RightsStep } from './RightsStep.tsx';
import { SafetyStep } from './SafetyStep.tsx';
import type { useSpeakers } from './speakers.ts';
import type { IntakeUnderWay } from './use-intake.ts';
import { WhoStep } from './WhoStep.tsx';

type IntakeStepsProps = {
  intake: IntakeUnderWay;
  family: Asked<FamilyFile>;
  people: ReturnType<typeof useSpeakers>;
  checked: boolean;
  onGoOn: () => void;
};

/** The five steps: the present one open, the done ones folded to their answers. */
export function IntakeSteps({ intake, family, people, checked, onGoOn }: IntakeStepsProps): ReactNode {
  const t = useWords('cases');
  const lang = useLanguage();
  const { typed, set, finish, area, problem } = intake;
  const errors = fieldErrors(problem, lang);
  const toFault = useEffectEvent(() => {
    const at = stepOf(problem);
    if (at !== null) set({ at });
  });
  useEffect(() => {
    if (problem !== null) toFault();
  }, [problem]);
  const answers = useAnswers(typed, people);
  const step = (name: StepName) => ({
    number: steps.indexOf(name) + 1,
    title: t(`step.${name}`),
    state:
      typed.at === name
        ? ('now' as const)
        : typed.done.includes(name)
          ? ('done' as const)
          : ('later' as const),
    answer: answers[name],
    onEdit: () => set({ at: name }),
  });
  return (
    <div className="cases-steps">
      <Step {...step('safety')}>
        <SafetyStep typed={typed} onChange={set} onDone={() => finish('safety')} />
      </Step>
      <Step {...step('who')}>
        {family.problem !== null && family.data === undefined && (
          <Refused problem={family.problem} onRetry={family.again} />
        )}
        <WhoStep
          typed={typed}
          file={family.data}
          errors={errors}
          checked={checked}
          onChange={set}
          onPick={(part) => {
            set(part);
            finish('who');
          }}
          onDone={onGoOn}
        />
      </Step>
      <Step {...step('needs')} said={said(typed)}>
        <NeedsStep
          typed={typed}
          members={people.members}
          errors={errors}
          checked={checked}
          onChange={set}
          onDone={onGoOn}
        />
      </Step>
      <Step {...step('rights')} sub={typed.at === 'rights' ? undefined : t('rights_text')}>
        <RightsStep
          area={area}
          file={family.data}
          typed={typed}
          onChange={set}
          onDone={() => finish('rights')}
        />
      </Step>
      <Step {...step('owners')}>
        <OwnersStep
          area={area}
          typed={typed}
          members={people.members}
          checked={checked}
          errors={errors}
          insist={problem?.code === 'overlap_reason_missing'}
          onChange={set}
        />
      </Step>
    </div>
  );
}

function useAnswers(typed: IntakeTyped, people: ReturnType<typeof useSpeakers>): Record<StepName, string> {
  const t = useWords('cases');
  const owners = new Set(typed.asks.map((ask) => ask.right.owner_th)).size;
  const name = typed.elsewise ? t('caller_for', { caller: typed.caller, name: typed.name }) : typed.name;
  return {
    safety:
      typed.danger === true
        ? typed.dangers.map((one) => t(`danger.${one}`)).join(dot) || t('unsafe')
        : t('safe'),
    who: [name, people.home, t(`channel.${typed.channel}`)].filter((part) => part !== '').join(dot),
    needs: typed.needs.map((need) => t(`need.${need.kind}`)).join(dot),
    rights: typed.asks.length === 0 ? t('asks_none') : t('asks_some', { n: typed.asks.length }),
    owners: owners === 0 ? t('owners_none') : t('owners_some', { n: owners }),
  };
}

function said({ needs }: IntakeTyped) {
  const words = needs.map((need) => need.words.trim()).filter((one) => one !== '');
  return words.length === 0 ? undefined : words.map((one) => `“${one}”`).join(' ');
}

// The dot stays with what it follows at the end of a line.
const dot = '\u00A0· ';

/** The step in which something is wrong, as the server says it. */
function stepOf(problem: Problem | null): StepName | null {
  if (problem === null) return null;
  const [path = ''] = Object.keys(fieldErrors(problem, 'th'));
  if (path.startsWith('needs')) return 'needs';
  if (path.startsWith('contact')) return 'who';
  if (path.startsWith('bring') || path.startsWith('agreed')) return 'owners';
  if (['family_not_found', 'person_not_of_family'].includes(problem.code)) return 'who';
  const ofRights = [
    'service_not_found',
    'service_has_no_owner',
    'organisation_not_here',
    'referral_open_already',
    'nobody_takes_confidential',
  ];
  return ofRights.includes(problem.code) ? 'rights' : null;
}

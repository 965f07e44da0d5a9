import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import type { Right, Screening, ServiceScreened } from '../screening.ts';
import { useAmountWords } from './amount-words.ts';
import { AskRight } from './AskRight.tsx';
import { RightReasons } from './RightReasons.tsx';
import { StateChip } from './StateChip.tsx';
import { isShared, type RightState } from './use-screening.ts';

type RightPanelProps = {
  area: string;
  screening: Screening;
  service: ServiceScreened;
  right: Right;
  state: RightState;
  /** Until when the request that is under way is answered. */
  dueOn: string | undefined;
  onClose: () => void;
  onRecord: (person: string) => void;
  /** What can be done with it: “start request”. */
  acts: ReactNode;
};

/** One right opened beside the matrix: what it is, why, what to ask next, what to bring, and starting the request. */
export function RightPanel(props: RightPanelProps): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  const say = useAmountWords();
  const { screening, service, right } = props;
  const whose = screening.people.find((one) => one.person === right.person)?.name ?? '';
  return (
    <SidePanel
      title={service.name[lang]}
      before={
        <p className="eligibility-mark">
          <StateChip state={props.state} />
        </p>
      }
      needsYou={props.state === 'gap'}
      onClose={props.onClose}
    >
      <div>
        <p className="muted">{isShared(service) ? t('of_family') : t('of_person', { name: whose })}</p>
        {props.dueOn !== undefined && <p>{t('answers_by', { on: format.date(props.dueOn) })}</p>}
        {right.amount !== null && (
          <p className="eligibility-amount">
            {say.full(right.amount)}
            {right.amount.step !== null && <small>{right.amount.step[lang]}</small>}
          </p>
        )}
        <AskRight area={props.area} screening={screening} right={right} onRecord={props.onRecord} />
        <RightReasons service={service} right={right} />
        <p className="source eligibility-decide">{t('people_decide')}</p>
        {!['no', 'sent', 'receiving'].includes(props.state) && <div className="acts below">{props.acts}</div>}
      </div>
    </SidePanel>
  );
}

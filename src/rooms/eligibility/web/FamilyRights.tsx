import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { Right } from '../screening.ts';
import { RightPanel } from './RightPanel.tsx';
import { cellKey } from './MatrixCells.tsx';
import { RightsMatrix, type Member } from './RightsMatrix.tsx';
import { RightsSummary, useRightsFinding } from './RightsSummary.tsx';
import { sentFor, stateOf, useScreening, type RightState, type Sent } from './use-screening.ts';

export type FamilyRightsProps = {
  area: string;
  family: string;
  /** The columns: the living of the family. */
  members: readonly Member[];
  /** What was asked for and is not answered yet, from a higher room. */
  sent?: readonly Sent[];
  /** The open cell, kept in the URL. */
  cell: string | undefined;
  onCell: (cell: string | undefined) => void;
  /** Opens a person's own record. */
  onRecord: (person: string) => void;
  /** What can be done with a right that is open. */
  renderActs: (right: Right) => ReactNode;
};

/** Members × services: received, entitled and not received, still to ask, or not; each with its reasons beside. */
export function FamilyRights(props: FamilyRightsProps): ReactNode {
  const t = useWords('eligibility');
  const finding = useRightsFinding();
  const { area, family, members, sent = [], cell } = props;
  const { data, problem, again } = useScreening(area, family);
  if (data === undefined) {
    return (
      <Section title={t('rights_of_family')}>
        {problem === null ? (
          <Loading what={t('working_out')} lines={5} />
        ) : (
          <Refused problem={problem} onRetry={again} />
        )}
      </Section>
    );
  }
  const right = data.rights.find((one) => cellKey(one) === cell);
  const service = data.services.find((one) => one.service === right?.service);
  const people = members.map((one) => one.person);
  return (
    <Section title={finding(data, people, sent)}>
      <RightsSummary screening={data} people={people} sent={sent} />
      <Legend />
      {data.services.length === 0 && <Empty>{t('no_services')}</Empty>}
      {data.services.length > 0 && (
        <div className={right === undefined ? 'eligibility-open' : 'columns side-380 eligibility-open'}>
          <div>
            <RightsMatrix
              screening={data}
              members={members}
              sent={sent}
              open={cell}
              onOpen={(next) => props.onCell(next === cell ? undefined : next)}
            />
          </div>
          {right !== undefined && service !== undefined && (
            <RightPanel
              key={cell}
              area={area}
              screening={data}
              service={service}
              right={right}
              state={stateOf(right, sent)}
              dueOn={sentFor(right, sent)?.due_on}
              onClose={() => props.onCell(undefined)}
              onRecord={props.onRecord}
              acts={props.renderActs(right)}
            />
          )}
        </div>
      )}
    </Section>
  );
}

const states = [
  'gap',
  'judgement',
  'ask',
  'sent',
  'receiving',
  'no',
] as const satisfies readonly RightState[];

function Legend() {
  const t = useWords('eligibility');
  return (
    <ul className="eligibility-legend" aria-label={t('legend')}>
      {states.map((state) => (
        <li key={state}>
          <span className={`eligibility-cell ${state}`}>{icons[state] && <Icon name={icons[state]} />}</span>
          {t(`state.${state}`)}
        </li>
      ))}
    </ul>
  );
}

const icons = {
  gap: null,
  judgement: 'scale',
  ask: 'question',
  sent: 'clock',
  receiving: 'check',
  no: 'dash',
} as const;

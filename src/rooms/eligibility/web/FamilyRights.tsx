import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { Standing } from '../rights-list.ts';
import type { Right } from '../screening.ts';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useLanguage } from '../../../platform/web/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDesk } from '../../../ui/use-desk.ts';
import { RightsFilters } from './RightsFilters.tsx';
import { chosenMember, RightsOfMember } from './RightsOfMember.tsx';
import { rightsShown, type RightsShown, type RightsView } from './rights-view.ts';
import { RightPanel } from './RightPanel.tsx';
import { cellKey } from './MatrixCells.tsx';
import { RightsMatrix, type Member } from './RightsMatrix.tsx';
import { RightsSummary, useRightsFinding } from './RightsSummary.tsx';
import { sentFor, stateOf, useRights, useScreening, type RightState, type Sent } from './use-screening.ts';

export type FamilyRightsProps = {
  area: string;
  family: string;
  /** The columns: the living of the family. */
  members: readonly Member[];
  /** What was asked for and is not answered yet, from a higher room. */
  sent?: readonly Sent[];
  /** The open cell and what part of the matrix is shown, both kept in the URL. */
  cell: string | undefined;
  onCell: (cell: string | undefined) => void;
  view: RightsView;
  onView: (view: RightsView) => void;
  /** Opens a person's own record. */
  onRecord: (person: string) => void;
  /** What can be done with a right that is open. */
  renderActs: (right: Right) => ReactNode;
};

/** Members × services: received, entitled and not received, still to ask, or not; each with its reasons beside. */
export function FamilyRights(props: FamilyRightsProps): ReactNode {
  const t = useWords('eligibility');
  const finding = useRightsFinding();
  const desk = useDesk();
  const lang = useLanguage();
  const { area, family, members, sent = [], cell, view, onView } = props;
  const { data, problem, again } = useRights(area, family);
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
  const one = chosenMember(members, view);
  const shown = rightsShown(
    data,
    { family: people, people: desk || one === undefined ? people : [one.person] },
    sent,
    view,
  );
  const parts = { screening: data, groups: shown.groups, members, sent, open: cell };
  const openCell = (next: string) => props.onCell(next === cell ? undefined : next);
  return (
    <Section title={finding(data, people, sent)}>
      <RightsSummary screening={data} people={people} sent={sent} />
      <Legend />
      {data.services.length === 0 && <Empty>{t('no_services')}</Empty>}
      {data.services.length > 0 && (
        <>
          <RightsFilters screening={data} shown={shown} view={view} onView={onView} />
          <div className={right === undefined ? 'eligibility-open' : 'columns side-380 eligibility-open'}>
            <div>
              {shown.groups.length === 0 && view.state && <Empty>{t('no_rows')}</Empty>}
              {desk ? (
                <RightsMatrix {...parts} by={view.group} onOpen={openCell} />
              ) : (
                <RightsOfMember {...parts} view={view} onView={onView} onOpen={openCell} />
              )}
              <Folded shown={shown} view={view} onView={onView} />
            </div>
            {right !== undefined && service !== undefined && (
              <OpenRight key={cell} {...props} sent={sent} right={right} title={service.name[lang]} />
            )}
          </div>
        </>
      )}
    </Section>
  );
}

type OpenRightProps = FamilyRightsProps & { sent: readonly Sent[]; right: Standing; title: string };

/** The reasons of the one right that is open, asked for when it is opened. */
function OpenRight({ area, family, right, title, sent, ...props }: OpenRightProps) {
  const { data, problem, again } = useScreening(area, family, right.service);
  const close = () => props.onCell(undefined);
  const full = data?.rights.find((one) => one.person === right.person);
  const service = data?.services[0];
  if (data === undefined || full === undefined || service === undefined) {
    return (
      <SidePanel title={title} onClose={close}>
        {problem === null ? <Loading lines={6} /> : <Refused problem={problem} onRetry={again} />}
      </SidePanel>
    );
  }
  return (
    <RightPanel
      area={area}
      screening={data}
      service={service}
      right={full}
      state={stateOf(right, sent)}
      dueOn={sentFor(right, sent)?.due_on}
      onClose={close}
      onRecord={props.onRecord}
      acts={props.renderActs(full)}
    />
  );
}

type FoldedProps = { shown: RightsShown; view: RightsView; onView: (view: RightsView) => void };

/** What is left out, with its count, and the way to it. */
function Folded({ shown, view, onView }: FoldedProps) {
  const t = useWords('eligibility');
  const { ask, no } = shown.folded;
  if (view.state) {
    return (
      <div className="acts below">
        <Button look="quiet" icon="back" onPress={() => onView({ ...view, state: '' })}>
          {t('fold_back')}
        </Button>
      </div>
    );
  }
  if (ask + no === 0) return null;
  return (
    <div className="acts below" data-print="no">
      {ask > 0 && (
        <Button icon="question" onPress={() => onView({ ...view, state: 'ask' })}>
          {t('fold_ask', { n: ask })}
        </Button>
      )}
      {no > 0 && (
        <Button look="quiet" icon="dash" onPress={() => onView({ ...view, state: 'no' })}>
          {t('fold_no', { n: no })}
        </Button>
      )}
    </div>
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

import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import type { Standing, RightsList, ServiceListed } from '../rights-list.ts';
import { CellWords } from './CellWords.tsx';
import { cellKey } from './MatrixCells.tsx';
import { useGroupName } from './RightsFilters.tsx';
import type { Member } from './RightsMatrix.tsx';
import type { RightsGroup, RightsView } from './rights-view.ts';
import { isShared, sharedRight, stateOf, type Sent } from './use-screening.ts';

type RightsOfMemberProps = {
  screening: RightsList;
  groups: readonly RightsGroup[];
  members: readonly Member[];
  sent: readonly Sent[];
  view: RightsView;
  onView: (view: RightsView) => void;
  open: string | undefined;
  onOpen: (cell: string) => void;
};

/** On a phone: one member after another, each service a line to be touched. */
export function RightsOfMember(props: RightsOfMemberProps): ReactNode {
  const t = useWords('eligibility');
  const nameOf = useGroupName();
  const { members, view, onView } = props;
  const chosen = chosenMember(members, view);
  return (
    <>
      {members.length > 1 && (
        <SelectField
          label={t('filter_member')}
          value={chosen?.person ?? ''}
          options={members.map((one) => ({ value: one.person, label: `${one.name} ${one.age}` }))}
          onChange={(member) => onView({ ...view, member })}
        />
      )}
      {props.groups.map((group) => (
        <section key={group.key} className="eligibility-of-member">
          <h3 className="subhead">{nameOf(group.key, group.first, view.group)}</h3>
          <ul>
            {group.rows.map(({ service }) => (
              <Line key={service.service} {...props} service={service} person={chosen?.person} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Whose rights a phone shows: whom the address names, else the first. */
export function chosenMember(members: readonly Member[], view: RightsView): Member | undefined {
  return members.find((one) => one.person === view.member) ?? members[0];
}

type LineProps = RightsOfMemberProps & { service: ServiceListed; person: string | undefined };

function Line({ screening, members, service, person, sent, open, onOpen }: LineProps) {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const right = rightFor(screening, members, service, person);
  if (right === undefined) return null;
  const state = stateOf(right, sent);
  const cell = cellKey(right);
  return (
    <li>
      <button
        type="button"
        className="eligibility-line"
        aria-expanded={open === cell}
        onClick={() => onOpen(cell)}
      >
        <span>
          {service.name[lang]}
          <small>
            {service.owner[lang]} · {t(`state.${state}`)}
            {isShared(service) && ` · ${t('of_family')}`}
          </small>
        </span>
        <span className={`eligibility-cell ${state}`}>
          <CellWords right={right} state={state} wide={false} />
        </span>
      </button>
    </li>
  );
}

function rightFor(
  screening: RightsList,
  members: readonly Member[],
  service: ServiceListed,
  person: string | undefined,
): Standing | undefined {
  const own = screening.rights.filter((one) => one.service === service.service);
  const family = own.filter((one) => members.some((member) => member.person === one.person));
  return isShared(service) ? sharedRight(family) : own.find((one) => one.person === person);
}

import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { Standing, ServiceListed } from '../rights-list.ts';
import { CellWords } from './CellWords.tsx';
import type { Member, RightsMatrixProps } from './RightsMatrix.tsx';
import { isShared, sharedRight, stateOf } from './use-screening.ts';

type MatrixCellsProps = RightsMatrixProps & { service: ServiceListed };

/** The cells of one service: one for each person, or one across all of them. */
export function MatrixCells(props: MatrixCellsProps): ReactNode {
  const { service, members } = props;
  const own = props.screening.rights.filter((right) => right.service === service.service);
  if (isShared(service)) {
    const people = new Set(members.map((one) => one.person));
    const shared = sharedRight(own.filter((right) => people.has(right.person)));
    return (
      <td colSpan={members.length}>
        {shared !== undefined && <Cell {...props} right={shared} whose={null} />}
      </td>
    );
  }
  return members.map((member) => {
    const right = own.find((one) => one.person === member.person);
    return (
      <td key={member.person}>
        {right === undefined ? <Icon name="dash" /> : <Cell {...props} right={right} whose={member} />}
      </td>
    );
  });
}

/** How a cell is named in the URL. */
export function cellKey(right: Pick<Standing, 'service' | 'person'>): string {
  return `${right.service}.${right.person}`;
}

type CellProps = MatrixCellsProps & { right: Standing; whose: Member | null };

function Cell({ service, right, whose, sent, open, onOpen }: CellProps) {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const state = stateOf(right, sent);
  const cell = cellKey(right);
  return (
    <button
      type="button"
      className={`eligibility-cell ${state}`}
      aria-expanded={open === cell}
      onClick={() => onOpen(cell)}
    >
      <span className="hidden-words">
        {service.name[lang]} {whose === null ? t('of_family') : whose.name} {t(`state.${state}`)}
      </span>
      <CellWords right={right} state={state} wide={whose === null} />
    </button>
  );
}

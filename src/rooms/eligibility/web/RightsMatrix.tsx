import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { givenName } from '../../registry/web/public.ts';
import type { Right, Screening, ServiceScreened } from '../screening.ts';
import { CellWords } from './CellWords.tsx';
import { isShared, sharedRight, stateOf, type Sent } from './use-screening.ts';

export type Member = { person: string; name: string; age: string };

type RightsMatrixProps = {
  screening: Screening;
  members: readonly Member[];
  sent: readonly Sent[];
  /** The open cell: service and person. */
  open: string | undefined;
  onOpen: (cell: string) => void;
};

/** Services are rows and people are columns, so that a right of the whole family lies across all of them. */
export function RightsMatrix(props: RightsMatrixProps): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const { screening, members } = props;
  return (
    <table ref={table} className="eligibility-matrix" onKeyDown={(event) => walkCells(event, table.current)}>
      <caption className="hidden-words">{t('rights')}</caption>
      <thead>
        <tr>
          <td />
          {members.map((one) => (
            <th key={one.person} scope="col">
              <span>{givenName(one)}</span>
              <small>{one.age}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {screening.services.map((service) => (
          <tr key={service.service}>
            <th scope="row">
              {service.name[lang]}
              <small>{service.owner[lang]}</small>
            </th>
            <Cells {...props} service={service} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ service, ...props }: RightsMatrixProps & { service: ServiceScreened }) {
  const own = props.screening.rights.filter((right) => right.service === service.service);
  const of = (person: string) => own.find((right) => right.person === person);
  if (isShared(service)) {
    const people = new Set(props.members.map((one) => one.person));
    const shared = sharedRight(own.filter((right) => people.has(right.person)));
    return (
      <td colSpan={props.members.length}>
        {shared !== undefined && <Cell {...props} service={service} right={shared} whose={null} />}
      </td>
    );
  }
  return props.members.map((member) => {
    const right = of(member.person);
    return (
      <td key={member.person}>
        {right === undefined ? (
          <Icon name="dash" />
        ) : (
          <Cell {...props} service={service} right={right} whose={member} />
        )}
      </td>
    );
  });
}

type CellProps = RightsMatrixProps & { service: ServiceScreened; right: Right; whose: Member | null };

function Cell({ service, right, whose, sent, open, onOpen }: CellProps) {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const state = stateOf(right, sent);
  const cell = cellKey(right);
  const about = whose === null ? t('of_family') : whose.name;
  return (
    <button
      type="button"
      className={`eligibility-cell ${state}`}
      aria-expanded={open === cell}
      onClick={() => onOpen(cell)}
    >
      <span className="hidden-words">
        {service.name[lang]} {about} {t(`state.${state}`)}
      </span>
      <CellWords right={right} state={state} wide={whose === null} />
    </button>
  );
}

/** How a cell is named in the URL. */
export function cellKey(right: Pick<Right, 'service' | 'person'>): string {
  return `${right.service}.${right.person}`;
}

// Arrows go from cell to cell; a cell that lies across all columns is reached from any of them.
function walkCells(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = steps[event.key];
  const here = document.activeElement?.closest('td');
  if (step === undefined || here === null || here === undefined || table === null) return;
  const row = here.parentElement;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const column = [...(row?.children ?? [])].indexOf(here);
  const target = rows[rows.findIndex((one) => one === row) + step[0]];
  const cells = [...(target?.querySelectorAll('td') ?? [])];
  const next = step[0] === 0 ? cells[column - 1 + step[1]] : (cells[column - 1] ?? cells.at(-1));
  event.preventDefault();
  next?.querySelector('button')?.focus();
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

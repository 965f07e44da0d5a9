import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { givenName } from '../../registry/web/public.ts';
import type { RightsList, ServiceListed } from '../rights-list.ts';
import { MatrixCells } from './MatrixCells.tsx';
import { useGroupName } from './RightsFilters.tsx';
import type { RightsGroup } from './rights-view.ts';
import type { Sent } from './use-screening.ts';

export type Member = { person: string; name: string; age: string };

export type RightsMatrixProps = {
  screening: RightsList;
  /** The services that are shown, as they stand together, and by what. */
  groups: readonly RightsGroup[];
  by: string | undefined;
  members: readonly Member[];
  sent: readonly Sent[];
  /** The open cell: service and person. */
  open: string | undefined;
  onOpen: (cell: string) => void;
};

/** Services are rows and people are columns, so that a right of the whole family lies across all of them. */
export function RightsMatrix(props: RightsMatrixProps): ReactNode {
  const t = useWords('eligibility');
  const nameOf = useGroupName();
  const table = useRef<HTMLTableElement>(null);
  const { groups, members } = props;
  const wide = members.length > 9;
  return (
    <div
      className="eligibility-scroll"
      {...(wide && { tabIndex: 0, role: 'region', 'aria-label': t('rights') })}
    >
      <table
        ref={table}
        className={classNames('eligibility-matrix', wide && 'wide')}
        onKeyDown={(event) => walkCells(event, table.current)}
      >
        <caption className="hidden-words">{t('rights')}</caption>
        <thead>
          <tr>
            <td />
            {members.map((one) => (
              <th key={one.person} scope="col">
                {givenName(one)}
                <small>{one.age}</small>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr className="eligibility-group">
              <th colSpan={members.length + 1} scope="colgroup">
                {nameOf(group.key, group.first, props.by)}
              </th>
            </tr>
            {group.rows.map(({ service }) => (
              <tr key={service.service}>
                <th scope="row">
                  <ServiceName service={service} />
                </th>
                <MatrixCells {...props} service={service} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function ServiceName({ service }: { service: ServiceListed }) {
  const t = useWords('eligibility');
  const lang = useLanguage();
  return (
    <>
      {service.name[lang]}
      {service.confidential && (
        <small>
          <Icon name="lock" /> {t('confidential')}
        </small>
      )}
      <small>{service.owner[lang]}</small>
    </>
  );
}

// Arrows go from cell to cell; a cell that lies across all columns is reached from any of them.
function walkCells(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = steps[event.key];
  const here = document.activeElement?.closest('td');
  if (step === undefined || here === null || here === undefined || table === null) return;
  const rows = [...table.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')]);
  const cells = rows.filter((row) => row.length > 0);
  const row = cells.findIndex((one) => one.includes(here));
  const column = cells[row]?.indexOf(here) ?? 0;
  const target = cells[row + step[0]];
  const next = step[0] === 0 ? target?.[column + step[1]] : (target?.[column] ?? target?.at(-1));
  event.preventDefault();
  next?.querySelector('button')?.focus();
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

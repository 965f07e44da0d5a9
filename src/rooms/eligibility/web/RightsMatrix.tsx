import { Fragment, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { classNames } from '../../../ui/class-names.ts';
import { useDesk } from '../../../ui/use-desk.ts';
import { givenName } from '../../registry/web/public.ts';
import type { Screening, ServiceScreened } from '../screening.ts';
import { MatrixCells } from './MatrixCells.tsx';
import type { Sent } from './use-screening.ts';

export type Member = { person: string; name: string; age: string };

export type RightsMatrixProps = {
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
  const desk = useDesk();
  const table = useRef<HTMLTableElement>(null);
  const { screening, members } = props;
  const wide = members.length > (desk ? 9 : 5);
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
            {desk && <td />}
            {members.map((one) => (
              <th key={one.person} scope="col">
                {givenName(one)}
                <small>{one.age}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {screening.services.map((service) =>
            desk ? (
              <tr key={service.service}>
                <th scope="row">
                  <ServiceName service={service} />
                </th>
                <MatrixCells {...props} service={service} />
              </tr>
            ) : (
              // On a phone the service stands above its cells, so that five people fit the width.
              <Fragment key={service.service}>
                <tr className="eligibility-service">
                  <th colSpan={members.length} scope="colgroup">
                    <ServiceName service={service} />
                  </th>
                </tr>
                <tr>
                  <MatrixCells {...props} service={service} />
                </tr>
              </Fragment>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function ServiceName({ service }: { service: ServiceScreened }) {
  const lang = useLanguage();
  return (
    <>
      {service.name[lang]}
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

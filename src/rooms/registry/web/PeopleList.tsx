import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { HitWords } from './HitWords.tsx';
import type { PersonFound } from './use-found-people.ts';

type PeopleListProps = {
  label: string;
  rows: readonly PersonFound[];
  typed: string;
  /** Which row Enter in the search box would take. */
  current: string | null;
  /** Given, a row is picked in place; else it leads to the family. */
  onPick?: ((found: PersonFound) => void) | undefined;
  /** What stands beside a person, known to other rooms. */
  marks?: ((found: PersonFound) => ReactNode) | undefined;
};

/** The people that were found, each leading to the family or picked in place. */
export function PeopleList({ label, rows, typed, current, onPick, marks }: PeopleListProps): ReactNode {
  return (
    <ul className="registry-hits" aria-label={label}>
      {rows.map((found) => {
        const looks = {
          className: current === found.person ? 'registry-hit is-current' : 'registry-hit',
          'data-hit': found.person,
        };
        const words = <HitWords found={found} typed={typed} marks={marks?.(found)} />;
        if (onPick !== undefined) {
          return (
            <li key={found.person}>
              <button type="button" {...looks} onClick={() => onPick(found)}>
                {words}
              </button>
            </li>
          );
        }
        if (found.family === null) {
          return (
            <li key={found.person}>
              <div {...looks}>{words}</div>
            </li>
          );
        }
        return (
          <li key={found.person}>
            <Link {...looks} to="/families/$area/$family" params={{ area: found.area, family: found.family }}>
              {words}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** Arrows walk from the search box into the list and back; Esc empties the box from anywhere. */
export function walkHits(
  event: KeyboardEvent,
  within: RefObject<HTMLElement | null>,
  clear: () => void,
): void {
  const box = within.current?.querySelector<HTMLInputElement>('input[type="search"]');
  const hits = [...(within.current?.querySelectorAll<HTMLElement>('a[data-hit], button[data-hit]') ?? [])];
  const at = hits.findIndex((hit) => hit === document.activeElement);
  if (event.key === 'Escape') {
    event.preventDefault();
    clear();
    box?.focus();
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const inList = at >= 0 || document.activeElement === box;
  if (step === 0 || !inList || event.altKey || event.ctrlKey) return;
  // In the box the first person is already marked, so one step down goes to the second.
  const next = at < 0 ? (step > 0 ? Math.min(1, hits.length - 1) : -2) : at + step;
  if (next === -2) return;
  event.preventDefault();
  if (next < 0) box?.focus();
  else hits[Math.min(next, hits.length - 1)]?.focus();
}

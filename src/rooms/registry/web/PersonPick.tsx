import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { PeopleList, walkHits } from './PeopleList.tsx';
import { fullName } from './person-words.ts';
import { useFoundPeople, type PersonFound } from './use-found-people.ts';

/** Who was picked: a person in their family, with what a line says of them. */
export type PersonPicked = {
  area: string;
  family: string;
  household: string;
  person: string;
  name: string;
  found: PersonFound;
};

export type PersonPickProps = {
  onPick: (picked: PersonPicked) => void;
  /** What is in the box at first. */
  start?: string;
  autoFocus?: boolean;
  /** The address to come back to after adding a family; `intake` leads back with the new family in the address. */
  back: 'intake';
};

/** Finds the person who came, in place: letters, arrows, Enter; adding somebody new appears only after a search. */
export function PersonPick({ onPick, start = '', autoFocus = true, back }: PersonPickProps): ReactNode {
  const t = useWords('registry');
  const within = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(start);
  const asked = useFollowed(typed);
  const found = useFoundPeople(asked);
  const rows = found.rows;
  const isName = !/\d|[๐-๙]/u.test(asked);
  return (
    <div
      ref={within}
      className="registry-pick"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed !== '') walkHits(event, within, () => setTyped(''));
      }}
    >
      <SearchBox
        autoFocus={autoFocus}
        label={t('search_label')}
        placeholder={t('search_placeholder')}
        value={typed}
        onChange={setTyped}
        onSubmit={() => {
          if (!found.stale && typed === asked && rows?.[0] !== undefined) pick(rows[0]);
        }}
      />
      {found.problem !== null && rows === null && <Refused problem={found.problem} onRetry={found.again} />}
      <p className="hidden-words" role="status">
        {rows !== null && t(rows.length === 0 ? 'nobody' : 'found', { n: rows.length, text: asked })}
      </p>
      {rows !== null && rows.length > 0 && (
        <PeopleList
          label={t('people_found')}
          rows={rows}
          typed={asked}
          current={rows[0]?.person ?? null}
          onPick={pick}
        />
      )}
      {rows !== null && (
        <div className="registry-after">
          {found.more !== null && (
            <Button busy={found.fetching} onPress={found.more}>
              {t('more_people')}
            </Button>
          )}
          <p className="row">
            <span>{rows.length === 0 ? t('nobody', { text: asked.trim() }) : t('not_the_one')}</span>
            <Link
              className={buttonClass()}
              to="/families/new"
              search={{ back, ...(isName && { name: asked.trim() }) }}
            >
              <Icon name="plus" />
              {isName ? t('add_named', { name: asked.trim() }) : t('add_somebody')}
            </Link>
          </p>
        </div>
      )}
    </div>
  );

  function pick(one: PersonFound) {
    if (one.family === null || one.household === null) return;
    const { area, family, household, person } = one;
    onPick({ area, family, household, person, name: fullName(one), found: one });
  }
}

// What is asked follows what is typed a moment later.
function useFollowed(text: string): string {
  const [followed, setFollowed] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setFollowed(text), text === '' ? 0 : 180);
    return () => clearTimeout(timer);
  }, [text]);
  return followed;
}

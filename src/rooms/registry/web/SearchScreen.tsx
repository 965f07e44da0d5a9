import { useNavigate } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { isCaseNumber } from './case-number.ts';
import { walkHits } from './PeopleList.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchFound, type MarksOf } from './SearchFound.tsx';
import { usePeopleSearch } from './use-search.ts';

/**
 * Finds a person or a house by anything somebody can say of it; adding is offered only after a search. `Marks`: what other rooms
 * know of the people found, beside each of them.
 */
export function SearchScreen({ Marks }: { Marks?: MarksOf | undefined }): ReactNode {
  const t = useWords('registry');
  const navigate = useNavigate();
  const within = useRef<HTMLDivElement>(null);
  const search = usePeopleSearch();
  const current = search.rows?.[0];
  return (
    <div
      ref={within}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) {
          event.preventDefault();
          const focused = document.activeElement?.getAttribute('data-hit');
          hear(search.rows?.find((row) => row.person === focused) ?? current);
        } else walkHits(event, within, () => search.setTyped(''));
      }}
    >
      <h1 className="hidden-words" tabIndex={-1}>
        {t('search_title')}
      </h1>
      <SearchBox
        big
        autoFocus
        label={t('search_label')}
        placeholder={t('search_placeholder')}
        hint="/"
        value={search.typed}
        onChange={search.setTyped}
        onSubmit={() => {
          if (isCaseNumber(search.typed)) toCase(search.typed.trim());
          else if (!search.stale && search.typed === search.asked) open(current);
        }}
      />
      <SearchFilters place={search.place} onChange={search.setPlace} />
      {search.rows === null && search.problem === null && !search.fetching ? (
        <SearchHelp />
      ) : (
        <SearchFound search={search} Marks={Marks} />
      )}
      <p className="registry-trace muted">
        <Icon name="lock" /> {t('trace')}
      </p>
    </div>
  );

  function toCase(number: string) {
    void navigate({ to: '/cases', search: { number, state: 'all' } });
  }

  function open(found: typeof current) {
    if (found === undefined || found.family === null) return;
    void navigate({ to: '/families/$area/$family', params: { area: found.area, family: found.family } });
  }

  function hear(found: typeof current) {
    if (found === undefined || found.family === null) return;
    const { area, family, person } = found;
    void navigate({ to: '/intake', search: { area, family, person } });
  }
}

function SearchHelp() {
  const t = useWords('registry');
  return (
    <Empty>
      <p>{t('search_how')}</p>
      <ul className="registry-ways muted">
        {(['name', 'id', 'phone', 'house'] as const).map((way) => (
          <li key={way}>{t(`search_way.${way}`)}</li>
        ))}
      </ul>
    </Empty>
  );
}

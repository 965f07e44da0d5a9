import { Link } from '@tanstack/react-router';
import type { FunctionComponent, ReactNode } from 'react';
import { useSheet } from '../../../platform/web/use-sheet.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SheetButton } from '../../../ui/SheetButton.tsx';
import { ElsewhereLine } from './ElsewhereLine.tsx';
import { useElsewhere } from './likely.ts';
import { soundAlikes } from './matched-words.ts';
import { isCaseNumber } from './case-number.ts';
import { PeopleList } from './PeopleList.tsx';
import { askedOf, type PersonFound } from './use-found-people.ts';
import type { PeopleSearch } from './use-search.ts';

/** Asks once for all the people found, and says for each of them what stands beside the name. */
export type MarksOf = FunctionComponent<{
  rows: readonly PersonFound[];
  children: (marks: (found: PersonFound) => ReactNode) => ReactNode;
}>;

type SearchFoundProps = { search: PeopleSearch; Marks: MarksOf | undefined };

/** What came of a search: how many, who, and how to add somebody who is not there. */
export function SearchFound({ search, Marks = NoMarks }: SearchFoundProps): ReactNode {
  const t = useWords('registry');
  const { rows, problem, asked } = search;
  const elsewhere = useElsewhere(asked, rows?.length === 0);
  const sheet = useSheet('registry.find-people', askedOf(asked.trim(), search.place));
  if (problem !== null && rows === null) return <Refused problem={problem} onRetry={search.again} />;
  if (rows === null) return <Loading what={t('searching')} lines={6} />;
  const alikes = soundAlikes(
    rows.filter((row) => row.by === 'sound' || row.by === 'rough').map((row) => row.name),
    asked,
  );
  const isName = !/\d|[๐-๙]/u.test(asked);
  return (
    <div aria-busy={search.stale}>
      {isCaseNumber(asked) && (
        <p className="registry-case">
          <Link className={buttonClass()} to="/cases" search={{ number: asked.trim(), state: 'all' }}>
            <Icon name="paper" />
            {t('open_case', { number: asked.trim() })}
          </Link>
        </p>
      )}
      <div className="section-head">
        <div role="status">
          <h2>
            <Finding rows={rows} search={search} />
          </h2>
        </div>
        {alikes.length > 0 && <span className="source">{t('sounds_like', { words: alikes.join(' ') })}</span>}
      </div>
      {rows.length > 0 && (
        <Marks rows={rows}>
          {(marks) => (
            <PeopleList
              label={t('people_found')}
              rows={rows}
              typed={asked}
              current={rows[0]?.person ?? null}
              marks={marks}
            />
          )}
        </Marks>
      )}
      <GoneFound search={search} />
      <div className="registry-after">
        <ElsewhereLine found={elsewhere} />
        {search.more !== null && (
          <Button busy={search.fetching} onPress={search.more}>
            {t('more_people')}
          </Button>
        )}
        {rows.length > 0 && <SheetButton {...sheet} />}
        <p className="row">
          <span>{t(rows.length === 0 ? 'nobody_text' : 'not_the_one')}</span>
          <Link className={buttonClass()} to="/families/new" search={isName ? { name: asked.trim() } : {}}>
            <Icon name="plus" />
            {isName ? t('add_named', { name: asked.trim() }) : t('add_somebody')}
          </Link>
        </p>
        {rows.length > 0 && (
          <p className="source desk-only registry-keys" aria-hidden="true">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> {t('keys.choose')}
            </span>
            <span>
              <kbd>Enter</kbd> {t('keys.open')}
            </span>
            <span>
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t('keys.hear')}
            </span>
            <span>
              <kbd>Esc</kbd> {t('keys.clear')}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

// The dead and those who moved away, apart: asked for help they cannot be given, but their family can.
function GoneFound({ search: { gone, asked } }: { search: PeopleSearch }) {
  const t = useWords('registry');
  if (gone?.rows === null || gone === null || gone.rows.length === 0) return null;
  return (
    <section className="registry-found-gone">
      <h2>
        {t('gone_people')}{' '}
        <span className="count">{t(gone.count.more ? 'found_more' : 'found', { n: gone.count.people })}</span>
      </h2>
      <PeopleList label={t('gone_people')} rows={gone.rows} typed={asked} current={null} />
      {gone.more !== null && (
        <Button busy={gone.fetching} onPress={gone.more}>
          {t('more_people')}
        </Button>
      )}
    </section>
  );
}

function NoMarks({ children }: Parameters<MarksOf>[0]) {
  return children(() => null);
}

function Finding({ rows, search }: { rows: NonNullable<PeopleSearch['rows']>; search: PeopleSearch }) {
  const t = useWords('registry');
  if (rows.length === 0) return t('nobody', { text: search.asked.trim() });
  const houses = new Set(rows.map((row) => row.household)).size;
  if (search.count.more) return t('found_more', { n: search.count.people });
  if (search.more !== null) return t('found', { n: search.count.people });
  return (
    <>
      {t('found', { n: rows.length })} <span className="count">{t('in_houses', { n: houses })}</span>
    </>
  );
}

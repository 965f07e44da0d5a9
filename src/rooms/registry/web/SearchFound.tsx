import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { ElsewhereLine } from './ElsewhereLine.tsx';
import { useElsewhere } from './likely.ts';
import { soundAlikes } from './matched-words.ts';
import { isCaseNumber } from './case-number.ts';
import { PeopleList } from './PeopleList.tsx';
import type { PeopleSearch } from './use-search.ts';

/** What came of a search: how many, who, and how to add somebody who is not there. */
export function SearchFound({ search }: { search: PeopleSearch }): ReactNode {
  const t = useWords('registry');
  const { rows, problem, asked } = search;
  const elsewhere = useElsewhere(asked, rows?.length === 0);
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
        <PeopleList label={t('people_found')} rows={rows} typed={asked} current={rows[0]?.person ?? null} />
      )}
      <div className="registry-after">
        <ElsewhereLine found={elsewhere} />
        {search.more !== null && (
          <Button busy={search.fetching} onPress={search.more}>
            {t('more_people')}
          </Button>
        )}
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

function Finding({ rows, search }: { rows: NonNullable<PeopleSearch['rows']>; search: PeopleSearch }) {
  const t = useWords('registry');
  if (rows.length === 0) return t('nobody', { text: search.asked.trim() });
  const houses = new Set(rows.map((row) => row.household)).size;
  if (search.more !== null) return t('found_more', { n: rows.length });
  return (
    <>
      {t('found', { n: rows.length })} <span className="count">{t('in_houses', { n: houses })}</span>
    </>
  );
}

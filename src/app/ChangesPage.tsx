import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { ChangeLine } from '../platform/changed-fields.ts';
import { useAsk } from '../platform/web/ask.ts';
import { askAll, csvOf, saveFile } from '../platform/web/csv.ts';
import { useDateReader } from '../platform/web/date-reader.ts';
import { useFormat } from '../platform/web/format.ts';
import { useWords } from '../platform/web/words.ts';
import { Button } from '../ui/Button.tsx';
import { ChangeList } from '../ui/ChangeList.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Empty } from '../ui/Empty.tsx';
import { FilterPick } from '../ui/FilterPick.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Refused } from '../ui/Refused.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { useChangeWords } from './change-words.ts';

type Page = { rows: ChangeLine[]; count: number; next: string | null };
const rooms = { people: 'identity', places: 'areas' } as const;
const kinds = {
  people: ['account', 'posting', 'organisation'],
  places: ['village', 'community', 'coverage', 'centre', 'service_point'],
} as const;

/** What administrators changed in my areas: people and organisations, or places. Who, when, from what to what. */
export function ChangesPage(): ReactNode {
  const t = useWords('app');
  const navigate = useNavigate();
  const format = useFormat();
  const reader = useDateReader();
  const search = useSearch({ strict: false });
  const part = search.part === 'places' ? 'places' : 'people';
  const room = rooms[part];
  const say = useChangeWords(room);
  const what = kinds[part].find((one) => one === search.what);
  const asked = {
    ...(search.who !== undefined && { who: search.who }),
    ...(what !== undefined && { what }),
    ...(search.from !== undefined && { from: search.from }),
    ...(search.until !== undefined && { until: search.until }),
  };
  const { data, problem, again } = useAsk<Page>(
    `${room}.list-changes`,
    { ...asked, ...(search.after !== undefined && { after: search.after }) },
    { keep: true },
  );
  const [who, setWho] = useState(search.who ?? '');
  const go = (to: Record<string, string>) =>
    void navigate({ to: '/changes', search: ({ after: _page, ...before }) => ({ ...before, ...to }) });

  return (
    <>
      <PageHead
        title={data === undefined ? t('menu.changes') : t('changes_count', { n: data.count })}
        sub={t('changes_text')}
        acts={
          <span className="row" data-print="no">
            <Button icon="print" onPress={() => window.print()}>
              {t('print')}
            </Button>
            <Button icon="download" onPress={() => void save()}>
              {t('save_csv')}
            </Button>
          </span>
        }
      />
      <div className="stack tight hall-filters" data-print="no">
        <FilterPick
          label={t('changes_part')}
          value={part}
          choices={(['people', 'places'] as const).map((value) => ({ value, label: t(`changes.${value}`) }))}
          onChange={(value) => go({ part: value, what: '' })}
        />
        <SearchBox
          label={t('changes_who')}
          placeholder={t('changes_who')}
          value={who}
          onChange={(value) => {
            setWho(value);
            if (value === '') go({ who: '' });
          }}
          onSubmit={(value) => go({ who: value.trim() })}
        />
        <div className="pair">
          <SelectField
            label={t('changes_what')}
            empty={t('changes_all')}
            value={what ?? ''}
            options={kinds[part].map((value) => ({ value, label: t(`changed.${value}`) }))}
            onChange={(value) => go({ what: value })}
          />
          <div className="pair">
            <DateField
              label={t('from')}
              optional
              reader={reader}
              value={search.from ?? null}
              onChange={(value) => go({ from: value ?? '' })}
            />
            <DateField
              label={t('until')}
              optional
              reader={reader}
              value={search.until ?? null}
              onChange={(value) => go({ until: value ?? '' })}
            />
          </div>
        </div>
      </div>
      {data === undefined && problem === null && <Loading lines={6} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data?.rows.length === 0 && <Empty>{t('changes_none')}</Empty>}
      {data !== undefined && (
        <ChangeList
          label={t('menu.changes')}
          became={t('became')}
          items={data.rows.map((one) => ({
            key: one.id,
            title: say.title(one.what, one.done, one.name),
            when: t('changed_by', { who: one.by_name, when: format.moment(one.at) }),
            fields: say.inOrder(one.fields).map(([key, [before, after]]) => ({
              key,
              name: say.field(key),
              before: say.value(key, before),
              after: say.value(key, after) ?? t('nothing'),
            })),
          }))}
        />
      )}
      <div className="acts below" data-print="no">
        {search.after !== undefined && <Button onPress={() => go({})}>{t('first_page')}</Button>}
        {data !== undefined && data.next !== null && (
          <Button onPress={() => go({ after: data.next ?? '' })}>{t('next_page')}</Button>
        )}
      </div>
    </>
  );

  async function save() {
    const rows = await askAll<ChangeLine>(`${room}.list-changes`, asked);
    const head = [
      'changes_when',
      'changes_who',
      'changes_what',
      'changes_field',
      'changes_before',
      'changes_after',
    ];
    const lines = rows.flatMap((one) => {
      const line = [format.moment(one.at), one.by_name, say.title(one.what, one.done, one.name)];
      const fields = say.inOrder(one.fields);
      if (fields.length === 0) return [[...line, '', '', '']];
      return fields.map(([key, [before, after]]) => [
        ...line,
        say.field(key),
        say.value(key, before),
        say.value(key, after),
      ]);
    });
    saveFile(`changes-${format.today()}.csv`, csvOf([head.map((key) => t(key)), ...lines]));
  }
}

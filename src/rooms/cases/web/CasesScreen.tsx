import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useSheet } from '../../../platform/web/use-sheet.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SheetButton } from '../../../ui/SheetButton.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import type { CasePage, CaseRow } from './case-file.ts';
import { GiveAllDialog } from './GiveAllDialog.tsx';
import { useHomeWords } from './home-words.ts';
import { QueueFilters } from './QueueFilters.tsx';

/** The cases of the centre, the newest first: open or closed, mine or everybody's, waiting for one organisation. */
export function CasesScreen(): ReactNode {
  const t = useWords('cases');
  const navigate = useNavigate();
  const { posting, duty } = useMe();
  const search = useSearch({ strict: false });
  const { state = 'open', whose = 'centre', waiting, number, after, queue, kind, village, urgency } = search;
  const [giving, setGiving] = useState(false);
  const areas = posting?.areas ?? [];
  const area = (areas.find((one) => one.id === search.area) ?? areas[0])?.id ?? '';
  const wanted = {
    area,
    state,
    whose,
    ...(waiting !== undefined && { waiting_for: waiting }),
    ...(number !== undefined && { number }),
    ...(queue !== undefined && { queue }),
    ...(kind !== undefined && { kind }),
    ...(village !== undefined && { village }),
    ...(urgency !== undefined && { urgency }),
  };
  const { data, problem, again } = useAsk<CasePage>(
    'cases.list-cases',
    { ...wanted, limit: 25, ...(after !== undefined && { after }) },
    { when: area !== '' },
  );
  const sheet = useSheet('cases.list-cases', wanted);
  const columns = useColumns();
  const go = (part: Part) =>
    void navigate({
      to: '/cases',
      search: (before) => {
        const { after: _page, ...rest } = before;
        return { ...rest, ...part } as typeof rest;
      },
    });
  const title = (n: number) => {
    if (number !== undefined) return t('cases_number', { number });
    return t(waiting === undefined ? `cases_${state}` : 'cases_waiting', { n });
  };
  const whole = after === undefined && data?.next === null;
  return (
    <>
      <PageHead
        title={whole && data.rows.length > 0 ? title(data.rows.length) : t('cases')}
        acts={
          <>
            <FilterPick
              label={t('filter_state')}
              value={state}
              choices={['open', 'closed', 'all'].map((value) => ({ value, label: t(`filter.${value}`) }))}
              onChange={(value) => go({ state: value })}
            />
            <FilterPick
              label={t('filter_whose')}
              value={whose}
              choices={['mine', 'centre'].map((value) => ({ value, label: t(`filter.${value}`) }))}
              onChange={(value) => go({ whose: value })}
            />
            {duty === 'desk' && <Button onPress={() => setGiving(true)}>{t('give_all')}</Button>}
          </>
        }
      />
      <QueueFilters area={area} search={search} onChange={go} />
      {giving && <GiveAllDialog area={area} onClose={() => setGiving(false)} />}
      {data === undefined && problem === null && <Loading lines={6} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data?.rows.length === 0 && (
        <Empty>
          <p>{t('cases_none')}</p>
        </Empty>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <Table caption={t('cases')} columns={columns} rows={data.rows} rowKey={(row) => row.case} />
      )}
      {data !== undefined && (
        <div className="acts below">
          {after !== undefined && <Button onPress={() => go({})}>{t('first_page')}</Button>}
          {data.next !== null && (
            <Button onPress={() => go({ after: data.next ?? '' })}>{t('next_page')}</Button>
          )}
          {data.rows.length > 0 && <SheetButton {...sheet} />}
        </div>
      )}
    </>
  );
}

type Part = Readonly<Record<string, string | undefined>>;

function useColumns(): Column<CaseRow>[] {
  const t = useWords('cases');
  const format = useFormat();
  const home = useHomeWords();
  return [
    {
      key: 'who',
      head: t('who'),
      names: true,
      cell: (row) => (
        <>
          <Link
            className="cases-name"
            to="/cases/$area/$case"
            params={{ area: row.area, case: row.case }}
            search={{ family: row.home.family }}
          >
            {home.name(row.home)}
          </Link>
          <small>{home.place(row.home)}</small>
        </>
      ),
    },
    {
      key: 'needs',
      head: t('needs'),
      cell: (row) => row.needs.map((kind) => t(`need.${kind}`)).join(' · '),
    },
    {
      key: 'state',
      head: t('filter_state'),
      cell: (row) => (
        <span className="row">
          {row.closed_on === null ? (
            <Chip tone={row.needs_open === 0 ? 'soon' : 'wait'}>
              {row.needs_open === 0 ? t('to_close') : t('needs_left', { n: row.needs_open })}
            </Chip>
          ) : (
            <Chip tone="ok">{t('closed_on', { date: format.date(row.closed_on) })}</Chip>
          )}
          {row.restricted && <Chip icon="lock">{t('restricted')}</Chip>}
        </span>
      ),
    },
    {
      key: 'opened',
      head: t('opened_on'),
      folded: t('opened_on'),
      cell: (row) => (
        <>
          <span className="whole">{format.date(row.opened_on)}</span>
          <small>{[row.label, row.owner].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
  ];
}

import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import { factOf } from '../fact-dictionary.ts';
import { dimensions, type Dimension } from '../fact.ts';
import { useFactWords } from './fact-words.ts';
import { differs, type FactOnFile, type FamilyFile } from './family-file.ts';
import { useWhose } from './use-whose.ts';

type FactsTableProps = { file: FamilyFile; onOpen: (one: FactOnFile) => void };

/** Everything on file, by dimension, with a search within it; a dozen at first, what needs eyes before the rest. */
export function FactsTable({ file, onOpen }: FactsTableProps): ReactNode {
  const t = useWords('registry');
  const [dimension, setDimension] = useState<Dimension | 'all'>('all');
  const [sought, setSought] = useState('');
  const [all, setAll] = useState(false);
  const columns = useColumns(file, onOpen);
  const found = useSought(file, sought);
  const inDimension = (one: FactOnFile, part: Dimension) => factOf(one.key)?.dimension === part;
  const rows = found.filter((one) => dimension === 'all' || inDimension(one, dimension)).toSorted(byNeed);
  if (file.facts.length === 0) return <Empty>{t('no_facts')}</Empty>;
  return (
    <>
      <div className="stack tight registry-facts-find">
        {file.facts.length > FEW && (
          <SearchBox
            label={t('search_facts')}
            placeholder={t('search_facts')}
            value={sought}
            onChange={setSought}
          />
        )}
        <FilterPick
          label={t('dimensions')}
          value={dimension}
          choices={[
            { value: 'all' as const, label: t('dimension.all'), count: found.length },
            ...dimensions.map((one) => ({
              value: one,
              label: t(`dimension.${one}`),
              count: found.filter((each) => inDimension(each, one)).length,
            })),
          ]}
          onChange={setDimension}
        />
      </div>
      {rows.length === 0 ? (
        <Empty>{t('no_such_facts')}</Empty>
      ) : (
        <Table
          caption={t('facts')}
          columns={columns}
          rows={all ? rows : rows.slice(0, FIRST)}
          rowKey={(one) => `${one.subject} ${one.key}`}
        />
      )}
      {!all && rows.length > FIRST && (
        <div className="acts below">
          <Button onPress={() => setAll(true)}>{t('all_facts', { n: rows.length })}</Button>
        </div>
      )}
    </>
  );
}

const FIRST = 12;
const FEW = 8;

function byNeed(a: FactOnFile, b: FactOnFile): number {
  return needOf(b) - needOf(a);
}

function needOf(one: FactOnFile): number {
  return one.contested.length > 0 ? 3 : differs(one) ? 2 : one.expired ? 1 : 0;
}

function useSought(file: FamilyFile, sought: string): FactOnFile[] {
  const say = useFactWords();
  const whose = useWhose(file);
  const words = sought.trim().toLowerCase();
  const said = (one: FactOnFile) =>
    `${say.label(one.key)} ${say.answer(one.key, one.used)} ${whose(one.subject)}`.toLowerCase();
  return words === '' ? file.facts : file.facts.filter((one) => said(one).includes(words));
}

function useColumns(file: FamilyFile, open: (one: FactOnFile) => void): Column<FactOnFile>[] {
  const t = useWords('registry');
  const say = useFactWords();
  const whose = useWhose(file);
  return [
    {
      key: 'label',
      head: t('fact'),
      names: true,
      cell: (one) => (
        <>
          {say.label(one.key)}
          <small className="whole">{whose(one.subject)}</small>
        </>
      ),
    },
    {
      key: 'answer',
      head: t('answer'),
      cell: (one) => (
        <span className="row">
          <b>{say.answer(one.key, one.used)}</b>
          {one.restricted && <Chip icon="lock">{t('restricted')}</Chip>}
          {one.contested.length > 0 && <Chip tone="soon">{t('contested')}</Chip>}
          {differs(one) && <Chip tone="ask">{t('differs')}</Chip>}
        </span>
      ),
    },
    {
      key: 'source',
      head: t('source'),
      cell: (one) => (
        <span className={one.expired ? 'source old' : 'source'}>
          {say.source(one.used, true)}
          {one.expired && ` · ${t('ask_again')}`}
        </span>
      ),
    },
    {
      key: 'act',
      head: <span className="hidden-words">{t('act')}</span>,
      number: true,
      aside: true,
      cell: (one) => (
        <Button
          look="quiet"
          label={`${t('open_fact')} ${say.label(one.key)} ${whose(one.subject)}`}
          onPress={() => open(one)}
        >
          {t('open_fact')}
        </Button>
      ),
    },
  ];
}

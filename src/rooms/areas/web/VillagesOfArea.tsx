import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { csvOf, saveFile } from '../../../platform/web/csv.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import { CloseVillageForm } from './CloseVillageForm.tsx';
import type { AreaShown, VillagePage, VillageRow } from './place-row.ts';
import { useVillageWords } from './village-words.ts';
import { VillageForm } from './VillageForm.tsx';

type VillagesOfAreaProps = {
  area: AreaShown;
  mayChange: boolean;
  /** Which village is open beside the list; `new` adds one. Kept in the address. */
  open: string | undefined;
  onOpen: (village: string) => void;
};

/** The villages and ชุมชน of an area: adding, putting right, closing. */
export function VillagesOfArea({ area, mayChange, open, onOpen }: VillagesOfAreaProps): ReactNode {
  const t = useWords('areas');
  const nameOf = useVillageWords();
  const format = useFormat();
  const [closed, setClosed] = useState(false);
  const input = { area: area.area, closed, limit: 200 };
  const { data, problem, again } = useAsk<VillagePage>('areas.list-villages', input, { keep: true });
  const columns = useColumns(onOpen);
  if (data === undefined)
    return problem === null ? <Loading lines={5} /> : <Refused problem={problem} onRetry={again} />;
  const chosen = data.villages.find((one) => one.code === open);
  const others = data.villages.filter((one) => one.closed_on === null && one.code !== open);
  return (
    <section>
      <SectionHead
        title={t('villages')}
        count={data.villages.length}
        act={
          <span className="row" data-print="no">
            <Checkbox checked={closed} label={t('show_closed')} onChange={setClosed} />
            <Button icon="download" onPress={() => saveFile(`villages-${area.area}.csv`, csvOf(lines()))}>
              {t('save_csv')}
            </Button>
            {mayChange && (
              <Button icon="plus" look="go" onPress={() => onOpen('new')}>
                {t('add_village')}
              </Button>
            )}
          </span>
        }
      />
      <div className={open === undefined ? undefined : 'columns side-380'}>
        <div>
          {data.villages.length === 0 ? (
            <Empty>{t('villages_empty')}</Empty>
          ) : (
            <Table
              caption={t('villages')}
              columns={columns}
              rows={data.villages}
              rowKey={(row) => row.code}
              current={chosen?.code ?? null}
            />
          )}
        </div>
        {open === 'new' && mayChange && (
          <SidePanel takesFocus title={t('add_village')} onClose={() => onOpen('')}>
            <VillageForm area={area} was={null} onDone={() => onOpen('')} />
          </SidePanel>
        )}
        {chosen !== undefined && (
          <SidePanel key={chosen.code} title={nameOf(chosen)} onClose={() => onOpen('')}>
            <VillagePanel area={area} village={chosen} others={others} mayChange={mayChange} />
          </SidePanel>
        )}
      </div>
    </section>
  );

  function lines() {
    const head = ['code', 'moo_number', 'name_th', 'name_en', 'tambon', 'closed_on'].map((key) => t(key));
    const rows = data?.villages.map((one) => [
      one.code,
      one.moo,
      one.name_th,
      one.name_en,
      one.tambon_th,
      one.closed_on === null ? null : format.date(one.closed_on),
    ]);
    return [head, ...(rows ?? [])];
  }
}

type VillagePanelProps = {
  area: AreaShown;
  village: VillageRow;
  others: readonly VillageRow[];
  mayChange: boolean;
};

function VillagePanel({ area, village, others, mayChange }: VillagePanelProps) {
  const t = useWords('areas');
  const lang = useLanguage();
  const format = useFormat();
  const { run, busy, problem } = useDo();
  const [writing, setWriting] = useState<'words' | 'closing' | null>(null);
  const close = () => setWriting(null);
  if (writing === 'words') return <VillageForm area={area} was={village} onDone={close} />;
  return (
    <div className="stack">
      {village.closed_on !== null && (
        <Note tone="warn" title={t('closed_from', { on: format.date(village.closed_on) })}>
          {village.successor !== null && (
            <p>{t('succeeded_by', { name: village.successor[`name_${lang}`] })}</p>
          )}
        </Note>
      )}
      <Facts
        items={[
          { key: 'code', name: t('code'), value: village.code },
          { key: 'th', name: t('name_th'), value: village.name_th },
          { key: 'en', name: t('name_en'), value: village.name_en },
          { key: 'tambon', name: t('tambon'), value: village[`tambon_${lang}`] },
          {
            key: 'point',
            name: t('point'),
            value: village.lat === null ? '–' : `${village.lat}, ${village.lon}`,
          },
        ]}
      />
      {problem !== null && <Refused problem={problem} />}
      {writing === 'closing' && (
        <CloseVillageForm area={area.area} village={village} others={others} onDone={close} />
      )}
      {mayChange && writing === null && (
        <div className="acts">
          <Button icon="pencil" onPress={() => setWriting('words')}>
            {t('correct')}
          </Button>
          {village.closed_on === null ? (
            <Button icon="lock" onPress={() => setWriting('closing')}>
              {t('close')}
            </Button>
          ) : (
            <Button
              busy={busy}
              onPress={() => void run('areas.reopen-village', { area: area.area, place: village.code })}
            >
              {t('reopen')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function useColumns(open: (village: string) => void): Column<VillageRow>[] {
  const t = useWords('areas');
  const lang = useLanguage();
  const format = useFormat();
  const nameOf = useVillageWords();
  return [
    {
      key: 'name',
      head: t('village'),
      names: true,
      cell: (row) => (
        <span className="row">
          <button type="button" className="link-button areas-name" onClick={() => open(row.code)}>
            {nameOf(row)}
          </button>
          {row.moo === null && <Chip>{t('community')}</Chip>}
          {row.to_confirm && <Chip tone="soon">{t('to_confirm')}</Chip>}
          {row.closed_on !== null && <Chip>{t('closed_from', { on: format.date(row.closed_on) })}</Chip>}
        </span>
      ),
    },
    { key: 'tambon', head: t('tambon'), folded: t('tambon'), cell: (row) => row[`tambon_${lang}`] },
    { key: 'code', head: t('code'), folded: t('code'), cell: (row) => row.code },
  ];
}

import { useState, type ReactNode } from 'react';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import { useAsk } from '../../../platform/web/ask.ts';
import { askAll, csvOf, saveFile } from '../../../platform/web/csv.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import type { ServicePoint } from '../service-point.ts';
import { ServicePointForm } from './ServicePointForm.tsx';

type ServicePointsProps = {
  area: string;
  mayChange: boolean;
  open: string | undefined;
  onOpen: (point: string) => void;
};

/** Where people of the area are served: the centre, its desks elsewhere, the houses of others. */
export function ServicePoints({ area, mayChange, open, onOpen }: ServicePointsProps): ReactNode {
  const t = useWords('areas');
  const lang = useLanguage();
  const { run, busy, problem: refused } = useDo();
  const [closed, setClosed] = useState(false);
  const { data, problem, again } = useAsk<{ rows: ServicePoint[] }>(
    'areas.list-service-points',
    { area, closed, limit: 200 },
    { keep: true },
  );
  const columns = useColumns(onOpen);
  if (data === undefined)
    return problem === null ? <Loading lines={4} /> : <Refused problem={problem} onRetry={again} />;
  const chosen = data.rows.find((one) => one.id === open);
  return (
    <section>
      <SectionHead
        title={t('service_points')}
        count={data.rows.length}
        act={
          <span className="row" data-print="no">
            <Checkbox checked={closed} label={t('show_closed')} onChange={setClosed} />
            <Button icon="download" onPress={() => void save()}>
              {t('save_csv')}
            </Button>
            {mayChange && (
              <Button icon="plus" look="go" onPress={() => onOpen('new')}>
                {t('add_service_point')}
              </Button>
            )}
          </span>
        }
      />
      {refused !== null && <Refused problem={refused} />}
      <div className={open === undefined ? undefined : 'columns side-380'}>
        <div>
          {data.rows.length === 0 ? (
            <Empty>{t('service_points_empty')}</Empty>
          ) : (
            <Table
              caption={t('service_points')}
              columns={columns}
              rows={data.rows}
              rowKey={(row) => row.id}
              current={chosen?.id ?? null}
            />
          )}
        </div>
        {open === 'new' && mayChange && (
          <SidePanel takesFocus title={t('add_service_point')} onClose={() => onOpen('')}>
            <ServicePointForm area={area} was={null} onDone={() => onOpen('')} />
          </SidePanel>
        )}
        {chosen !== undefined && mayChange && (
          <SidePanel
            key={chosen.id}
            title={(lang === 'en' && chosen.name_en) || chosen.name_th}
            onClose={() => onOpen('')}
          >
            <ServicePointForm area={area} was={chosen} onDone={() => onOpen('')} />
            {chosen.closed_on === null && (
              <div className="acts below">
                <Button
                  icon="lock"
                  busy={busy}
                  onPress={() => void run('areas.close-service-point', { area, service_point: chosen.id })}
                >
                  {t('close_today')}
                </Button>
              </div>
            )}
          </SidePanel>
        )}
      </div>
    </section>
  );

  async function save() {
    const rows = await askAll<ServicePoint>('areas.list-service-points', { area, closed });
    const head = ['name_th', 'point_kind', 'phone', 'hours_th', 'village', 'lat', 'lon', 'closed_on'];
    const lines = rows.map((one) => [
      one.name_th,
      t(`point_kind.${one.kind}`),
      one.phone,
      one.hours_th,
      one.village_th,
      one.lat,
      one.lon,
      one.closed_on,
    ]);
    saveFile(`service-points-${area}.csv`, csvOf([head.map((key) => t(key)), ...lines]));
  }
}

function useColumns(open: (point: string) => void): Column<ServicePoint>[] {
  const t = useWords('areas');
  const lang = useLanguage();
  const format = useFormat();
  return [
    {
      key: 'name',
      head: t('service_point'),
      names: true,
      cell: (row) => (
        <>
          <span className="row">
            <button type="button" className="link-button areas-name" onClick={() => open(row.id)}>
              {(lang === 'en' && row.name_en) || row.name_th}
            </button>
            {row.closed_on !== null && <Chip>{t('closed_from', { on: format.date(row.closed_on) })}</Chip>}
          </span>
          <small>{[t(`point_kind.${row.kind}`), row[`village_${lang}`]].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    {
      key: 'hours',
      head: t('hours'),
      folded: t('hours'),
      cell: (row) => (lang === 'en' && row.hours_en) || row.hours_th,
    },
    {
      key: 'phone',
      head: t('phone'),
      folded: t('phone'),
      cell: (row) => row.phone !== null && <span className="whole">{formatPhone(row.phone)}</span>,
    },
  ];
}

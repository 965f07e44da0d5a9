import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useSheet } from '../../../platform/web/use-sheet.ts';
import { useMe } from '../../identity/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SheetButton } from '../../../ui/SheetButton.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import type { GapRow } from '../gap.ts';
import { DeclineDialog } from './DeclineDialog.tsx';
import { everyService, gapKey, type Gaps, type GapSums } from './use-gaps.ts';

/** Who they are: chosen ones become a list of houses to go to. */
export function GapsPeople({
  gaps,
  sums,
  onPlan,
}: {
  gaps: Gaps;
  sums: GapSums;
  onPlan: () => void;
}): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const { posting } = useMe();
  const [declining, setDeclining] = useState<GapRow | null>(null);
  const { list, part, chosen } = gaps;
  const rows = list.data?.rows ?? [];
  const sheet = useSheet('eligibility.list-gaps', gaps.wanted);
  const columns = useColumns(
    gaps.area,
    part.service === undefined,
    posting?.duty === 'desk' ? setDeclining : undefined,
  );
  const homes = new Set(rows.filter((row) => chosen.has(gapKey(row))).map(({ household }) => household)).size;
  const desk = posting?.duty === 'desk';
  return (
    <Section
      title={titleOf()}
      act={
        desk && (
          <div className="acts" data-print="no">
            <Button onPress={() => gaps.tickAll(chosen.size < rows.length)}>
              {t(chosen.size < rows.length ? 'gaps_choose_all' : 'gaps_choose_none')}
            </Button>
            <Button
              look="go"
              icon="home"
              reason={chosen.size === 0 ? t('gaps_choose') : undefined}
              onPress={onPlan}
            >
              {chosen.size === 0 ? t('gaps_visit') : t('gaps_visit_n', { n: homes })}
            </Button>
          </div>
        )
      }
    >
      <div className="acts" data-print="no">
        <FilterPick
          label={t('gaps_state')}
          value={part.declined === 'only' ? 'declined' : (part.state ?? 'all')}
          choices={['all', 'entitled', 'likely', 'declined'].map((value) => ({
            value,
            label: t(`gaps_state.${value}`),
          }))}
          onChange={(value) =>
            gaps.show({
              service: part.service ?? everyService,
              village: part.village,
              ...(value === 'declined' && { declined: 'only' }),
              ...((value === 'entitled' || value === 'likely') && { state: value }),
            })
          }
        />
        {(part.service ?? part.village) !== undefined && (
          <Button look="quiet" onPress={() => gaps.show({ service: everyService })}>
            {t('gaps_everybody')}
          </Button>
        )}
      </div>
      {list.problem !== null && <Refused problem={list.problem} onRetry={list.again} />}
      {list.loading && <Loading lines={5} />}
      {list.data && rows.length === 0 && (
        <Empty>
          <p>{t('gaps_part_none')}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <Table
          caption={titleOf()}
          columns={columns}
          rows={rows}
          rowKey={gapKey}
          {...(desk && {
            ticks: {
              chosen,
              onTick: gaps.tick,
              name: (row: GapRow) => `${row.name} ${row.service_name[lang]}`,
            },
          })}
        />
      )}
      <div className="acts below" data-print="no">
        {rows.length > 0 && <SheetButton {...sheet} />}
        {part.after !== undefined && (
          <Button
            onPress={() => gaps.show({ ...part, service: part.service ?? everyService, after: undefined })}
          >
            {t('gaps_first_page')}
          </Button>
        )}
        {list.data?.next && (
          <Button
            onPress={() =>
              gaps.show({
                ...part,
                service: part.service ?? everyService,
                after: list.data?.next ?? undefined,
              })
            }
          >
            {t('gaps_more')}
          </Button>
        )}
      </div>
      {declining && <DeclineDialog area={gaps.area} row={declining} onClose={() => setDeclining(null)} />}
    </Section>
  );

  function titleOf(): string {
    const service =
      sums.services.find((one) => one.service === part.service)?.name[lang] ?? t('gaps_everyone');
    return part.village === undefined
      ? service
      : t('gaps_in_village', { what: service, n: Number(part.village.slice(6)) });
  }
}

function useColumns(
  area: string,
  withService: boolean,
  onDecline: ((row: GapRow) => void) | undefined,
): readonly Column<GapRow>[] {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  const amount = (row: GapRow) => format.baht(row.yearly_satang || row.once_satang);
  return [
    {
      key: 'name',
      head: t('gaps_name'),
      names: true,
      cell: (row) => (
        <>
          <Link to="/families/$area/$family" params={{ area, family: row.family ?? '' }}>
            {row.name}
          </Link>{' '}
          {row.age !== null && <span className="muted small whole">{row.age}</span>}
        </>
      ),
    },
    {
      key: 'home',
      head: t('gaps_home'),
      folded: t('gaps_home'),
      cell: (row) =>
        [
          row.house_no && t('gaps_house', { no: row.house_no }),
          row.village?.[lang],
          row.head && row.head !== row.name && t('gaps_head', { name: row.head }),
        ]
          .filter(Boolean)
          .join(' · '),
    },
    ...(withService
      ? [
          {
            key: 'service',
            head: t('gaps_service'),
            folded: t('gaps_service'),
            cell: (row: GapRow) => row.service_name[lang],
          },
        ]
      : []),
    {
      key: 'state',
      head: t('gaps_state'),
      cell: (row) => (
        <>
          <Chip tone={row.state === 'entitled' ? 'ask' : 'plain'}>{t(`gaps_state.${row.state}`)}</Chip>
          {row.declined && (
            <p className="small muted">
              {t('gaps_declined', {
                on: format.date(row.declined.on),
                why: row.declined.words ?? t(`decline.${row.declined.reason}`),
              })}
            </p>
          )}
          {onDecline && (
            <div className="eligibility-decline" data-print="no">
              <Button
                look="quiet"
                label={t(row.declined ? 'decline_end_of' : 'decline_of', {
                  name: row.name,
                  what: row.service_name[lang],
                })}
                onPress={() => onDecline(row)}
              >
                {t(row.declined ? 'decline_end' : 'decline')}
              </Button>
            </div>
          )}
        </>
      ),
    },
    {
      key: 'amount',
      head: t('gaps_money'),
      number: true,
      folded: t('gaps_money'),
      cell: (row) =>
        row.yearly_satang + row.once_satang === 0
          ? t('gaps_service_only')
          : t(row.yearly_satang > 0 ? 'gaps_yearly' : 'gaps_at_once', { baht: amount(row) }),
    },
  ];
}

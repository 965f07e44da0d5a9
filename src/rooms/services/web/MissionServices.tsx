import { useState, type ReactNode } from 'react';
import { useLanguage, type Language } from '../../../platform/web/language.ts';
import { useWords, type Say } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import { axesOf, everybody, standingOf, type MissionService, type Missions } from '../mission-map.ts';
import { useHolderWords, type MissionPart } from './use-missions.ts';

type ServicesProps = { missions: Missions; part: MissionPart; show: (part: MissionPart) => void };

const FEW = 12;

type Row = MissionService & ReturnType<typeof standingOf>;

/** The services of the part that is shown, with who answers for each and who does the same. */
export function MissionServices({ missions, part, show }: ServicesProps): ReactNode {
  const t = useWords('services');
  const lang = useLanguage();
  const holder = useHolderWords(missions);
  const { categories, groups } = axesOf(missions);
  const [whole, setWhole] = useState(false);
  const inside: Row[] = missions.services
    .filter((one) => part.category === undefined || one.category === part.category)
    .filter(
      ({ target_groups: for_ }) =>
        part.group === undefined || for_.includes(part.group) || for_.includes(everybody),
    )
    .map((one) => ({ ...one, ...standingOf(missions, one) }));
  const state = ['overlap', 'held', 'nobody'].find((one) => one === part.state) ?? 'all';
  const rows = inside.filter((one) => state === 'all' || isIn(one, state));
  const columns = columnsOf(t, lang, holder);
  return (
    <Section title={t('mission_list')} count={rows.length}>
      <div className="pair">
        <SelectField
          label={t('mission_group')}
          value={part.group ?? ''}
          empty={t('mission_all_groups')}
          options={groups.map((value) => ({ value, label: t(`target.${value}`) }))}
          onChange={(group) => show({ ...part, group })}
        />
        <SelectField
          label={t('mission_category')}
          value={part.category ?? ''}
          empty={t('mission_all_categories')}
          options={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
          onChange={(category) => show({ ...part, category })}
        />
      </div>
      <FilterPick
        label={t('mission_state')}
        value={state}
        choices={(['all', 'overlap', 'held', 'nobody'] as const).map((value) => ({
          value,
          label: t(`mission_state.${value}`),
          count: value === 'all' ? inside.length : inside.filter((one) => isIn(one, value)).length,
        }))}
        onChange={(value) => show({ ...part, state: value === 'all' ? undefined : value })}
      />
      {rows.length === 0 ? (
        <Empty act={<Button onPress={() => show({})}>{t('mission_clear')}</Button>}>
          {t('mission_list_none')}
        </Empty>
      ) : (
        <Table
          caption={t('mission_list')}
          columns={columns}
          rows={whole ? rows : rows.slice(0, FEW)}
          rowKey={(one) => one.service}
        />
      )}
      {!whole && rows.length > FEW && (
        <div className="acts below" data-print="no">
          <Button onPress={() => setWhole(true)}>{t('mission_show_all', { n: rows.length })}</Button>
        </div>
      )}
    </Section>
  );
}

function columnsOf(t: Say, lang: Language, holder: (kind: string) => string): Column<Row>[] {
  return [
    { key: 'service', head: t('service'), names: true, cell: (one) => one.name[lang] },
    {
      key: 'who',
      head: t('mission_organisation'),
      cell: (one) =>
        one.state === 'nobody' ? (
          <Chip tone="ask" icon={null} long>
            {t('mission_nobody_here', { kind: holder(one.kind) })}
          </Chip>
        ) : (
          holder(one.kind)
        ),
    },
    {
      key: 'same',
      head: t('mission_state'),
      cell: (one) =>
        one.same.length > 0 ? t('mission_same_as', { others: one.same.map(holder).join(', ') }) : null,
    },
    {
      key: 'groups',
      head: t('mission_group'),
      folded: t('mission_group'),
      cell: (one) => one.target_groups.map((group) => t(`target.${group}`)).join(', '),
    },
  ];
}

// Who overlaps answers too.
function isIn(one: Row, state: string): boolean {
  return one.state === state || (state === 'held' && one.state === 'overlap');
}

import type { ReactNode } from 'react';
import { useLanguage, type Language } from '../../../platform/web/language.ts';
import { useWords, type Say } from '../../../platform/web/words.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import { overlapsOf, type MandateOverlap, type Missions } from '../mission-map.ts';
import { useHolderWords } from './use-missions.ts';

/** Where two or more organisations of the area do the same: what, who with which service, for whom, and what to do. */
export function MissionOverlaps({ missions }: { missions: Missions }): ReactNode {
  const t = useWords('services');
  const lang = useLanguage();
  const holder = useHolderWords(missions);
  const rows = overlapsOf(missions);
  const names = new Map(missions.services.map(({ service, name }) => [service, name[lang]]));
  const columns = columnsOf(t, lang, holder, names);
  return (
    <Section title={t('mission_overlaps')} count={rows.length}>
      <p className="muted">{t('mission_overlaps_sub')}</p>
      {rows.length === 0 ? (
        <Empty>{t('mission_overlaps_none')}</Empty>
      ) : (
        <Table caption={t('mission_overlaps')} columns={columns} rows={rows} rowKey={({ group }) => group} />
      )}
    </Section>
  );
}

function columnsOf(
  t: Say,
  lang: Language,
  holder: (kind: string) => string,
  names: ReadonlyMap<string, string>,
): Column<MandateOverlap>[] {
  return [
    {
      key: 'what',
      head: t('mission_what'),
      names: true,
      cell: ({ policy }) => (
        <>
          {policy.name[lang]}
          <br />
          <span className="muted">{t(`mission_level.${policy.level}`)}</span>
        </>
      ),
    },
    {
      key: 'who',
      head: t('mission_who_same'),
      cell: ({ holders }) => (
        <ul className="services-holders">
          {holders.map(({ kind, services }) => (
            <li key={kind}>
              <b>{holder(kind)}</b>: {services.map((one) => names.get(one)).join(', ')}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'for',
      head: t('mission_for'),
      folded: t('mission_for'),
      cell: ({ target_groups, policy }) => (
        <>
          {target_groups.map((one) => t(`target.${one}`)).join(', ')}
          <br />
          <span className="muted">{policy.advice[lang]}</span>
        </>
      ),
    },
  ];
}

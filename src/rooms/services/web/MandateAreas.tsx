import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage, type Language } from '../../../platform/web/language.ts';
import { useWords, type Say } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';

type Row = {
  area: string;
  name: { th: string; en: string };
  held: number;
  unheld: number;
  overlaps: number;
};

/** My areas side by side, a page at a time; the name opens the map of the area. */
export function MandateAreas({ area }: { area: string }): ReactNode {
  const t = useWords('services');
  const lang = useLanguage();
  const navigate = useNavigate();
  const { after, ...others } = useSearch({ strict: false });
  const asked = useAsk<{ rows: Row[]; count: number; next: string | null }>(
    'services.list-mandate-areas',
    { limit: 20, ...(after && { after }) },
    { keep: true },
  );
  const { data, problem, loading, again } = asked;
  const columns = columnsOf(t, lang, area);
  return (
    <Section title={t('mission_areas')} count={data && t('mission_areas_count', { n: data.count })}>
      {loading && <Loading lines={4} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data && (
        <Table caption={t('mission_areas')} columns={columns} rows={data.rows} rowKey={(one) => one.area} />
      )}
      {data && (data.next !== null || after !== undefined) && (
        <div className="acts below" data-print="no">
          {after !== undefined && <Button onPress={() => go()}>{t('mission_first')}</Button>}
          {data.next !== null && <Button onPress={() => go(data.next)}>{t('mission_more')}</Button>}
        </div>
      )}
    </Section>
  );

  function go(next: string | null = null): void {
    const { area: of, group, category, state } = others;
    const kept = Object.entries({ area: of, group, category, state, after: next }).filter(([, one]) => one);
    void navigate({ to: '/missions', search: Object.fromEntries(kept), resetScroll: false });
  }
}

function columnsOf(t: Say, lang: Language, area: string): Column<Row>[] {
  const number = (key: 'held' | 'unheld' | 'overlaps'): Column<Row> => ({
    key,
    head: t(`mission_area_${key}`),
    folded: t(`mission_area_${key}`),
    number: true,
    cell: (one) => one[key],
  });
  return [
    {
      key: 'area',
      head: t('mission_area'),
      names: true,
      cell: (one) =>
        one.area === area ? (
          <>
            {one.name[lang]} <span className="muted">({t('mission_area_here')})</span>
          </>
        ) : (
          <Link to="/missions" search={{ area: one.area }}>
            {one.name[lang]}
          </Link>
        ),
    },
    number('held'),
    number('unheld'),
    number('overlaps'),
  ];
}

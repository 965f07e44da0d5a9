import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../platform/web/ask.ts';
import { useLanguage } from '../platform/web/language.ts';
import { useWords } from '../platform/web/words.ts';
import { PlacesOfArea, placeParts } from '../rooms/areas/web/public.ts';
import { QuotaBasis } from '../rooms/help/web/public.ts';
import { AreaFacts } from '../rooms/registry/web/public.ts';
import { AreaOfMine, useMe } from '../rooms/identity/web/public.ts';
import { Empty } from '../ui/Empty.tsx';
import { FilterPick } from '../ui/FilterPick.tsx';
import { PageHead } from '../ui/PageHead.tsx';

type Named = { name_th: string; name_en: string };

/** The places of my areas, a part at a time: villages and ชุมชน, service points, the centre's words, coverage. */
export function PlacesPage(): ReactNode {
  const t = useWords('app');
  const lang = useLanguage();
  const navigate = useNavigate();
  const { posting, duty } = useMe();
  const search = useSearch({ strict: false });
  const areas = posting?.areas ?? [];
  const few = posting !== null && posting.area_count <= areas.length;
  const mine = areas.find((one) => one.id === search.area) ?? areas[0];
  // Of many areas only the first are known here; the server says whether another one is mine.
  const area = few ? mine?.id : (search.area ?? mine?.id);
  const { data } = useAsk<Named>('areas.get-area', { area }, { when: area !== undefined });
  const mayChange = duty === 'administrator';
  const parts = mayChange ? ([...placeParts, 'facts', 'quota'] as const) : placeParts;
  const part = parts.find((one) => one === search.part) ?? 'villages';
  if (area === undefined) return <Empty>{t('no_posting')}</Empty>;
  const show = (open: string) => void navigate({ to: '/places', search: (before) => ({ ...before, open }) });
  const go = (asked: Record<string, string>) =>
    void navigate({ to: '/places', search: ({ open: _open, ...before }) => ({ ...before, ...asked }) });
  return (
    <>
      <PageHead title={t('places_of', { area: data?.[`name_${lang}`] ?? '' })} sub={t('places_text')} />
      <div className="stack tight hall-filters" data-print="no">
        <AreaOfMine value={area} onChange={(chosen) => go({ area: chosen })} />
        <FilterPick
          label={t('places')}
          value={part}
          choices={parts.map((value) => ({ value, label: t(`places.${value}`) }))}
          onChange={(value) => go({ part: value })}
        />
      </div>
      {part === 'quota' && <QuotaBasis key={area} area={area} />}
      {part === 'facts' && (
        <AreaFacts key={area} area={area} mayRecord={mayChange} open={search.open} onOpen={show} />
      )}
      {part !== 'facts' && part !== 'quota' && (
        <PlacesOfArea
          key={`${area} ${part}`}
          area={area}
          part={part}
          mayChange={mayChange}
          open={search.open}
          onOpen={show}
        />
      )}
    </>
  );
}

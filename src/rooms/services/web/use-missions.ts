import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAsk, type Asked } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import type { Missions } from '../mission-map.ts';

/** The mandates of an area with its name, as `services.get-mission-map` says them. */
export type MissionMap = Missions & { name: { th: string; en: string }; switched_off: number };

/** What of the map is shown: kept in the address. */
export type MissionPart = {
  group?: string | undefined;
  category?: string | undefined;
  state?: string | undefined;
};

/** The mandates of one of my areas, and what of them is shown. */
export function useMissions(): {
  area: string;
  part: MissionPart;
  asked: Asked<MissionMap>;
  show: (part: MissionPart & { area?: string }) => void;
} {
  const { posting } = useMe();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const area = search.area ?? posting?.areas[0]?.id ?? '';
  const asked = useAsk<MissionMap>('services.get-mission-map', { area }, { when: area !== '', keep: true });
  const { group, category, state } = search;
  const part = { group, category, state };
  return {
    area,
    part,
    asked,
    show: (next) => {
      const wanted = Object.entries({ area: search.area, ...next }).filter(([, value]) => value);
      void navigate({ to: '/missions', search: Object.fromEntries(wanted), resetScroll: false });
    },
  };
}

/** How holders of mandates are called: the organisations here, or their kind where there are none or many. */
export function useHolderWords({ holders }: Missions): (kind: string) => string {
  const t = useWords('services');
  const lang = useLanguage();
  return (kind) => {
    const found = holders.find((one) => one.kind === kind);
    const names = (found?.organisations ?? []).map((one) => one[`short_${lang}`]);
    const name = found?.name[lang] ?? kind;
    if (names.length > 2) return t('mission_of_kind', { kind: name, n: names.length });
    return names.length === 0 ? name : names.join(', ');
  };
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, type Asked } from '../../../platform/web/ask.ts';
import { useMe } from '../../identity/web/public.ts';
import type { GapRow } from '../gap.ts';

type Said = { th: string; en: string };

/** What an area leaves on the table, as `eligibility.count-gaps` says it. */
export type GapSums = {
  people: number;
  likely: number;
  yearly_satang: number;
  once_satang: number;
  households: number;
  updating: number;
  services: readonly GapService[];
  villages: readonly { village: string; name: Said }[];
  questions: readonly { key: string; label: Said; subjects: number; services: number }[];
};
export type GapService = {
  service: string;
  name: Said;
  target_groups: readonly string[];
  people: number;
  likely: number;
  yearly_satang: number;
  once_satang: number;
  villages: readonly { village: string | null; people: number }[];
};

/** What of the list is shown: kept in the address. */
export type GapPart = {
  service?: string | undefined;
  village?: string | undefined;
  state?: string | undefined;
  declined?: string | undefined;
  key?: string | undefined;
  after?: string | undefined;
};

export type Gaps = {
  area: string;
  areas: readonly { id: string; name_th: string; name_en: string }[];
  part: GapPart;
  sums: Asked<GapSums>;
  list: Asked<{ rows: readonly GapRow[]; next: string | null }>;
  /** What the list asks for, whichever page of it is shown. */
  wanted: Readonly<Record<string, unknown>>;
  chosen: ReadonlySet<string>;
  tick: (row: string, ticked: boolean) => void;
  tickAll: (ticked: boolean) => void;
  show: (part: GapPart & { area?: string }) => void;
};

/** Gaps of one area and the rows that are chosen among them. */
export function useGaps(): Gaps {
  const { posting } = useMe();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const areas = posting?.areas ?? [];
  const area = (areas.find((one) => one.id === search.area) ?? areas[0])?.id ?? '';
  const when = area !== '';
  const sums = useAsk<GapSums>('eligibility.count-gaps', { area }, { when });
  // Without a word in the address the people of the right that leaves most money are shown.
  const { village, state, declined, key, after } = search;
  const first = village === undefined ? sums.data?.services[0]?.service : undefined;
  const service = search.service === everyService ? undefined : (search.service ?? first);
  const part = { service, village, state, declined, key, after };
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const filter = Object.fromEntries(
    Object.entries({ service, village, state, declined }).filter(([, value]) => value !== undefined),
  );
  const wanted = { area, ...filter };
  const list = useAsk<{ rows: readonly GapRow[]; next: string | null }>(
    'eligibility.list-gaps',
    { ...wanted, limit: 50, ...(after !== undefined && { after }) },
    { when: when && sums.data !== undefined, keep: true },
  );
  return {
    area,
    areas,
    part,
    sums,
    list,
    wanted,
    chosen,
    tick: (row, ticked) => {
      const next = new Set(chosen);
      if (ticked) next.add(row);
      else next.delete(row);
      setChosen(next);
    },
    tickAll: (ticked) => setChosen(new Set(ticked ? (list.data?.rows ?? []).map(gapKey) : [])),
    show: (next) => {
      setChosen(new Set());
      const shown = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
      void navigate({
        to: '/gaps',
        search: { ...(search.area && { area: search.area }), ...shown },
        resetScroll: false,
      });
    },
  };
}

/** In the address: the people of every right. */
export const everyService = 'all';

export function gapKey({ person, service }: GapRow): string {
  return `${person} ${service}`;
}

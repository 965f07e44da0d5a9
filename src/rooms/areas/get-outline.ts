import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { today } from './find-areas-by-place.ts';
import { outlineOfTambon, sourceOfOutlines } from './outlines.ts';
import type { Tx } from './tables.ts';

/** What a map of an operating area is drawn from, without asking anybody outside: outlines where we carry them, and known points. */
export const getOutline = read({
  name: 'areas.get-outline',
  input: z.object({ area: areaId }),
  output: z.object({
    /** The tambons of which it holds all or a part, each ring as longitude and latitude in turn; none outside the pilots. */
    tambons: z.array(
      z.object({
        code: z.string(),
        name_th: z.string(),
        name_en: z.string(),
        rings: z.array(z.array(z.number())),
      }),
    ),
    /** Villages whose place is known. */
    villages: z.array(
      z.object({
        code: z.string(),
        name_th: z.string(),
        name_en: z.string(),
        lat: z.number(),
        lon: z.number(),
      }),
    ),
    /** The centre and its service points that are open and whose place is known. */
    service_points: z.array(
      z.object({ id, name_th: z.string(), name_en: z.string(), lat: z.number(), lon: z.number() }),
    ),
    /** Where to begin when there is no outline: about the middle of its tambons. */
    middle: z.object({ lat: z.number(), lon: z.number() }).nullable(),
    /** To be printed on the map; null when no outline is drawn. */
    source: z.string().nullable(),
  }),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area }) {
    const held = await findHeld(tx, area);
    if (held.length === 0) throw refuse('area_not_found', { area }, 404);
    const tambons = held.flatMap(({ code, name_th, name_en }) => {
      const rings = outlineOfTambon(code);
      return rings ? [{ code, name_th, name_en, rings: rings.map((ring) => [...ring]) }] : [];
    });
    return {
      tambons,
      villages: await findVillages(
        tx,
        held.map(({ code }) => code),
      ),
      service_points: await findServicePoints(tx, area),
      middle: middleOf(held),
      source: tambons.length > 0 ? sourceOfOutlines : null,
    };
  },
});

type Held = { code: string; name_th: string; name_en: string; lat: number | null; lon: number | null };

async function findHeld(tx: Tx, area: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select p.code, p.name_th, p.name_en, p.lat, p.lon
    from areas.place p
    where p.code in (
      select c.tambon from areas.coverage c where c.area = ${area} and c.during @> ${today}
      union select c.tambon from areas.coverage_claim c where c.area = ${area})
    order by p.code`.execute(tx);
  return rows;
}

async function findVillages(tx: Tx, tambons: readonly string[]) {
  const { rows } = await sql<{ code: string; name_th: string; name_en: string; lat: number; lon: number }>`
    select code, name_th, name_en, lat, lon from areas.place
    where parent = any (${[...tambons]}::text[]) and lat is not null and lon is not null and valid @> ${today}
    order by code limit 200`.execute(tx);
  return rows;
}

async function findServicePoints(tx: Tx, area: string) {
  const { rows } = await sql<{ id: string; name_th: string; name_en: string; lat: number; lon: number }>`
    select id, name_th, coalesce(name_en, name_th) as name_en, lat, lon from areas.service_point
    where area = ${area} and lat is not null and lon is not null and (closed_on is null or closed_on > ${today})
    order by name_th, id limit 50`.execute(tx);
  return rows;
}

function middleOf(held: readonly Held[]): { lat: number; lon: number } | null {
  const known = held.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]));
  if (known.length === 0) return null;
  const mean = (part: 'lat' | 'lon') => known.reduce((sum, one) => sum + one[part], 0) / known.length;
  return { lat: mean('lat'), lon: mean('lon') };
}

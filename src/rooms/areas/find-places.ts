import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaName } from './area.ts';
import { findAreasByPlace } from './find-areas-by-place.ts';
import { findPlaceLines } from './find-place-lines.ts';
import { probesOf, type Probe } from './place-key.ts';
import {
  levelOf,
  pathEn,
  pathTh,
  placeCode,
  placeLevel,
  placeLevels,
  rankOf,
  type PlaceLevel,
} from './place.ts';
import type { Tx } from './tables.ts';

/**
 * Finds places by the beginning of their Thai name, English name or DOPA code, for a field that is typed into:
 * provinces first, then districts, tambons, villages. `next` is the `after` of the next page.
 */
export const findPlaces = read({
  name: 'areas.find-places',
  input: z.object({
    text: z.string().max(100),
    level: placeLevel.optional(),
    after: z.string().max(500).optional(),
    limit: z.number().int().min(1).max(50).default(10),
  }),
  output: z.object({
    places: z.array(
      z.object({
        code: placeCode,
        level: placeLevel,
        name_th: z.string(),
        name_en: z.string(),
        path_th: z.string(),
        path_en: z.string(),
        // The operating areas of a tambon or village; districts and provinces have too many to say.
        areas: z.array(areaName.extend({ to_confirm: z.boolean() })),
      }),
    ),
    next: z.string().nullable(),
  }),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, input) {
    const keys = await findKeys(tx, input);
    const codes = [...new Set(keys.slice(0, input.limit).map((row) => row.place))];
    const lines = await findPlaceLines(tx, codes);
    const areas = await findAreasByPlace(tx, codes);
    const last = keys.length > input.limit ? keys[input.limit - 1] : undefined;
    return {
      places: codes.flatMap((code) => {
        const line = lines.get(code) ?? [];
        const [place] = line;
        const paths = { path_th: pathTh(line), path_en: pathEn(line) };
        return place ? [{ ...place, level: levelOf(code), ...paths, areas: areas.get(code) ?? [] }] : [];
      }),
      next: last ? [last.rank, last.key, last.place].join('|') : null,
    };
  },
});

type KeyRow = { rank: number; key: string; place: string };
type Asked = { text: string; level?: PlaceLevel | undefined; after?: string | undefined; limit: number };

// One short range of the index for each level and each way to understand the text; never a scan of the places.
async function findKeys(tx: Tx, { text, level, after, limit }: Asked): Promise<KeyRow[]> {
  const levels = level ? [level] : placeLevels;
  const from = startOf(after);
  const ranges = levels.flatMap((one) =>
    probesOf(text).map((probe) => rangeOf(rankOf(one), probe, from, limit + 1)),
  );
  if (ranges.length === 0) return [];
  const found = await sql<KeyRow>`
    select rank, key, place from (${sql.join(ranges, sql` union `)}) found
    order by rank, key, place limit ${limit + 1}`.execute(tx);
  return found.rows;
}

function rangeOf(rank: number, { prefix, rest }: Probe, from: KeyRow | undefined, limit: number) {
  const rests = rest ? sql`and strpos(replace(substr(key, ${prefix.length}), ' ', ''), ${rest}) > 0` : sql``;
  const onwards = from ? sql`and (rank, key, place) > (${from.rank}, ${from.key}, ${from.place})` : sql``;
  return sql`(
    select rank, key, place from areas.place_key
    where rank = ${rank} and key >= ${prefix} and key < ${`${prefix}\u{10ffff}`} ${rests} ${onwards}
    order by rank, key, place limit ${limit})`;
}

function startOf(after: string | undefined): KeyRow | undefined {
  const [rank, key, place] = after?.split('|') ?? [];
  return rank && key && place ? { rank: Number(rank) || 0, key, place } : undefined;
}

import { isCommunity, lineOf, type PlaceName } from './place.ts';
import type { Tx } from './tables.ts';

/** Each place with everything above it: the place first, its province last. Codes that do not exist are left out. */
export async function findPlaceLines(tx: Tx, codes: readonly string[]): Promise<Map<string, PlaceName[]>> {
  const tambons = await tambonsOfCommunities(tx, codes);
  const lineTo = (code: string) => [
    ...(isCommunity(code) ? [code] : []),
    ...lineOf(tambons.get(code) ?? code),
  ];
  const wanted = [...new Set(codes.flatMap((code) => lineTo(code)))];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .selectFrom('areas.place')
    .select(['code', 'name_th', 'name_en'])
    .where('code', 'in', wanted)
    .execute();
  const names = new Map(rows.map((row) => [row.code, row]));
  const known = codes.filter((code) => names.has(code));
  return new Map(known.map((code) => [code, lineTo(code).flatMap((one) => names.get(one) ?? [])]));
}

async function tambonsOfCommunities(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const communities = codes.filter((code) => isCommunity(code));
  if (communities.length === 0) return new Map();
  const rows = await tx
    .selectFrom('areas.place')
    .select(['code', 'parent'])
    .where('code', 'in', communities)
    .execute();
  return new Map(rows.flatMap(({ code, parent }) => (parent ? [[code, parent]] : [])));
}

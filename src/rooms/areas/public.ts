import { sql, type RawBuilder } from 'kysely';
import { country } from '../../platform/actor.ts';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import type { AreaName } from './area.ts';
import { findAreasByPlace, today } from './find-areas-by-place.ts';
import { findNamedAreas, type NamedAreas } from './find-named-areas.ts';
import { findPlaceLines } from './find-place-lines.ts';
import { isCommunity, pathEn, pathTh, restOf } from './place.ts';
import type { AreasTables } from './tables.ts';

export { areaName, type AreaName } from './area.ts';
export { loadPlaces } from './load-places.ts';
export { isInThailand } from './outlines.ts';
export { mooOf, placeCode, tambonCode } from './place.ts';

/**
 * What a posting or a report may reach: one area; the areas of a place (DOPA code of 2, 4, 6 or 8 digits); the areas
 * of a named set ('pilot-3') or of all sets of a kind ('pilot'); the country, which is the area 000000 alone.
 */
export type Scope =
  | { kind: 'area'; area: string }
  | { kind: 'place'; code: string }
  | { kind: 'set'; set: string }
  | { kind: 'sets'; of: string }
  | { kind: 'country' };

/**
 * The ids of the areas in a scope on a day (ISO date; today in Thailand when none is given), in order. An area that
 * holds only a part of a place counts; so does one that is known to hold a part when it is not known which.
 */
export async function expandScope(tx: AnyTx, scope: Scope, on?: string): Promise<string[]> {
  if (scope.kind === 'country') return [country];
  if (scope.kind === 'place' && scope.code.length === 8) {
    const area = await areaOfVillage(tx, scope.code, on);
    return area ? [area] : [];
  }
  const day = on ? sql`${on}::date` : today;
  const { rows } = await sql<{ area: string }>`${membersOf(scope, day)} order by 1`.execute(
    inRoom<AreasTables>(tx),
  );
  return rows.map((row) => row.area);
}

/**
 * The operating area that a village (8 digits) belongs to on a day; undefined when the village's tambon is unknown.
 * A village that is not listed itself belongs to the area that holds the rest of its tambon; a ชุมชน to the area in its code.
 */
export async function areaOfVillage(tx: AnyTx, village: string, on?: string): Promise<string | undefined> {
  if (isCommunity(village)) {
    const place = await inRoom<AreasTables>(tx)
      .selectFrom('areas.place')
      .select('code')
      .where('code', '=', village)
      .executeTakeFirst();
    return place?.code.slice(0, 6);
  }
  const day = on ? sql`${on}::date` : today;
  const tambon = village.slice(0, 6);
  const { rows } = await sql<{ area: string }>`
    select area from areas.coverage
    where tambon = ${tambon} and place in (${village}, ${restOf(tambon)}) and during @> ${day}
    order by place desc limit 1`.execute(inRoom<AreasTables>(tx));
  return rows[0]?.area;
}

/** The areas of tambons and villages today with their names; `to_confirm`: it may hold it, this is not known yet. */
export async function areasOfPlaces(
  tx: AnyTx,
  codes: readonly string[],
): Promise<Map<string, (AreaName & { to_confirm: boolean })[]>> {
  return findAreasByPlace(inRoom<AreasTables>(tx), codes);
}

/** The names of areas by id; ids that do not exist are left out. */
export async function namesOfAreas(tx: AnyTx, ids: readonly string[]): Promise<Map<string, AreaName>> {
  const { rows } = await sql<AreaName>`
    select id as area, name_th, name_en, short, provisional from areas.public_area where id = any (${[...ids]}::text[])`.execute(
    inRoom<AreasTables>(tx),
  );
  return new Map(rows.map((row) => [row.area, row]));
}

/** Places as addresses are written, by code: "ต.สักหลง อ.หล่มสัก จ.เพชรบูรณ์". Codes that do not exist are left out. */
export async function pathsOfPlaces(
  tx: AnyTx,
  codes: readonly string[],
): Promise<Map<string, { th: string; en: string }>> {
  const lines = await findPlaceLines(inRoom<AreasTables>(tx), codes);
  return new Map([...lines].map(([code, line]) => [code, { th: pathTh(line), en: pathEn(line) }]));
}

/**
 * The ids of areas that the owner of the machine names by code or by province, or of the whole country, with 000000.
 * @throws CannotStart with the name that nothing is called by.
 */
export async function areasNamed(tx: AnyTx, named: NamedAreas): Promise<string[]> {
  return findNamedAreas(inRoom<AreasTables>(tx), named);
}

function membersOf(scope: Exclude<Scope, { kind: 'country' }>, day: RawBuilder<unknown>) {
  switch (scope.kind) {
    case 'area':
      return sql`select id as area from areas.area where id = ${scope.area}`;
    case 'set':
      return sql`select area from areas.area_set_member where area_set = ${scope.set}`;
    case 'sets':
      return sql`
        select distinct m.area from areas.area_set_member m join areas.area_set s on s.id = m.area_set
        where s.kind = ${scope.of}`;
    case 'place':
      return sql`
        select c.area from areas.coverage c where ${within(scope.code)} and c.during @> ${day}
        union
        select c.area from areas.coverage_claim c where ${within(scope.code)}`;
  }
}

function within(code: string) {
  return sql`c.tambon >= ${code} and c.tambon < ${`${code}:`}`;
}

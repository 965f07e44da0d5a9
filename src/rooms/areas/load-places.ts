import { sql, type Kysely, type Transaction } from 'kysely';
import { edition } from './place-edition.ts';
import type { OperatingAreas } from './operating-areas.ts';
import type { Place } from './place.ts';
import { placeKeys } from './place-key.ts';
import type { AreasTables } from './tables.ts';

/**
 * Loads the places and the operating areas, as the owner of the database, when this edition is not there yet; twice
 * or at two starts together gives the same. What people changed since (coverage, a village's name, a centre's name and phone) stays.
 * Returns the milliseconds it took, 0 when nothing was to do.
 */
export async function loadPlaces<Tables>(db: Kysely<Tables>): Promise<number> {
  const owner = db as unknown as Kysely<AreasTables>;
  if (await isLoaded(owner)) return 0;
  const began = performance.now();
  // Imported only now: the lists weigh two megabytes, which a warm start should not read.
  const { nationalPlaces, otherNamesOf } = await import('./national-places.ts');
  const { operatingAreas } = await import('./operating-areas.ts');
  const { listedVillages } = await import('./villages.ts');
  const national = nationalPlaces();
  const places = [...national, ...listedVillages()];
  await owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('areas.load-places'))`.execute(tx);
    if (await isLoaded(tx)) return;
    await writePlaces(tx, places);
    await writeKeys(tx, places, otherNamesOf);
    await writeAreas(tx, operatingAreas(national));
    await tx.insertInto('areas.place_edition').values({ edition }).execute();
  });
  await sql`analyze areas.place, areas.place_key, areas.area, areas.coverage`.execute(owner);
  return performance.now() - began;
}

async function isLoaded(db: Kysely<AreasTables>): Promise<boolean> {
  const found = await db
    .selectFrom('areas.place_edition')
    .select('edition')
    .where('edition', '=', edition)
    .executeTakeFirst();
  return found !== undefined;
}

// Writes places that are new and names that were put right.
async function writePlaces(tx: Transaction<AreasTables>, places: readonly Place[]): Promise<void> {
  await sql`
    insert into areas.place (code, level, parent, name_th, name_en, lat, lon)
    select code, (array['province', 'district', 'tambon', 'village'])[length(code) / 2], nullif(left(code, -2), ''),
      name_th, name_en, lat, lon
    from json_to_recordset(${JSON.stringify(places)}::json)
      as p (code text, name_th text, name_en text, lat float8, lon float8)
    on conflict (code) do update set name_th = excluded.name_th, name_en = excluded.name_en, lat = excluded.lat, lon = excluded.lon
    where not place.kept and (place.name_th, place.name_en, place.lat, place.lon)
      is distinct from (excluded.name_th, excluded.name_en, excluded.lat, excluded.lon)`.execute(tx);
}

// Writes afresh what may be typed to find these places; where people put a name right, both names go on finding it.
async function writeKeys(
  tx: Transaction<AreasTables>,
  places: readonly Place[],
  othersOf: (code: string) => readonly string[],
): Promise<void> {
  const rows = placeKeys(places, othersOf);
  await sql`
    delete from areas.place_key k where k.place = any (${places.map((place) => place.code)}::text[])
      and not exists (select from areas.place p where p.code = k.place and p.kept)`.execute(tx);
  await sql`
    insert into areas.place_key (rank, key, place)
    select rank, key, place from json_to_recordset(${JSON.stringify(rows)}::json) as k (rank smallint, key text, place text)
    order by rank, key collate "C" on conflict do nothing`.execute(tx);
}

async function writeAreas(tx: Transaction<AreasTables>, made: OperatingAreas): Promise<void> {
  await sql`
    insert into areas.area (id, name_th, name_en, kind, short, province, district, dopa_code,
      local_authority_th, local_authority_en, provisional)
    select id, name_th, name_en, kind, short, province, district, dopa_code,
      local_authority_th, local_authority_en, provisional
    from json_to_recordset(${JSON.stringify(made.areas)}::json) as a (id text, name_th text, name_en text, kind text,
      short text, province text, district text, dopa_code text, local_authority_th text, local_authority_en text,
      provisional boolean)
    on conflict (id) do nothing`.execute(tx);
  await sql`
    insert into areas.coverage (area, place, to_confirm)
    select area, place, to_confirm
    from json_to_recordset(${JSON.stringify(made.coverage)}::json) as c (area text, place text, to_confirm boolean)
    where not exists (select from areas.coverage o where o.place = c.place)`.execute(tx);
  await sql`
    insert into areas.coverage_claim (area, tambon)
    select area, tambon from json_to_recordset(${JSON.stringify(made.claims)}::json) as c (area text, tambon text)
    on conflict do nothing`.execute(tx);
  await writeSets(tx, made.sets);
}

async function writeSets(tx: Transaction<AreasTables>, sets: OperatingAreas['sets']): Promise<void> {
  await sql`
    insert into areas.area_set (id, kind, no, name_th, name_en, name_given, to_confirm)
    select id, kind, no, name_th, name_en, name_given, to_confirm
    from json_to_recordset(${JSON.stringify(sets)}::json)
      as s (id text, kind text, no int, name_th text, name_en text, name_given text, to_confirm boolean)
    on conflict do nothing`.execute(tx);
  const members = sets.flatMap((set) => set.areas.map((area) => ({ area_set: set.id, area })));
  await sql`
    insert into areas.area_set_member (area_set, area)
    select area_set, area from json_to_recordset(${JSON.stringify(members)}::json) as m (area_set text, area text)
    on conflict do nothing`.execute(tx);
}

import { sql } from 'kysely';
import { CannotStart } from '../../platform/cannot-start.ts';
import type { Tx } from './tables.ts';

/** Areas as a person names them: ids or DOPA codes of tambons and local authorities; provinces by code or name; all. */
export type NamedAreas = { areas: readonly string[]; provinces: readonly string[]; country: boolean };

/**
 * The ids of the areas that are named, each once. The country is every area and the area 000000, which stands for it.
 * @throws CannotStart with the name that nothing is called by.
 */
export async function findNamedAreas(tx: Tx, named: NamedAreas): Promise<string[]> {
  const found = new Set<string>();
  for (const one of named.areas) for (const area of await areasCalled(tx, one)) found.add(area);
  for (const one of named.provinces) for (const area of await areasOfProvince(tx, one)) found.add(area);
  if (named.country) for (const area of await allAreas(tx)) found.add(area);
  return [...found].toSorted();
}

async function areasCalled(tx: Tx, name: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from areas.area where id = ${name} or dopa_code = ${name}
    union select c.area from areas.coverage c where c.tambon = ${name}
    union select k.area from areas.coverage_claim k where k.tambon = ${name}`.execute(tx);
  if (rows.length === 0) throw unknown(name);
  return rows.map((row) => row.id);
}

async function areasOfProvince(tx: Tx, name: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from areas.area a join areas.place p on p.code = a.province
    where p.code = ${name} or p.name_th = ${name.replace(/^จังหวัด/, '')} or lower(p.name_en) = ${name.toLowerCase()}`.execute(
    tx,
  );
  if (rows.length === 0) throw unknown(name);
  return rows.map((row) => row.id);
}

async function allAreas(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('areas.area').select('id').execute();
  return rows.map((row) => row.id);
}

function unknown(name: string): CannotStart {
  return new CannotStart(
    `ไม่พบพื้นที่หรือจังหวัด ${name} ใช้รหัสตำบล 6 หลัก (เช่น 670307) หรือชื่อจังหวัด (เช่น เพชรบูรณ์)`,
    `No area or province is called ${name}. Use the 6 digits of a tambon (670307) or the name of a province (Phetchabun).`,
  );
}

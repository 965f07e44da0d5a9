import { sql } from 'kysely';
import { refuse } from '../../platform/refuse.ts';
import { findHolder } from './find-holder.ts';
import { isCommunity } from './place.ts';
import type { Tx } from './tables.ts';

/** A village or ชุมชน of an area, as its administrator finds it. `closed_on`: the first day on which it is no more. */
export type OwnVillage = {
  code: string;
  level: 'village' | 'community';
  name_th: string;
  name_en: string;
  lat: number | null;
  lon: number | null;
  from: string | null;
  closed_on: string | null;
  successor: string | null;
};

/** Finds a village or ชุมชน that lies in this area today; refuses any other. */
export async function findOwnVillage(tx: Tx, area: string, code: string): Promise<OwnVillage> {
  const { rows } = await sql<OwnVillage>`
    select code, level, name_th, name_en, lat, lon, lower(valid)::text as "from", upper(valid)::text as closed_on, successor
    from areas.place where code = ${code} and level in ('village', 'community')`.execute(tx);
  const [found] = rows;
  if (!found || !(await isHere(tx, area, code))) throw refuse('village_not_found', {}, 404);
  return found;
}

async function isHere(tx: Tx, area: string, code: string): Promise<boolean> {
  if (isCommunity(code)) return code.startsWith(area);
  const { held } = await findHolder(tx, area, code);
  return held === 'here' || held === 'claimed';
}

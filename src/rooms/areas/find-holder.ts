import { sql } from 'kysely';
import { restOf } from './place.ts';
import type { Tx } from './tables.ts';

/**
 * Who holds a village on a day, seen from one area: this area; nobody in its tambon; this area says it holds a part and
 * which part is open (`claimed`); or another area, with its name.
 */
export type Holder =
  | { held: 'here' | 'nowhere' | 'claimed' }
  | { held: 'elsewhere'; area: string; area_th: string; area_en: string; listed: boolean };

/** Finds it; `on` is an ISO date, today in Thailand when none is given. */
export async function findHolder(tx: Tx, area: string, village: string, on?: string): Promise<Holder> {
  const tambon = village.slice(0, 6);
  const day = on ? sql`${on}::date` : sql`(now() at time zone 'Asia/Bangkok')::date`;
  const { rows } = await sql<{
    area: string;
    area_th: string;
    area_en: string;
    listed: boolean;
    to_confirm: boolean;
  }>`
    select c.area, a.name_th as area_th, a.name_en as area_en, c.place = ${village} as listed, c.to_confirm
    from areas.coverage c join areas.area a on a.id = c.area
    where c.tambon = ${tambon} and c.place in (${village}, ${restOf(tambon)}) and c.during @> ${day}
    order by c.place desc limit 1`.execute(tx);
  const [holder] = rows;
  if (!holder) return { held: 'nowhere' };
  if (holder.area === area) return { held: 'here' };
  if (!holder.listed && holder.to_confirm && (await isClaimed(tx, area, tambon))) return { held: 'claimed' };
  const { to_confirm: _open, ...found } = holder;
  return { held: 'elsewhere', ...found };
}

async function isClaimed(tx: Tx, area: string, tambon: string): Promise<boolean> {
  const found = await tx
    .selectFrom('areas.coverage_claim')
    .select('area')
    .where('area', '=', area)
    .where('tambon', '=', tambon)
    .executeTakeFirst();
  return found !== undefined;
}

import { sql } from 'kysely';
import type { AreaName } from './area.ts';
import { isCommunity, restOf } from './place.ts';
import type { Tx } from './tables.ts';

/**
 * The operating areas of tambons and villages today, those that hold a part without it being known which included
 * (`to_confirm`). Higher places are left out.
 */
export async function findAreasByPlace(
  tx: Tx,
  codes: readonly string[],
): Promise<Map<string, (AreaName & { to_confirm: boolean })[]>> {
  const local = codes.filter((code) => code.length >= 6 && !isCommunity(code));
  const communities = await areasOfCommunities(
    tx,
    codes.filter((code) => isCommunity(code)),
  );
  if (local.length === 0) return communities;
  const tambons = [...new Set(local.map((code) => code.slice(0, 6)))];
  const held = await sql<AreaName & { place: string | null; tambon: string; to_confirm: boolean }>`
    select h.place, h.tambon, h.to_confirm, a.id as area, a.name_th, a.name_en, coalesce(a.short, a.id) as short, a.provisional
    from (
      select c.area, c.place, c.tambon, c.to_confirm from areas.coverage c
      where c.tambon = any (${tambons}::text[]) and c.during @> ${today}
      union all
      select c.area, null, c.tambon, true from areas.coverage_claim c where c.tambon = any (${tambons}::text[])
    ) h join areas.area a on a.id = h.area
    order by a.id`.execute(tx);
  return new Map([...communities, ...local.map((code) => [code, areasOf(code, held.rows)] as const)]);
}

// The code of a ชุมชน begins with its area.
async function areasOfCommunities(
  tx: Tx,
  codes: readonly string[],
): Promise<Map<string, (AreaName & { to_confirm: boolean })[]>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<AreaName & { code: string }>`
    select v.code, a.id as area, a.name_th, a.name_en, coalesce(a.short, a.id) as short, a.provisional
    from areas.place v join areas.area a on a.id = left(v.code, 6)
    where v.code = any (${[...codes]}::text[])`.execute(tx);
  return new Map(rows.map(({ code, ...area }) => [code, [{ ...area, to_confirm: false }]]));
}

/** Today in Thailand, whatever clock the server keeps. */
export const today = sql<string>`(clock_timestamp() at time zone 'Asia/Bangkok')::date`;

type Held = AreaName & { place: string | null; tambon: string; to_confirm: boolean };

function areasOf(code: string, held: readonly Held[]): (AreaName & { to_confirm: boolean })[] {
  const here = held.filter((one) => one.tambon === code.slice(0, 6));
  const listed = here.filter((one) => one.place === code);
  const inRest = here.filter((one) => one.place === null || one.place === restOf(one.tambon));
  const those = code.length === 6 ? here : listed.length > 0 ? listed : inRest;
  const byArea = Map.groupBy(those, (one) => one.area);
  return [...byArea.values()].flatMap(([first, ...more]) =>
    first
      ? [
          nameOf(
            first,
            [first, ...more].some((one) => one.to_confirm),
          ),
        ]
      : [],
  );
}

function nameOf({ area, name_th, name_en, short, provisional }: Held, to_confirm: boolean) {
  return { area, name_th, name_en, short, provisional, to_confirm };
}

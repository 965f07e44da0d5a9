import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, isoDate, line } from '../../platform/shapes.ts';
import { findHolder } from './find-holder.ts';
import { communityCode, tambonCode } from './place.ts';
import { bothOrNeither, lat, lon } from './place-words.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';
import { writePlaceKeys } from './write-place-keys.ts';

/**
 * Adds a village with its number in the tambon, or a ชุมชน, which has none and gets the next number of its area.
 * `from`: its first day, where that is known.
 */
export const addVillage = command({
  name: 'areas.add-village',
  input: z
    .object({
      area: areaId,
      tambon: tambonCode,
      /** The number of a village, 1–99; null adds a ชุมชน. */
      moo: z.number().int().min(1).max(99).nullable(),
      name_th: line(120),
      name_en: line(120),
      lat,
      lon,
      from: isoDate.nullable().default(null),
    })
    .refine(bothOrNeither, { message: 'point_half', path: ['lon'] }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, tambon, moo, from, ...words }) {
    const level = moo === null ? 'community' : 'village';
    const code = moo === null ? await nextCommunity(tx, area, tambon, words.name_th) : villageOf(tambon, moo);
    if (moo !== null) await mustBeHeld(tx, actor, area, code);
    await tx
      .insertInto('areas.place')
      .values({
        code,
        level,
        parent: tambon,
        ...words,
        kept: true,
        valid: sql`daterange(${from}::date, null)`,
      })
      .execute();
    await writePlaceKeys(tx, { code, ...words });
    const after = { ...words, moo, tambon, from };
    await writeChange(tx, actor, [area], {
      what: level,
      done: 'added',
      subject: code,
      name: words.name_th,
      after,
    });
    return { place: code };
  },
});

function villageOf(tambon: string, moo: number): string {
  return `${tambon}${String(moo).padStart(2, '0')}`;
}

async function nextCommunity(tx: Tx, area: string, tambon: string, name: string): Promise<string> {
  // Two who add at the same moment go one after the other.
  await sql`select id from areas.area where id = ${area} for update`.execute(tx);
  const held = await sql`
    select from areas.coverage c where c.area = ${area} and c.tambon = ${tambon}
    union all select from areas.coverage_claim c where c.area = ${area} and c.tambon = ${tambon}`.execute(tx);
  if (held.rows.length === 0) throw refuse('tambon_not_here');
  const { rows } = await sql<{ last: number | null; same: boolean | null }>`
    select max(right(code, 2)::int) as last, bool_or(name_th = ${name} and upper_inf(valid)) as same
    from areas.place where code > ${area} and code < ${`${area}~`} and level = 'community'`.execute(tx);
  if (rows[0]?.same) throw refuse('community_name_taken');
  const no = (rows[0]?.last ?? 0) + 1;
  if (no > 99) throw refuse('communities_full');
  return communityCode(area, no);
}

// A village lies in this area by what it holds; where that is not known yet, adding it here says that it does.
async function mustBeHeld(tx: Tx, actor: Actor, area: string, code: string): Promise<void> {
  const holder = await findHolder(tx, area, code);
  if (holder.held === 'elsewhere') {
    const names = { area: holder.area_th, area_en: holder.area_en };
    throw refuse(actor.areas.includes(holder.area) ? 'village_of_own_area' : 'village_held_elsewhere', names);
  }
  if (holder.held === 'nowhere') throw refuse('tambon_not_here');
  if (holder.held === 'here') return;
  const during = sql<string>`daterange((now() at time zone 'Asia/Bangkok')::date, null)`;
  await tx.insertInto('areas.coverage').values({ area, place: code, during }).execute();
}

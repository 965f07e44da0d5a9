import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, isoDate } from '../../platform/shapes.ts';
import { findHolder } from './find-holder.ts';
import { villageCode } from './place.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/**
 * Says that a village belongs to this area from a day on, or no longer does. One that another area holds is taken over only
 * by an administrator of both: no village lies in two areas on one day.
 */
export const changeCoverage = command({
  name: 'areas.change-coverage',
  input: z.object({ area: areaId, village: villageCode, from: isoDate, holds: z.boolean() }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, one) {
    const { rows } = await sql<{ name_th: string }>`
      select name_th from areas.place where code = ${one.village} and level = 'village'`.execute(tx);
    const [village] = rows;
    if (!village) throw refuse('village_not_found', {}, 404);
    const also = one.holds ? await takeIn(tx, actor, one) : await giveUp(tx, one);
    const after = { [one.holds ? 'held_from' : 'held_until']: one.from };
    await writeChange(tx, actor, [one.area, ...also], {
      what: 'coverage',
      done: 'changed',
      subject: one.village,
      name: village.name_th,
      after: { ...after, ...(await namesOf(tx, one.area, also)) },
    });
    return { village: one.village };
  },
});

type Asked = { area: string; village: string; from: string };
type Listed = { area: string; name_th: string; name_en: string; since: string; begins: string | null };

async function takeIn(tx: Tx, actor: Actor, { area, village, from }: Asked): Promise<string[]> {
  const listed = await listedFrom(tx, village, from);
  if (listed.some((one) => one.area === area)) throw refuse('coverage_already');
  for (const one of listed) {
    const names = { area: one.name_th, area_en: one.name_en };
    if (!actor.areas.includes(one.area)) throw refuse('village_held_elsewhere', names);
    await endAt(tx, one, village, from);
  }
  const holder = await findHolder(tx, area, village, from);
  const elsewhere = holder.held === 'elsewhere' && !actor.areas.includes(holder.area) ? holder : undefined;
  if (elsewhere)
    throw refuse('village_held_elsewhere', { area: elsewhere.area_th, area_en: elsewhere.area_en });
  await tx
    .insertInto('areas.coverage')
    .values({ area, place: village, during: sql`daterange(${from}::date, null)` })
    .execute();
  return listed.map((one) => one.area);
}

async function giveUp(tx: Tx, { area, village, from }: Asked): Promise<string[]> {
  const own = (await listedFrom(tx, village, from)).find((one) => one.area === area);
  if (!own) throw refuse('coverage_by_tambon');
  await endAt(tx, own, village, from);
  return [];
}

// The listings of a village that still hold on a day or begin after it.
async function listedFrom(tx: Tx, village: string, from: string): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select c.area, a.name_th, a.name_en, c.since::text as since, lower(c.during)::text as begins
    from areas.coverage c join areas.area a on a.id = c.area
    where c.tambon = left(${village}, 6) and c.place = ${village} and c.during && daterange(${from}::date, null)`.execute(
    tx,
  );
  return rows;
}

async function endAt(tx: Tx, { area, since, begins }: Listed, village: string, from: string): Promise<void> {
  if (begins !== null && begins >= from) throw refuse('coverage_later', { from: begins });
  await sql`update areas.coverage set during = daterange(lower(during), ${from}::date)
    where area = ${area} and place = ${village} and since = ${since}::date`.execute(tx);
}

async function namesOf(tx: Tx, area: string, before: readonly string[]) {
  const rows = await tx
    .selectFrom('areas.area')
    .select(['id', 'name_th as th', 'name_en as en'])
    .where('id', 'in', [area, ...before])
    .execute();
  const name = (id: string | undefined) => {
    const found = rows.find((row) => row.id === id);
    return found ? { th: found.th, en: found.en } : null;
  };
  return { area: name(area), ...(before.length > 0 && { area_before: name(before[0]) }) };
}

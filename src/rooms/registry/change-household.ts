import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { isInThailand } from '../areas/public.ts';
import { mustBeOfArea } from './add-family.ts';
import { householdFields } from './household.ts';
import type { Tx } from './tables.ts';
import { refuseChangedMeanwhile, writeChange } from './write-change.ts';
import { writeKeys } from './write-keys.ts';

const wanted = z.object(householdFields).partial();
type Wanted = z.infer<typeof wanted>;

/** Changes fields of a house: its number, village, how to find it, telephone, point on the map. `seen` as in change-person. */
export const changeHousehold = command({
  name: 'registry.change-household',
  input: z.object({ area: areaId, household: id, seen: z.number().int().min(1), change: wanted }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, household, seen, change }, { at }) {
    const row = await lockHousehold(tx, area, household);
    const fields = (Object.keys(change) as (keyof Wanted)[]).filter((field) => change[field] !== row[field]);
    if (fields.length === 0) return { household, version: row.version };
    await refuseChangedMeanwhile(tx, { area, subject: household, seen }, fields);
    await mustBeOfArea(tx, area, change.village ?? null);
    refuseNowhere({ ...row, ...set(change) });
    const version = row.version + 1;
    await tx
      .updateTable('registry.household')
      .set({ ...set(change), version })
      .where('area', '=', area)
      .where('id', '=', household)
      .execute();
    const before = Object.fromEntries(fields.map((field) => [field, row[field]]));
    await writeChange(tx, actor, { area, subject: household, version, before }, at);
    await writeKeys(tx, area, await personsOf(tx, area, household));
    return { household, version };
  },
});

type Row = { [Field in keyof Wanted]-?: Exclude<Wanted[Field], undefined> } & { version: number };

async function lockHousehold(tx: Tx, area: string, household: string): Promise<Row> {
  const found = await sql<Row>`
    select house_no, village, village_words, place_words, phone, lat, lon, version from registry.household
    where area = ${area} and id = ${household} for update`.execute(tx);
  const row = found.rows[0];
  if (!row) throw refuse('household_unknown', {}, 404);
  return row;
}

function refuseNowhere(after: Row): void {
  const { lat, lon } = after;
  if ((lat === null) !== (lon === null)) throw refuse('half_a_point');
  if (lat !== null && lon !== null && !isInThailand({ lat, lon }))
    throw refuse('not_in_thailand', { field: 'change.lat' });
  if (!(after.house_no ?? after.village ?? after.village_words ?? after.place_words))
    throw refuse('address_missing');
}

// Only what was sent; a field that is left out stays.
function set({ house_no, village, village_words, place_words, phone, lat, lon }: Wanted) {
  return {
    ...(house_no !== undefined && { house_no }),
    ...(village !== undefined && { village }),
    ...(village_words !== undefined && { village_words }),
    ...(place_words !== undefined && { place_words }),
    ...(phone !== undefined && { phone }),
    ...(lat !== undefined && { lat }),
    ...(lon !== undefined && { lon }),
  };
}

async function personsOf(tx: Tx, area: string, household: string): Promise<string[]> {
  const found = await sql<{ person: string }>`
    select person from registry.person_now where area = ${area} and household = ${household}`.execute(tx);
  return found.rows.map((row) => row.person);
}

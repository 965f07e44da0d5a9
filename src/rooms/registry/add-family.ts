import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { areasOfPlaces } from '../areas/public.ts';
import { address, type Address } from './household.ts';
import { newPerson } from './person.ts';
import type { Tx } from './tables.ts';
import { writePeople } from './write-people.ts';

/**
 * Adds a family with its people to a new house (`address` given) or to one that is there (`address` null). Look for duplicates
 * before: this command does not.
 */
export const addFamily = command({
  name: 'registry.add-family',
  input: z.object({
    area: areaId,
    household: id,
    address: address.nullable(),
    family: id,
    people: z
      .array(newPerson)
      .min(1, 'people_none')
      .max(60, 'people_too_many')
      .refine((people) => people.some((one) => one.relation === 'head'), 'head_missing')
      .refine((people) => people.filter((one) => one.relation === 'head').length < 2, 'head_twice'),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, _actor, { area, household, address: given, family, people }, { at }) {
    if (given) await writeHousehold(tx, area, household, given);
    else await mustBeThere(tx, area, household);
    await tx.insertInto('registry.subject').values({ area, id: family, kind: 'family' }).execute();
    await tx.insertInto('registry.family').values({ area, id: family, household }).execute();
    await writePeople(tx, { area, family, since: at }, people);
    return { household, family, people: people.map((one) => one.person) };
  },
});

/** Refuses a village that is not of this area. */
export async function mustBeOfArea(tx: Tx, area: string, village: string | null): Promise<void> {
  if (!village) return;
  const found = await areasOfPlaces(tx, [village]);
  if (!found.get(village)?.some((one) => one.area === area)) throw refuse('village_elsewhere', { village });
}

/** Writes a new house; refuses a village of another area. */
export async function writeHousehold(tx: Tx, area: string, household: string, given: Address): Promise<void> {
  await mustBeOfArea(tx, area, given.village);
  await tx.insertInto('registry.subject').values({ area, id: household, kind: 'household' }).execute();
  await tx
    .insertInto('registry.household')
    .values({ area, id: household, ...given })
    .execute();
}

/** Refuses a house that is not on file in this area. */
export async function mustBeThere(tx: Tx, area: string, household: string): Promise<void> {
  const found = await tx
    .selectFrom('registry.household')
    .select('id')
    .where('area', '=', area)
    .where('id', '=', household)
    .executeTakeFirst();
  if (!found) throw refuse('household_unknown', {}, 404);
}

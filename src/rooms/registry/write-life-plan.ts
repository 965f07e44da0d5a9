import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeThere, writeHousehold } from './add-family.ts';
import type { LifeWorld } from './find-life-world.ts';
import type { EarlierHome, LifePlan } from './life-plan.ts';
import type { Tx } from './tables.ts';
import { writeKeys } from './write-keys.ts';
import { writeHouseholdNow, writePersonNow } from './write-now.ts';
import { writePeople } from './write-people.ts';
import { writePlaces } from './write-places.ts';

/** Around a plan: which event, on which day it counts, by whom, and when that was done. */
export type PlanOccasion = { area: string; event: string; day: string; actor: Actor; at: Date };

/** Applies a confirmed life event: houses, families, members, persons, marriages, and all by which they are found and counted. */
export async function writeLifePlan(
  tx: Tx,
  world: LifeWorld,
  plan: LifePlan,
  occasion: PlanOccasion,
): Promise<void> {
  const { area, event, day } = occasion;
  const { arrivals } = plan;
  await writeHomes(tx, plan, area);
  await writePlaces(tx, world, plan.places, occasion);
  if (arrivals) await writeArrivals(tx, arrivals, area, day);
  await writeCouples(tx, plan, occasion);
  if (plan.gone?.to_area) await writeGone(tx, area, plan.gone.people, plan.gone.to_area);
  for (const one of plan.earlier ?? []) await writeEarlier(tx, one, occasion);
  const stirred = plan.home
    ? [...world.people.values()].filter((one) => one.family === plan.home?.family)
    : [];
  const persons = [...plan.places, ...stirred].map((one) => one.person);
  await writePersonNow(tx, area, persons);
  const homes = [plan.newFamily?.household, plan.home?.household, ...world.homes.values()];
  await writeHouseholdNow(
    tx,
    area,
    homes.filter((one) => one !== undefined),
  );
  await writeKeys(tx, area, persons);
  const subjects = [
    ...(plan.newFamily ? [plan.newFamily.family] : []),
    ...(arrivals?.people.map((one) => one.person) ?? []),
  ].map((subject) => ({ area, subject, event }));
  if (subjects.length > 0) await tx.insertInto('registry.life_event_subject').values(subjects).execute();
}

// What a family had from before goes along with whoever leaves it, so that one look is enough to read all of it.
async function writeEarlier(tx: Tx, one: EarlierHome, { area, event, day }: PlanOccasion): Promise<void> {
  const moves = one.from_family === one.family;
  const older = moves
    ? []
    : await tx
        .selectFrom('registry.earlier_home')
        .select(['from_household', 'from_family', 'person', 'until'])
        .where('area', '=', area)
        .where('family', '=', one.from_family)
        .where('from_family', '<>', one.family)
        .execute();
  const those = older.filter((row) => !row.person || !one.person || row.person === one.person);
  const rows = [
    { ...one, until: day },
    ...those.map((row) => ({ ...one, ...row, person: row.person ?? one.person })),
  ].map((row) => ({ ...row, area, id: newId(), event }));
  await tx.insertInto('registry.earlier_home').values(rows).execute();
}

async function writeHomes(tx: Tx, { newHouse, newFamily, home }: LifePlan, area: string): Promise<void> {
  const household = newFamily?.household ?? home?.household;
  if (newHouse) await writeHousehold(tx, area, newHouse.household, newHouse.address);
  else if (household) await mustBeThere(tx, area, household);
  if (newFamily) {
    await tx.insertInto('registry.subject').values({ area, id: newFamily.family, kind: 'family' }).execute();
    const row = { area, id: newFamily.family, household: newFamily.household };
    await tx.insertInto('registry.family').values(row).execute();
  }
  if (home) {
    await tx
      .updateTable('registry.family')
      .set({ household: home.household })
      .where('area', '=', area)
      .where('id', '=', home.family)
      .execute();
  }
}

async function writeArrivals(
  tx: Tx,
  { family, people, mother, father, from_area }: NonNullable<LifePlan['arrivals']>,
  area: string,
  day: string,
): Promise<void> {
  await writePeople(tx, { area, family, since: new Date(`${day}T00:00:00+07:00`) }, people);
  for (const { person } of people) {
    if (mother ?? father ?? from_area)
      await sql`
        update registry.person set mother = ${mother ?? null}, father = ${father ?? null}, moved_from_area = ${from_area ?? null},
          moved_from_person = ${from_area ? sql`registry.file_elsewhere(${area}, ${person}, ${from_area})` : null}
        where area = ${area} and id = ${person}`.execute(tx);
  }
}

async function writeCouples(
  tx: Tx,
  { married = [], parted = [] }: LifePlan,
  { area, event, day }: PlanOccasion,
): Promise<void> {
  // Whoever marries was not married to another: what is open here is the same couple, written down anew.
  const ends = [...parted, ...married.map((one) => one.person)];
  if (ends.length === 0) return;
  await sql`
    update registry.spouse set until = ${day}
    where area = ${area} and until is null and person = any (${ends}::uuid[])`.execute(tx);
  for (const one of married) {
    const row = { ...one, area, id: newId(), since: day, event };
    await tx.insertInto('registry.spouse').values(row).execute();
  }
}

async function writeGone(tx: Tx, area: string, people: readonly string[], to: string): Promise<void> {
  await sql`
    update registry.person p set moved_to_area = ${to}, moved_to_person = registry.file_elsewhere(p.area, p.id, ${to})
    where p.area = ${area} and p.id = any (${[...people]}::uuid[])`.execute(tx);
}

import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import type { LifeWorld } from './find-life-world.ts';
import type { Place } from './life-plan.ts';
import type { PersonState } from './person.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';
import type { PlanOccasion } from './write-life-plan.ts';

/**
 * Puts people where a life event puts them: their membership ends and another one begins, also when only the relation changes, so that
 * what somebody was to whom can be read of every day. Their record gets a version, and the history what stood there.
 */
export async function writePlaces(
  tx: Tx,
  world: LifeWorld,
  places: readonly Place[],
  { area, day, actor, at }: PlanOccasion,
): Promise<void> {
  const moved = places.flatMap((place) => {
    const was = world.people.get(place.person);
    if (!was) return [];
    const before = {
      ...(was.state !== place.state && { state: was.state }),
      ...(was.family !== place.family && { family: was.family }),
      ...(was.relation !== place.relation && { relation: was.relation }),
    };
    return Object.keys(before).length > 0 ? [{ place, was, before }] : [];
  });
  if (moved.length === 0) return;
  const since = await endMembers(
    tx,
    area,
    moved.map(({ place }) => place.person),
    day,
  );
  const rows = moved.flatMap(({ place: { person, family, relation } }) =>
    family && relation
      ? [{ area, id: newId(), family, person, relation, since: laterOf(since.get(person), day) }]
      : [],
  );
  if (rows.length > 0) await tx.insertInto('registry.member').values(rows).execute();
  for (const { place, was, before } of moved) {
    const version = was.version + 1;
    await writeState(tx, area, place, version);
    await writeChange(tx, actor, { area, subject: place.person, version, before }, at);
  }
}

async function endMembers(
  tx: Tx,
  area: string,
  persons: readonly string[],
  day: string,
): Promise<Map<string, string>> {
  const ended = await sql<{ person: string; since: string }>`
    update registry.member set until = greatest(since, ${day}::date)
    where area = ${area} and person = any (${[...persons]}::uuid[]) and until is null
    returning person, since`.execute(tx);
  return new Map(ended.rows.map((row) => [row.person, row.since]));
}

function laterOf(since: string | undefined, day: string): string {
  return since !== undefined && since > day ? since : day;
}

// Whoever is here again has a file that is open again.
async function writeState(
  tx: Tx,
  area: string,
  { person, state }: { person: string; state: PersonState },
  version: number,
): Promise<void> {
  await tx
    .updateTable('registry.person')
    .set({ state, version, ...(state === 'alive' && { moved_to_area: null, moved_to_person: null }) })
    .where('area', '=', area)
    .where('id', '=', person)
    .execute();
}

import type { Actor } from '../../platform/actor.ts';
import { readPersonName } from './person-name.ts';
import type { Tx } from './tables.ts';

/** Keeps a name that a person had before, the title apart: a part of add-earlier-name and of change-person. */
export async function writeEarlierName(
  tx: Tx,
  actor: Actor,
  one: {
    area: string;
    id: string;
    person: string;
    title: string | null;
    name: string;
    until: string | null;
    at: Date;
  },
): Promise<void> {
  const named = readPersonName(one.name, one.title);
  await tx
    .insertInto('registry.earlier_name')
    .values({ ...one, ...named, recorded_by: actor.account })
    .execute();
}

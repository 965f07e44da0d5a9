// The demonstration world of `npm start` with DEMO=1: the village of the tests, with its people and families.
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { House } from '../src/platform/house.ts';
import type { DemoPerson } from '../src/platform/say-ready.ts';
import { withOwner } from '../src/rooms/prepare.ts';
import { loadHomes } from '../test/load-homes.ts';
import { loadVillagers, villageOrganisations, villagePassword, villagers } from '../test/village.ts';

/** Loads the village once, and tells who may sign in. */
export async function loadDemo(
  house: House,
  ownerUrl: string,
): Promise<{ people: DemoPerson[]; password: string }> {
  await withOwner(ownerUrl, async (owner) => {
    const found = await sql`select from identity.account where demo limit 1`.execute(owner);
    if (found.rows.length > 0) return;
    await loadVillagers(owner);
    await loadHomes(house, owner);
  });
  return { people: villagers.map(describe), password: villagePassword };
}

const words = (
  JSON.parse(readFileSync(new URL('../src/rooms/identity/th.json', import.meta.url), 'utf8')) as {
    words: Record<string, string>;
  }
).words;

function describe(one: (typeof villagers)[number]): DemoPerson {
  const work = one.postings.map(({ duty, organisation }) => {
    const where = villageOrganisations.find(({ key }) => key === organisation);
    return where ? where.short[0] : (words[`duty.${duty}`] ?? duty);
  });
  return { username: one.username, name: one.name, work: work.join(' / ') };
}

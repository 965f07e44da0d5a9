// The demonstration world of `npm start` with DEMO=1: the village of the tests, with its people and families, and the 23 pilots.
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { sayFigures } from '../demo/count-world.ts';
import { loadWorld } from '../demo/load-world.ts';
import type { House } from '../src/platform/house.ts';
import type { DemoPerson } from '../src/platform/say-ready.ts';
import { withOwner } from '../src/rooms/prepare.ts';
import { loadHomes } from '../test/load-homes.ts';
import { homeCommands, villageHomes } from '../test/village-families.ts';
import { loadVillagers, villageOrganisations, villagePassword, villagers } from '../test/village.ts';

/** Loads what is not there yet of the village and the pilots, and tells who may sign in. */
export async function loadDemo(
  house: House,
  ownerUrl: string,
  { villageOnly }: { villageOnly: boolean },
): Promise<{ people: DemoPerson[]; password: string; more: readonly string[] }> {
  await withOwner(ownerUrl, async (owner) => {
    // The last command of the village, so that a start that was killed in the middle goes on where it stopped.
    const last = villageHomes.flatMap((home) => homeCommands(home, '')).at(-1)?.id ?? '';
    const found = await sql`select from platform.command where id = ${last}`.execute(owner);
    if (found.rows.length > 0) return;
    await loadVillagers(owner);
    await loadHomes(house, owner);
  });
  if (!villageOnly) {
    const { figures } = await loadWorld(ownerUrl, { say: ({ th, en }) => console.log(`${th} · ${en}`) });
    if (figures) console.log(sayFigures(figures));
  }
  return { people: villagers.map(describe), password: villagePassword, more: villageOnly ? [] : othersNamed };
}

/** How the people of the other pilots are named, in one line of each language. */
const othersNamed = [
  'พื้นที่นำร่อง 23 แห่ง: ศูนย์01–ศูนย์23 (โต๊ะรับเรื่อง) อาสา01–อาสา23 (อาสาสมัคร) อปท01–อปท23 พมจ50, พมจ65 … และ บพด50 … (ตามรหัสจังหวัด)',
  'The 23 pilots: ศูนย์NN desk, อาสาNN volunteer, อปทNN local authority; พมจPP and บพดPP by province code. See demo/README.md.',
];

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

import { sql, type Kysely } from 'kysely';
import type { Actor } from '../src/platform/actor.ts';
import type { House } from '../src/platform/house.ts';
import { performAll } from '../src/platform/perform.ts';
import { deskOf, homeCommands, villageHomes } from './village-families.ts';
import { villageId, villagers } from './village.ts';

/** Lets the desk officers of the village write down its families, by the same commands as anybody. Twice is once. */
export async function loadHomes(house: House, owner: Kysely<Record<never, never>>): Promise<void> {
  for (const home of villageHomes) {
    const area = await areaOf(owner, home.tambon);
    const outcomes = await performAll(
      house,
      deskOfficer(deskOf[home.tambon], area),
      homeCommands(home, area),
    );
    const bad = outcomes.find((one) => one.state !== 'done');
    if (bad) throw new Error(`the home ${home.key} cannot be written: ${JSON.stringify(bad)}`);
  }
}

async function areaOf(owner: Kysely<Record<never, never>>, tambon: string): Promise<string> {
  const found = await sql<{ id: string }>`select id from areas.area where dopa_code = ${tambon}`.execute(
    owner,
  );
  return found.rows[0]?.id ?? '';
}

function deskOfficer(username: string, area: string): Actor {
  return {
    account: villageId(username),
    name: villagers.find((one) => one.username === username)?.name ?? username,
    posting: villageId(`${username} 0`),
    duty: 'desk',
    organisation: null,
    areas: [area],
    session: null,
    mustChangePassword: false,
  };
}

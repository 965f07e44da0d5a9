import { sql, type Transaction } from 'kysely';
import type { Duty } from '../src/rooms/identity/duty.ts';
import { villageId } from '../test/village.ts';
import { makeFamilyName } from './family-names.ts';
import { givenNames } from './given-names.ts';
import type { Organisations } from './organisations.ts';
import type { PilotArea } from './pilot-area.ts';
import { makeRandom } from './random.ts';

/** Who works in a pilot; ids of accounts, and the posting of the desk officer. `desk` opens most cases. */
export type Staff = {
  desk: string;
  deskPosting: string;
  secondDesk: string;
  volunteer: string;
  /** By the kind of organisation for which they answer. */
  agency: ReadonlyMap<string, string>;
};

/** How those are called who are not of the village: a word and two digits, said in the README and at the start. */
export const usernames = {
  desk: (no: number) => `ศูนย์${twoDigits(no)}`,
  volunteer: (no: number) => `อาสา${twoDigits(no)}`,
  local_authority: (no: number) => `อปท${twoDigits(no)}`,
  province_social_office: (province: string) => `พมจ${province}`,
  child_family_shelter: (province: string) => `บพด${province}`,
};

// These answer in the whole province.
const whole = new Set(['province_social_office', 'child_family_shelter']);

// In these pilots somebody of the village sits at the desk and in the offices already.
const ofVillage: Readonly<Record<number, { desk: string; volunteer?: string; pso: string; lao?: string }>> = {
  3: { desk: 'มาลี', volunteer: 'ฝน', pso: 'นก', lao: 'วีระ' },
  6: { desk: 'สมบัติ', pso: 'ดาว' },
};

/** Writes the accounts of a pilot that are not there yet. `hash`: of the one password of the demonstration. */
export async function writeStaff(
  tx: Transaction<Record<never, never>>,
  pilot: PilotArea,
  organisations: Organisations,
  hash: string,
): Promise<Staff> {
  const { no, province, area } = pilot;
  const names = namesFor(pilot);
  const write = async (username: string, duty: Duty, kind?: string) => {
    const id = villageId(username);
    const organisation = kind ? (organisations.get(kind)?.id ?? null) : null;
    await sql`insert into identity.account (id, username, name, password_hash, must_change, demo)
      values (${id}, ${username}, ${names(username)}, ${hash}, false, true) on conflict do nothing`.execute(
      tx,
    );
    await sql`insert into identity.posting (id, account, duty, organisation, during, given_at)
      values (${villageId(`${username} 0`)}, ${id}, ${duty}, ${organisation}, daterange('2024-10-01', null), '2024-10-01')
      on conflict do nothing`.execute(tx);
    const where = whole.has(kind ?? '') ? sql`province = ${province}` : sql`id = ${area}`;
    await sql`insert into identity.posting_area (posting, area)
      select ${villageId(`${username} 0`)}, id from areas.area where ${where} on conflict do nothing`.execute(
      tx,
    );
    return id;
  };
  // Whoever publishes rules looks after every area with a desk.
  await sql`insert into identity.posting_area (posting, area)
    select id, ${area} from identity.posting where id = ${villageId('วิไล 0')} on conflict do nothing`.execute(
    tx,
  );
  const secondDesk = await write(usernames.desk(no), 'desk');
  const volunteer = await write(usernames.volunteer(no), 'volunteer');
  const lao = await write(usernames.local_authority(no), 'agency', 'local_authority');
  const pso = await write(usernames.province_social_office(province), 'agency', 'province_social_office');
  const shelter = await write(usernames.child_family_shelter(province), 'agency', 'child_family_shelter');
  const village = ofVillage[no];
  const desk = village?.desk ?? usernames.desk(no);
  return {
    desk: villageId(desk),
    deskPosting: villageId(`${desk} 0`),
    secondDesk,
    volunteer: village?.volunteer ? villageId(village.volunteer) : volunteer,
    agency: new Map([
      ['local_authority', village?.lao ? villageId(village.lao) : lao],
      ['province_social_office', village ? villageId(village.pso) : pso],
      ['child_family_shelter', shelter],
    ]),
  };
}

// The same name for the same user name, whichever pilot writes it first.
function namesFor({ profile }: PilotArea): (username: string) => string {
  return (username) => {
    const random = makeRandom(`staff ${username}`);
    const given = random.pick(givenNames[profile.speech][random.chance(0.65) ? 'F' : 'M'].young);
    return `${given} ${makeFamilyName(random, profile.speech)}`;
  };
}

function twoDigits(no: number): string {
  return String(no).padStart(2, '0');
}

import { sql, type Kysely } from 'kysely';
import { openDb } from '../src/platform/db.ts';
import { hashPassword } from '../src/rooms/identity/password.ts';
import { villagePassword } from '../test/village.ts';
import type { MadeCase } from './cases.ts';
import { countWorld, type Figures } from './count-world.ts';
import { loadedParts, loadPart, parts, writeOffice, type Office, type Part } from './load-pilot.ts';
import { sayPhases, timed, type Phases } from './phases.ts';
import { findPilotAreas, type PilotArea } from './pilot-area.ts';
import { worldSize } from './world.ts';

type Owner = Kysely<Record<never, never>>;

/** What is loaded: all pilots unless some are named, as many houses in each as the world has, as of `now`. */
export type Loading = {
  now?: Date;
  homes?: number;
  pilots?: readonly number[];
  say?: (line: { th: string; en: string }) => void;
};

/**
 * Loads the pilots that are not there yet, as the owner of the database: each in two transactions, its homes
 * and then its cases, which a line in the command log closes. So a start that is killed leaves whole parts, and the next one goes on.
 */
export async function loadWorld(
  ownerUrl: string,
  { now = new Date(), homes = worldSize.homes, pilots, say = () => {} }: Loading = {},
): Promise<{ loaded: number; figures: Figures | null }> {
  const { db, pool } = openDb(ownerUrl, 5, () => {});
  const owner = db as unknown as Owner;
  try {
    const all = await owner.transaction().execute((tx) => findPilotAreas(tx));
    const there = await loadedParts(owner, all);
    const missing = all.filter(
      ({ no, area }) => !there.has(`${area} cases`) && (!pilots || pilots.includes(no)),
    );
    if (missing.length === 0) return { loaded: 0, figures: null };
    if (!(await mayLoad(owner))) {
      say(notAllowed);
      return { loaded: 0, figures: null };
    }
    const began = performance.now();
    const phases: Phases = new Map();
    const offices = await writeOffices(owner, missing);
    const kept = new Map<string, MadeCase[]>();
    for (const part of parts) {
      let done = 0;
      await manyAtATime(atATime[part], offices, async (office) => {
        // What was begun before is finished as of the day on which it began.
        const since = there.get(`${office.pilot.area} homes`) ?? now;
        await loadPart(owner, office, part, { now: since, homes, phases, kept });
        say(progress(part, ++done, offices));
      });
      await timed(phases, 'analyse', () => analyse(owner, part));
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say({
      th: `โลกสาธิตพร้อมแล้วใน ${seconds} วินาที`,
      en: `The demonstration world is ready, in ${seconds} s (${sayPhases(phases)})`,
    });
    return { loaded: missing.length, figures: await countWorld(owner) };
  } finally {
    await pool.end();
  }
}

async function writeOffices(owner: Owner, pilots: readonly PilotArea[]): Promise<Office[]> {
  const hash = await hashPassword(villagePassword);
  return owner.transaction().execute(async (tx) => {
    const made: Office[] = [];
    for (const pilot of pilots) made.push(await writeOffice(tx, pilot, hash));
    return made;
  });
}

// While the database writes the homes of one pilot the next are made up; cases are thousands of short questions, each a wait.
const atATime: Readonly<Record<Part, number>> = { homes: 2, cases: 4 };

async function manyAtATime(
  many: number,
  offices: readonly Office[],
  work: (office: Office) => Promise<void>,
): Promise<void> {
  const queue = offices.values();
  const worker = async () => {
    for (const office of queue) await work(office);
  };
  await Promise.all(Array.from({ length: many }, worker));
}

function progress(part: Part, done: number, offices: readonly Office[]): { th: string; en: string } {
  const place = `${done}/${offices.length}`;
  return part === 'homes'
    ? {
        th: `สร้างโลกสาธิต: บ้านและผู้คน ${place}`,
        en: `Making the demonstration world: homes and people ${place}`,
      }
    : {
        th: `สร้างโลกสาธิต: เรื่องและการส่งต่อ ${place}`,
        en: `Making the demonstration world: cases and requests ${place}`,
      };
}

// The database plans its walks by what it knows of its tables: without this the first pilots' packets take ten times as long. Of the rows
// with two hundred columns only those are looked at by which it walks.
async function analyse(owner: Owner, part: Part): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = any (${part === 'homes' ? ['registry', 'help'] : ['cases', 'referrals']}) and tablename not like '%\_now'`.execute(
    owner,
  );
  const now =
    part === 'homes'
      ? ['registry.person_now (area, person, household, family)', 'registry.household_now (area, household)']
      : [];
  await sql.raw(`analyze ${[...rows.map(({ name }) => name), ...now].join(', ')}`).execute(owner);
}

const notAllowed = {
  th: 'ไม่สร้างพื้นที่นำร่อง: เจ้าของฐานข้อมูลนี้ข้ามการจำกัดแถวไม่ได้',
  en: 'The pilots are not made: the owner of this database cannot pass its row security',
};

// An office's own PostgreSQL may give us an owner that works under row security; one that passes it is enough, ours is a superuser.
async function mayLoad(owner: Owner): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select rolsuper or rolbypassrls as may from pg_roles where rolname = current_user`.execute(owner);
  return rows[0]?.may ?? false;
}

import { createHash } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { contextOf } from '../src/platform/db.ts';
import { dayInThailand } from '../src/platform/thai/partial-date.ts';
import { servicesInForce } from '../src/rooms/services/public.ts';
import { villageId } from '../test/village.ts';
import type { MadeCase } from './cases.ts';
import { insertRows } from './insert-rows.ts';
import { loadCases } from './load-cases.ts';
import { loadHelp, type Catalogue } from './load-help.ts';
import { loadHomesOfPilot } from './load-homes-of-pilot.ts';
import { writeOrganisations, type Organisations } from './organisations.ts';
import { writeStaff, type Staff } from './people.ts';
import { timed, type Phases } from './phases.ts';
import type { PilotArea } from './pilot-area.ts';
import { makePilotWorld, worldSize } from './world.ts';

type Owner = Kysely<Record<never, never>>;
type Tx = Transaction<Record<never, never>>;

/** A pilot with who works there. */
export type Office = { pilot: PilotArea; organisations: Organisations; staff: Staff };

/** Writes who works in a pilot and for it; twice is once. `hash`: of the one password of the demonstration. */
export async function writeOffice(tx: Tx, pilot: PilotArea, hash: string): Promise<Office> {
  const organisations = await writeOrganisations(tx, pilot);
  return { pilot, organisations, staff: await writeStaff(tx, pilot, organisations, hash) };
}

/** What is loaded of a pilot, each part in one transaction of its own with a line in the command log. */
export const parts = ['homes', 'cases'] as const;
export type Part = (typeof parts)[number];

/** `kept`: the cases of pilots whose homes were made up just now, so that they need not be made up again. */
export type Making = { now: Date; homes: number; phases: Phases; kept: Map<string, MadeCase[]> };

/** Makes a pilot up and writes one part of it, unless it is there. `now`: the moment as of which the whole pilot is made. */
export async function loadPart(
  owner: Owner,
  office: Office,
  part: Part,
  { now, homes, phases, kept }: Making,
): Promise<void> {
  const { pilot, organisations, staff } = office;
  await owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${markerOf(pilot.area, part)}))`.execute(tx);
    if ((await loadedParts(tx, [pilot])).has(`${pilot.area} ${part}`)) return;
    const today = dayInThailand(now);
    const catalogue: Catalogue = new Map((await servicesInForce(tx, today)).map((one) => [one.id, one]));
    const making = { ...worldSize, homes, now, today, answered: answeredHere(catalogue, staff) };
    const world = () => timed(phases, 'making up', () => makePilotWorld(pilot, making));
    await actAsDesk(tx, pilot, staff);
    if (part === 'homes') {
      const made = await world();
      kept.set(pilot.area, made.cases);
      await planForNewArea(tx);
      await trustReferences(tx);
      await loadHomesOfPilot(tx, made, { staff, phases, today });
      await timed(phases, 'help', () => loadHelp(tx, made, { organisations, staff, catalogue }));
      const result = { homes: made.homes.length, facts: made.records.length, help: made.help.length };
      await writeMarker(tx, office, part, { now, result });
    } else {
      const cases = kept.get(pilot.area) ?? (await world()).cases;
      await timed(phases, 'cases', () => loadCases(tx, { pilot, cases }, staff, catalogue));
      await writeMarker(tx, office, part, { now, result: { cases: cases.length } });
    }
  });
}

/** The parts that are there, as "<area> <part>", with the moment as of which each was made. */
export async function loadedParts(db: Owner | Tx, pilots: readonly PilotArea[]): Promise<Map<string, Date>> {
  const markers = new Map(
    pilots.flatMap(({ area }) => parts.map((part) => [markerOf(area, part), `${area} ${part}`] as const)),
  );
  const { rows } = await sql<{ id: string; at: Date }>`
    select id, at from platform.command where id = any (${[...markers.keys()]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [markers.get(row.id) ?? '', row.at]));
}

/** The id under which a part of a pilot stands in the command log: one line for all that was written with it. */
export function markerOf(area: string, part: Part): string {
  return villageId(`demo world ${area} ${part}`);
}

// Only what somebody with an account can answer is asked for; sensitive services are left to people.
function answeredHere(catalogue: Catalogue, staff: Staff): Set<string> {
  const services = [...catalogue.values()].filter(
    (one) => !one.sensitive && staff.agency.has(one.owner.kind),
  );
  return new Set(services.map(({ id }) => id));
}

// What the rooms work out themselves (keys, packets) is worked out as for the desk officer of this centre.
async function actAsDesk(tx: Tx, { area }: PilotArea, { desk, deskPosting }: Staff): Promise<void> {
  const actor = { account: desk, name: '', posting: deskPosting, duty: 'desk', organisation: null };
  const context = contextOf({ ...actor, areas: [area], session: null, mustChangePassword: false });
  await sql.raw(context).execute(tx);
}

// Half a million references are not looked up one by one, which would be a third of the work: the test looks up every one of them. An owner
// that may not say so waits for them.
async function trustReferences(tx: Tx): Promise<void> {
  await sql`select set_config('session_replication_role', 'replica', true)
    where has_parameter_privilege('session_replication_role', 'set')`.execute(tx);
}

// An area that the database has no statistics of looks empty to its planner, which then walks all its people once for each of them.
async function planForNewArea(tx: Tx): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(tx);
}

async function writeMarker(
  tx: Tx,
  { pilot: { area }, staff }: Office,
  part: Part,
  { now, result }: { now: Date; result: Record<string, number> },
): Promise<void> {
  const hash = createHash('sha256').update(`${worldSize.seed} ${area} ${part}`).digest('hex');
  await insertRows(tx, 'platform.command', [
    {
      area,
      id: markerOf(area, part),
      name: `demo.load-${part}`,
      account: staff.desk,
      posting: staff.deskPosting,
      input_hash: `\\x${hash}`,
      at: now.toISOString(),
      result,
    },
  ]);
}

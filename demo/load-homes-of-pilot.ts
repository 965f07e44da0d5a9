import { sql, type Transaction } from 'kysely';
import { factOf } from '../src/rooms/registry/fact-dictionary.ts';
import { factInUse, goodUntil, type FactRecord } from '../src/rooms/registry/fact-in-use.ts';
import { idColumns, nameColumns } from '../src/rooms/registry/write-people.ts';
import { nowColumns, nowTable } from '../src/rooms/registry/now-columns.ts';
import { writeHouseholdNow, writePersonNow } from '../src/rooms/registry/write-now.ts';
import { everybody } from './home.ts';
import { writeSearchKeys } from './write-search-keys.ts';
import { insertRows } from './insert-rows.ts';
import type { Staff } from './people.ts';
import { timed, type Phases } from './phases.ts';
import { fullName } from './person.ts';
import { makeRandom } from './random.ts';
import { officeMoment, type MadeRecord } from './record.ts';
import type { PilotWorld } from './world.ts';

type Tx = Transaction<Record<never, never>>;

/** Writes houses, families, people and their facts, with everything that is worked out from them, as the commands would. */
export async function loadHomesOfPilot(
  tx: Tx,
  world: PilotWorld,
  { staff, phases, today }: { staff: Staff; phases: Phases; today: string },
): Promise<void> {
  const { area } = world.pilot;
  const numbers = await timed(phases, 'houses and people', () => writeHouses(tx, world, today));
  const people = world.homes.flatMap(everybody).map((one) => one.id);
  const homes = world.homes.map((one) => one.id);
  await timed(phases, 'now', () => writePersonNow(tx as never, area, people));
  await timed(phases, 'search keys', () => writeSearchKeys(tx, world, numbers));
  await timed(phases, 'facts', () => writeFacts(tx, world, staff));
  await timed(phases, 'facts in use', async () => {
    await writeInUse(tx, world, 'person');
    await writeHouseholdNow(tx as never, area, homes);
    await writeInUse(tx, world, 'household');
  });
}

// Gives the keyed hashes of the identity numbers, by person: they are search keys too.
async function writeHouses(
  tx: Tx,
  { pilot: { area }, homes }: PilotWorld,
  today: string,
): Promise<Map<string, Buffer>> {
  const numbers = new Map<string, Buffer>();
  const random = makeRandom(`moments ${area}`);
  const families = homes.flatMap((home) => home.families.map((family) => ({ home, family })));
  const people = families.flatMap(({ home, family }) => family.people.map((one) => ({ home, family, one })));
  const added = new Map(homes.map((home) => [home.id, officeMoment(random, home.since)]));
  await insertRows(tx, 'registry.subject', [
    ...homes.map(({ id }) => ({ area, id, kind: 'household' })),
    ...families.map(({ family }) => ({ area, id: family.id, kind: 'family' })),
    ...people.map(({ one }) => ({ area, id: one.id, kind: 'person' })),
  ]);
  await insertRows(
    tx,
    'registry.household',
    homes.map((home) => ({
      area,
      id: home.id,
      house_no: home.houseNo,
      village: home.village,
      village_words: home.villageWords,
      place_words: home.placeWords,
      phone: home.phone,
      lat: home.lat,
      lon: home.lon,
      added_at: added.get(home.id),
      version: 1,
    })),
  );
  await insertRows(
    tx,
    'registry.family',
    families.map(({ home, family }) => ({
      area,
      id: family.id,
      household: home.id,
      added_at: added.get(home.id),
    })),
  );
  await insertRows(
    tx,
    'registry.person',
    people.map(({ home, one }) => {
      const number = one.idNumber ? { written: one.idNumber, verified: true } : null;
      const sealed = idColumns(number, one.id);
      if (Buffer.isBuffer(sealed.id_hmac)) numbers.set(one.id, sealed.id_hmac);
      return {
        area,
        id: one.id,
        ...nameColumns(fullName(one), one.title),
        nickname: one.nickname,
        sex: one.sex,
        birth: one.birth,
        birth_unknowable: one.unknowable,
        phone: one.phone,
        ...sealed,
        id_sealed: asBytes(sealed.id_sealed),
        id_hmac: asBytes(sealed.id_hmac),
        state: one.state,
        version: 1,
        added_at: added.get(home.id),
      };
    }),
  );
  await insertRows(
    tx,
    'registry.member',
    people.map(({ home, family, one }) => ({
      area,
      id: random.id(home.since),
      family: family.id,
      person: one.id,
      relation: one.relation,
      since: home.since,
      until: one.state === 'alive' ? null : leftOn(one.id, home.since, today),
    })),
  );
  return numbers;
}

// The dead and those who moved away are of no family any more: since some day of the time in which the house is known.
function leftOn(person: string, since: string, today: string): string {
  const [from, to] = [Date.parse(since), Date.parse(today)];
  const left = from + (to - from) * makeRandom(`left ${person}`).next();
  return new Date(left).toISOString().slice(0, 10);
}

async function writeFacts(tx: Tx, { pilot: { area }, records }: PilotWorld, staff: Staff): Promise<void> {
  const who = { desk: staff.secondDesk, volunteer: staff.volunteer };
  await insertRows(
    tx,
    'registry.fact',
    records.map((one) => ({
      area,
      id: one.id,
      subject: one.subject,
      key: one.key,
      answer: one.answer,
      value: one.value,
      as_of: one.as_of,
      source: one.source,
      source_words: one.source_words,
      recorded_by: who[one.by],
      recorded_at: one.at,
      restricted: false,
    })),
  );
  const random = makeRandom(`verified ${area}`);
  await insertRows(
    tx,
    'registry.verification',
    records
      .filter((one) => one.verified !== null)
      .map((one) => {
        const at = officeMoment(random, one.verified ?? one.as_of);
        return {
          area,
          id: random.id(one.as_of),
          fact: one.id,
          subject: one.subject,
          verified_by: staff.secondDesk,
          at,
          recorded_at: at,
          restricted: false,
        };
      }),
  );
}

// The same choice as record-fact makes, written for all subjects at once.
async function writeInUse(
  tx: Tx,
  { pilot: { area }, records }: PilotWorld,
  about: 'person' | 'household',
): Promise<void> {
  const columnOf = new Map(nowColumns(about).map((one) => [one.fact.key, one.column]));
  const known = records.filter((one) => columnOf.has(one.key));
  const rows = [...Map.groupBy(known, (one) => one.subject)].map(([subject, own]) => ({
    subject,
    ...inUse(own, columnOf),
  }));
  const columns = [...new Set(known.map((one) => one.key))].flatMap((key) => {
    const column = columnOf.get(key) ?? '';
    return [column, `${column}_until`];
  });
  const { table, id } = nowTable(about);
  const sets = sql.join(columns.map((column) => sql`${sql.ref(column)} = r.${sql.ref(column)}`));
  const asRows = JSON.stringify(rows.map(({ subject, ...more }) => ({ [id]: subject, ...more })));
  await sql`update ${sql.table(table)} n set ${sets} from json_populate_recordset(null::${sql.table(table)}, ${asRows}::json) r
    where n.area = ${area} and n.${sql.ref(id)} = r.${sql.ref(id)}`.execute(tx);
}

function inUse(own: readonly MadeRecord[], columnOf: ReadonlyMap<string, string>): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [key, records] of Map.groupBy(own, (one) => one.key)) {
    const [fact, column] = [factOf(key), columnOf.get(key)];
    const used = fact && factInUse(fact, records.map(asRecord));
    if (!fact || !column || used?.state !== 'value') continue;
    columns[column] = used.value;
    columns[`${column}_until`] = goodUntil(fact, used);
  }
  return columns;
}

function asRecord({ id, answer, value, as_of, source, at, verified }: MadeRecord): FactRecord {
  return { id, state: answer, value, as_of, source, done_at: at, verified: verified !== null };
}

function asBytes(bytes: unknown): string | null {
  return Buffer.isBuffer(bytes) ? `\\x${bytes.toString('hex')}` : null;
}

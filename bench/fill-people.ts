import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely, type Transaction } from 'kysely';
import { newId } from '../src/platform/ids.ts';
import { searchKeys } from '../src/rooms/registry/search-key.ts';
import { madeUpName, sequence } from '../test/made-up-names.ts';

type Owner = Kysely<Record<never, never>>;
type Tx = Transaction<Record<never, never>>;

/**
 * Writes made-up people in houses of three over every area of province 67, with all the keys by which they are found; every sixth of
 * the first hundred thousand houses lies in ต.สักหลง, so that one centre is a large one. They are written as files, which the server
 * copies in one transaction with what `more` adds. Above 300,000 they come again under other ids in the other areas: names repeat.
 */
export async function fillPeople(
  owner: Owner,
  people: number,
  more: (tx: Tx) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tambon-fill-'));
  chmodSync(folder, 0o755);
  try {
    const areas = await areasOf67(owner);
    await writeFiles(folder, areas, Math.ceil(Math.min(people, written) / 3));
    await owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql.raw(withoutIndexes).execute(tx);
      for (const [table, names] of Object.entries(columns))
        await sql.raw(`copy ${table} ${names} from '${join(folder, table)}'`).execute(tx);
      for (let copy = 1; copy < ((people / written - 1) * 6) / 5 + 1; copy++)
        for (const statement of copies(copy, areas[0] ?? '')) await sql.raw(statement).execute(tx);
      await sql.raw(withIndexes).execute(tx);
      await sql`set local session_replication_role = origin`.execute(tx);
      await more(tx);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const written = 300_000;

// Ids are of version 7 and begin with 0: another first digit makes another person. ต.สักหลง keeps the size of a centre.
function copies(copy: number, centre: string): string[] {
  const id = (column: string) => `overlay(${column}::text placing '${copy.toString(16)}' from 1 for 1)::uuid`;
  const first = (column: string) =>
    `where ${column} < '10000000-0000-0000-0000-000000000000' and area <> '${centre}'`;
  return [
    `insert into registry.subject select area, ${id('id')}, kind from registry.subject ${first('id')}`,
    `insert into registry.household (area, id, house_no, village_words)
      select area, ${id('id')}, house_no, village_words from registry.household ${first('id')}`,
    `insert into registry.family (area, id, household)
      select area, ${id('id')}, ${id('household')} from registry.family ${first('id')}`,
    `insert into registry.person (area, id, title, name, given_name, family_name, sex, birth, phone)
      select area, ${id('id')}, title, name, given_name, family_name, sex, birth, phone from registry.person ${first('id')}`,
    `insert into registry.member (area, id, family, person, relation, since)
      select area, ${id('id')}, ${id('family')}, ${id('person')}, relation, since from registry.member ${first('id')}`,
    `insert into registry.person_key (area, key, person)
      select area, key, ${id('person')} from registry.person_key ${first('person')}`,
  ];
}

async function writeFiles(folder: string, areas: readonly string[], houses: number): Promise<void> {
  const files = new Map<string, FileHandle>();
  for (const table of Object.keys(columns)) files.set(table, await open(join(folder, table), 'w', 0o644));
  for (let from = 1; from <= houses; from += 2_000) {
    const lines = linesOf(areas, from, Math.min(from + 1_999, houses));
    for (const [table, text] of lines) await files.get(table)?.write(text.join(''));
  }
  for (const file of files.values()) await file.close();
}

const columns = {
  bench_house: '(n, area, household, family)',
  'registry.subject': '(area, id, kind)',
  'registry.household': '(area, id, house_no, village_words)',
  'registry.family': '(area, id, household)',
  'registry.person':
    '(area, id, title, name, given_name, family_name, sex, birth, phone, id_sealed, id_hmac, id_last4, id_verified)',
  'registry.member': '(area, id, family, person, relation, since)',
  'registry.person_key': '(area, key, person)',
} as const;

const withoutIndexes = `
  create table bench_house (n int, area text, household uuid, family uuid);
  alter table registry.person_key drop constraint person_key_pkey;
  drop index registry.person_key_of_person`;
const withIndexes = `
  set local maintenance_work_mem = '512MB';
  alter table registry.person_key add constraint person_key_pkey primary key (area, key, person);
  create index person_key_of_person on registry.person_key (area, person, key)`;

function linesOf(areas: readonly string[], from: number, to: number): Map<string, string[]> {
  const lines = new Map<string, string[]>(Object.keys(columns).map((table) => [table, []]));
  const write = (table: keyof typeof columns, ...row: (string | number | null)[]) =>
    lines.get(table)?.push(`${row.map((one) => one ?? '\\N').join('\t')}\n`);
  for (let n = from; n <= to; n++) {
    const area = (n % 6 === 0 && n <= 100_000 ? areas[0] : areas[n % areas.length]) ?? '';
    const [household, family] = [newId(), newId()];
    const houseNumber = `${(n % 400) + 1}${n % 3 === 0 ? `/${n % 9}` : ''}`;
    const place = { houseNumber, villageName: `บ้าน${madeUpName(n % 1_000).family}`, moo: (n % 12) + 1 };
    write('bench_house', n, area, household, family);
    write('registry.subject', area, household, 'household');
    write('registry.subject', area, family, 'family');
    write('registry.household', area, household, houseNumber, place.villageName);
    write('registry.family', area, family, household);
    for (let i = 1; i <= 3; i++) {
      const one = personOf(n, i);
      const person = newId();
      const keys = searchKeys(one, { ...place, village: null, phone: null });
      write('registry.subject', area, person, 'person');
      write('registry.person', area, person, ...one.row);
      write('registry.member', area, newId(), family, person, relations[i - 1] ?? 'child', '2020-01-01');
      for (const key of keys) write('registry.person_key', area, key, person);
    }
  }
  return lines;
}

const relations = ['head', 'spouse', 'child'];

/** The i-th person of the n-th house; everybody of a house has one family name. */
export function benchName(n: number, i: number): ReturnType<typeof madeUpName> {
  const [own, house] = [madeUpName(n * 3 + i), madeUpName(n * 3 + 1)];
  const latin = `${own.latin.split(' ')[0]} ${house.latin.split(' ')[1]}`;
  return { ...own, family: house.family, latin };
}

/** The last four digits and the telephone of the i-th person of the n-th house; two of three have each. */
export function benchNumbers(n: number, i: number): { lastFour: string | null; phone: string | null } {
  const random = sequence(n * 7 + i);
  const lastFour = random(3) > 0 ? String(random(10_000)).padStart(4, '0') : null;
  return { lastFour, phone: random(3) > 0 ? `08${String(random(100_000_000)).padStart(8, '0')}` : null };
}

function personOf(n: number, i: number) {
  const { title, given, family, sex } = benchName(n, i);
  const { lastFour, phone } = benchNumbers(n, i);
  const hmac = lastFour === null ? null : randomBytes(32);
  const name = `${given} ${family}`;
  const birth = String(1940 + ((n * 7 + i * 23) % 80));
  const sealed = hmac && `\\\\x${hmac.toString('hex')}`;
  return {
    names: [name],
    nicknames: [],
    idKeys: hmac ? [hmac.toString('base64url')] : [],
    idLastFour: lastFour,
    phones: phone ? [phone] : [],
    gone: false,
    row: [
      i === 3 ? null : title,
      name,
      given,
      family,
      sex,
      birth,
      phone,
      sealed,
      sealed,
      lastFour,
      lastFour ? 't' : 'f',
    ],
  };
}

// The village's own area first, then the others of the province.
async function areasOf67(owner: Owner): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from areas.area where province = '67' order by dopa_code = '670307' desc nulls last, id`.execute(
    owner,
  );
  return rows.map((row) => row.id);
}

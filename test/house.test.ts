import { join } from 'node:path';
import { format } from 'oxfmt';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { tableFiles } from '../bin/tables.ts';
import { order } from '../src/rooms/order.ts';
import { cloneDatabase } from './database.ts';
import { constraintsNamed, rowsGenerated } from './house/catalogue-code.ts';
import { readCatalogue, type Catalogue } from './house/catalogue.ts';
import { saidOf, type TreeRules } from './house/inject.ts';
import { databaseRules, goodTable } from './house/rules-of-database.ts';
import { importRules } from './house/rules-of-imports.ts';
import { roomRules } from './house/rules-of-rooms.ts';
import { wordRules } from './house/rules-of-words.ts';
import { readTree } from './house/tree.ts';

// The rules that a machine can check, on the project as it is; and each rule is proved by faults put in on purpose.
const tree = readTree(join(import.meta.dirname, '..'));
const treeRules = Object.entries<TreeRules[string]>({ ...importRules, ...roomRules, ...wordRules });
const treeFaults = treeRules.flatMap(([rule, { check, faults }]) =>
  faults.map((fault) => ({ rule, check, fault, in: Object.keys(fault.files).join(', ') })),
);
const treeFine = treeRules.flatMap(([rule, { check, fine = [] }]) =>
  fine.map((files) => ({ rule, check, files, in: Object.keys(files).join(', ') })),
);
const databaseFaults = Object.entries(databaseRules).flatMap(([rule, { check, faults }]) =>
  faults.map((fault) => ({ rule, check, fault, sql: fault.sql.trim().slice(0, 60) })),
);

describe('the files', () => {
  it.each(treeRules)('%s', (_, { check }) => expect(check(tree)).toEqual([]));
});

describe('a fault in the files is found', () => {
  it.each(treeFaults)('$rule: $in', ({ check, fault }) => {
    const said = saidOf(tree, check, fault.files);
    expect(said).toContainEqual(expect.stringMatching(fault.says));
    if (!fault.amongOthers) expect(said).toHaveLength(1);
  });
});

describe('what only looks like a fault is none', () => {
  it.each(treeFine)('$rule: $in', ({ check, files }) => expect(saidOf(tree, check, files)).toEqual([]));
});

describe('the migrated database', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let client: pg.Client;
  let found: Catalogue;

  beforeAll(async () => {
    database = await cloneDatabase(inject('ownerUrl'));
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    found = await readCatalogue(client, order);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each(Object.entries(databaseRules))('%s', (_, { check }) => expect(check(found, order)).toEqual([]));

  it('knows every constraint that a room says in words', () => {
    expect(constraintsNamed(tree, found)).toEqual([]);
    const room = "export const areas = { constraints: {\n  no_such_key: 'taken' } };";
    const broken = new Map([...tree, ['src/rooms/areas/room.ts', room]]);
    expect(constraintsNamed(broken, found)).toEqual([
      'src/rooms/areas/room.ts:2 says no_such_key, which is no constraint of areas.',
    ]);
  });

  it('has the rows that the code is typed by', async () => {
    const made = await generatedRows(database.ownerUrl);
    expect(rowsGenerated(tree, made)).toEqual([]);
    const path = 'src/rooms/identity/tables.ts';
    const broken = new Map([
      ...tree,
      [path, (tree.get(path) ?? '').replace('username: string', 'username: number')],
    ]);
    expect(rowsGenerated(broken, made)).toEqual([
      expect.stringMatching(/identity\/tables\.ts:\d+ is not what/),
    ]);
  });

  describe('a fault in it is found', () => {
    const faultsWith = async (sql: string): Promise<Catalogue> => {
      await client.query('begin');
      try {
        await client.query(sql);
        return await readCatalogue(client, order);
      } finally {
        await client.query('rollback');
      }
    };

    it('but nothing is said of a table as it should be', async () => {
      const good = await faultsWith(goodTable);
      for (const { check } of Object.values(databaseRules))
        expect(check(good, order).filter((one) => !check(found, order).includes(one))).toEqual([]);
    });

    it.each(databaseFaults)('$rule: $sql', async ({ check, fault }) => {
      const before = new Set(check(found, order));
      const said = check(await faultsWith(`${goodTable}; ${fault.sql}`), order).filter(
        (one) => !before.has(one),
      );
      expect(said).toEqual([expect.stringMatching(fault.says)]);
    });
  });
});

async function generatedRows(ownerUrl: string): Promise<Map<string, string>> {
  const options = JSON.parse(tree.get('.oxfmtrc.json') ?? '{}') as Parameters<typeof format>[2];
  const made = [...(await tableFiles(ownerUrl))].filter(([path]) => tree.has(path));
  const formatted = made.map(
    async ([path, text]) => [path, (await format(path, text, options)).code] as const,
  );
  return new Map(await Promise.all(formatted));
}

// Writes the forward migration for facts of the dictionary that have no column yet, read from a freshly migrated database.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.ts';
import { addColumnsSql, factSubjects, nowColumns } from '../src/rooms/registry/public.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tambon-facts-'));
const postgres = await startEmbeddedPostgres({ dataDir, ownerPassword: 'owner-for-facts', durable: false });
try {
  await migrate(postgres.ownerUrl);
  const there = await columnsThere(postgres.ownerUrl);
  const missing = factSubjects.flatMap((subject) =>
    nowColumns(subject).filter((one) => !there.has(`${subject}_now.${one.column}`)),
  );
  if (missing.length === 0) console.log('Every fact has its column.');
  else write(addColumnsSql(missing), missing.length);
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

function write(sql: string, facts: number): void {
  const minute = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 12);
  const name = `db/migrations/${minute}_registry_facts.sql`;
  const head = `-- Columns of facts that were added to src/rooms/registry/fact-dictionary.ts; written by npm run facts.\n`;
  writeFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), head + sql);
  console.log(`${name}: columns for ${facts} facts.`);
}

async function columnsThere(url: string): Promise<ReadonlySet<string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'registry'::regnamespace and c.relname like '%\\_now' and a.attnum > 0 and not a.attisdropped`,
  );
  await client.end();
  return new Set(rows.map((row) => row.name));
}

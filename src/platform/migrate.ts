import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** The forward migrations, oldest first: `<UTC minute>_<room>_<what>.sql`. */
export const migrationsFolder = join(import.meta.dirname, '../../db/migrations');

/**
 * Brings the database at `ownerUrl` up to date, one transaction for each file, under one lock so that two starts
 * do not race. A file that was changed after it ran is refused: migrations go forward. Returns the names that ran.
 */
export async function migrate(ownerUrl: string, folder: string = migrationsFolder): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('tambon migrate'))`);
    await client.query(
      `create schema if not exists platform;
       create table if not exists platform.migration (
         name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp())`,
    );
    const { rows } = await client.query('select name, sha256 from platform.migration');
    const applied = new Map(rows.map((row) => [String(row.name), String(row.sha256)]));
    const ran: string[] = [];
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()) {
      const text = await readFile(join(folder, name), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before) throw new Error(`${name} was changed after it ran; write a new migration instead`);
      await runOne(client, name, text, sha256);
      ran.push(name);
    }
    if (ran.length > 0 && folder === migrationsFolder)
      await client.query('select platform.read_areas_once()');
    return ran;
  } finally {
    await client.end();
  }
}

/** Gives the two service roles their passwords, derived from the keys of this installation. */
export async function setRolePasswords(
  ownerUrl: string,
  passwords: { app: string; job: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    for (const [role, password] of [
      ['tambon_app', passwords.app],
      ['tambon_job', passwords.job],
    ] as const) {
      const { rows } = await client.query('select format($1, $2::text) as line', [
        `alter role ${role} login password %L`,
        password,
      ]);
      await client.query(String(rows[0].line));
      await client.query(
        `alter role ${role} set statement_timeout = '${role === 'tambon_app' ? '15s' : '10min'}'`,
      );
      await client.query(`alter role ${role} set idle_in_transaction_session_timeout = '60s'`);
    }
  } finally {
    await client.end();
  }
}

async function runOne(client: pg.Client, name: string, text: string, sha256: string): Promise<void> {
  try {
    await client.query('begin');
    await client.query(text);
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The connection string of a service role on the same server. */
export function roleUrl(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.toString();
}

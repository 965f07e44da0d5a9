import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { type Entry, together, unpack } from './backup-archive.ts';
import { type BackupManifest, backupManifest, lastCommandSql, manifestName } from './backup-manifest.ts';
import { CannotStart, explainWrite, systemCode } from './cannot-start.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { loadKeys } from './keys.ts';

export type Restored = Readonly<{
  /** Rows of each table, by 'schema.table'. */
  rows: Readonly<Record<string, number>>;
  /** The newest line of the command log, at least as new as the one the backup promises; null when there is none. */
  lastCommand: string | null;
}>;

/**
 * Brings a backup back into an empty data folder: checks every sum, unpacks, starts the database once, reads every
 * table through, and stops it. When anything fails the folder is empty again.
 * @throws CannotStart when the folder is not empty, or the file is none of our backups, cut short or altered.
 */
export async function restore(dataDir: string, file: string): Promise<Restored> {
  await claimEmpty(dataDir);
  const draft = join(dataDir, `.restoring-${randomBytes(4).toString('hex')}`);
  try {
    const manifest = await unpackInto(draft, file);
    for (const name of await readdir(draft)) await rename(join(draft, name), join(dataDir, name));
    await rm(draft, { recursive: true });
    return await readThrough(dataDir, manifest);
  } catch (error) {
    for (const name of await readdir(dataDir))
      await rm(join(dataDir, name), { recursive: true, force: true });
    throw explainWrite(error, dataDir);
  }
}

async function claimEmpty(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    if ((await readdir(dataDir)).length === 0) return;
  } catch (error) {
    throw explainWrite(error, dataDir);
  }
  throw new CannotStart(
    `โฟลเดอร์ ${dataDir} มีข้อมูลอยู่แล้ว การกู้คืนทำได้เฉพาะในโฟลเดอร์ว่าง โปรดตั้ง DATA_DIR เป็นโฟลเดอร์ใหม่`,
    `The folder ${dataDir} is not empty. Restore only into an empty one: set DATA_DIR to a new folder.`,
  );
}

async function unpackInto(draft: string, file: string): Promise<BackupManifest> {
  const found = new Map<string, string>();
  let manifest: BackupManifest | undefined;
  try {
    await pipeline(createReadStream(file), createGunzip(), async (stream: AsyncIterable<Buffer>) => {
      for await (const entry of unpack(stream)) {
        if (entry.path === manifestName) manifest = await readManifest(entry);
        else await write(draft, entry, found);
      }
    });
  } catch (cause) {
    if (systemCode(cause).startsWith('E'))
      throw systemCode(cause) === 'ENOENT' ? unreadable(file, cause) : cause;
    throw damaged(file, cause);
  }
  if (!manifest || !agrees(manifest, found)) throw damaged(file);
  return manifest;
}

function agrees(manifest: BackupManifest, found: Map<string, string>): boolean {
  return (
    manifest.files.length === found.size && manifest.files.every((one) => found.get(one.path) === one.sha256)
  );
}

async function readManifest(entry: Entry): Promise<BackupManifest> {
  const text = (await together(entry.body)).toString('utf8');
  return backupManifest.parse(JSON.parse(text));
}

async function write(draft: string, entry: Entry, found: Map<string, string>): Promise<void> {
  const parts = entry.path.replace(/\/$/, '').split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    throw new Error('a path leads elsewhere');
  const target = join(draft, ...parts);
  if (entry.folder) return void (await mkdir(target, { recursive: true, mode: 0o700 }));
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const handle = await open(target, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    for await (const chunk of entry.body) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    // The database's own files are synced by its recovery; keys and uploads have nobody else.
    if (parts[0] !== 'pg') await handle.sync();
    found.set(entry.path, hash.digest('hex'));
  } finally {
    await handle.close();
  }
}

/** Reading every table also verifies the checksum of each of its pages. */
async function readThrough(dataDir: string, manifest: BackupManifest): Promise<Restored> {
  const keys = await loadKeys(dataDir);
  const server = await startEmbeddedPostgres({ dataDir, ownerPassword: keys.postgresOwner });
  const client = new Client({ connectionString: server.ownerUrl });
  try {
    await client.connect();
    const rows = await countRows(client);
    const promised = manifest.lastCommand;
    if (promised !== null) {
      const { rowCount } = await client.query(`select from platform.command where id = $1`, [promised]);
      if (rowCount === 0) throw new Error('the last command of the backup is missing');
    }
    const last = 'platform.command' in rows ? await client.query<{ id: string }>(lastCommandSql) : undefined;
    return { rows, lastCommand: last?.rows[0]?.id ?? null };
  } finally {
    await client.end();
    await server.stop();
  }
}

async function countRows(client: Client): Promise<Record<string, number>> {
  const tables = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const rows: Record<string, number> = {};
  for (const { name } of tables.rows) {
    const counted = await client.query<{ count: string }>(`select count(*) from only ${name}`);
    rows[name] = Number(counted.rows[0]?.count ?? 0);
  }
  return rows;
}

function unreadable(file: string, cause: unknown): CannotStart {
  return new CannotStart(`ไม่พบแฟ้มข้อมูลสำรอง ${file}`, `There is no backup file ${file}.`, { cause });
}

function damaged(file: string, cause?: unknown): CannotStart {
  return new CannotStart(
    `แฟ้ม ${file} ไม่ใช่ข้อมูลสำรองของตำบลวัน หรือขาดหายไม่ครบ โปรดใช้แฟ้มสำรองอื่น ยังไม่มีข้อมูลใดถูกกู้คืน`,
    `The file ${file} is not a Tambon One backup, or it is damaged or incomplete. Use another one; nothing was restored.`,
    { cause },
  );
}

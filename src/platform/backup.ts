import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { endOfArchive, packBytes, type Packed } from './backup-archive.ts';
import { packCluster, packLog, packOthers, sizeToPack } from './backup-content.ts';
import { type BackupManifest, lastCommandSql, manifestName } from './backup-manifest.ts';
import { CannotStart, diskFull, explainWrite, systemCode } from './cannot-start.ts';
import type { Config } from './config.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { runningPostmaster } from './embedded-postgres-pidfile.ts';
import { socketUrl } from './embedded-postgres-socket.ts';
import { loadKeys } from './keys.ts';

/**
 * Writes the whole installation into one .tar.gz: database, uploaded files, seals and keys, while it serves or while
 * it stands still. Everything committed up to `upTo`, a moment after the copying of the database ended, is inside. The
 * file appears only when complete.
 * @param file where to; undefined = `dataDir`/backups/tambon-<UTC time>.tar.gz
 * @throws CannotStart when the disk is full or unwritable, or when the database is not the embedded one.
 */
export async function backUp(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  file?: string,
): Promise<{ file: string; bytes: number; upTo: string; lastCommand: string | null }> {
  if (config.databaseUrl !== undefined) throw ownServer(config.dataDir);
  const target = resolve(file ?? join(config.dataDir, 'backups', `tambon-${timeStamp(new Date())}.tar.gz`));
  const draft = join(dirname(target), `.${basename(target)}.part-${randomBytes(4).toString('hex')}`);
  const server = await reachServer(config.dataDir);
  try {
    await mkdir(dirname(target), { recursive: true });
    await checkSpace(config.dataDir, dirname(target));
    let manifest: BackupManifest | undefined;
    const content = packInstallation(config.dataDir, server.url, (made) => (manifest = made));
    await pipeline(
      content,
      createGzip({ level: 1 }),
      createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
    );
    await rename(draft, target);
    const { size } = await stat(target);
    return { file: target, bytes: size, ...endOf(manifest) };
  } catch (error) {
    throw explainTarget(error, dirname(target));
  } finally {
    await rm(draft, { force: true }).catch(() => {});
    await server.leave();
  }
}

function endOf(manifest: BackupManifest | undefined) {
  if (!manifest) throw new Error('the backup ended without its manifest');
  return { upTo: manifest.upTo, lastCommand: manifest.lastCommand };
}

/** The running server, or one started for the backup alone. */
async function reachServer(dataDir: string): Promise<{ url: string; leave: () => Promise<void> }> {
  if (!(await stat(join(dataDir, 'pg', 'PG_VERSION')).catch(() => undefined))) throw nothingThere(dataDir);
  const keys = await loadKeys(dataDir);
  const running = runningPostmaster(join(dataDir, 'pg'));
  if (running) {
    const { socketFolder } = running;
    const url = socketUrl({ socketFolder, user: 'tambon_owner', password: keys.postgresOwner });
    return { url, leave: async () => {} };
  }
  const started = await startEmbeddedPostgres({ dataDir, ownerPassword: keys.postgresOwner });
  return { url: started.ownerUrl, leave: started.stop };
}

async function* packInstallation(
  dataDir: string,
  url: string,
  tell: (manifest: BackupManifest) => void,
): AsyncGenerator<Buffer> {
  const packed: Packed[] = [];
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const from = await begin(client);
    yield* packCluster(join(dataDir, 'pg'), packed);
    const lastCommand = await lastCommandOf(client);
    const end = await one<{ lsn: string; label: string; spaces: string; last: string }>(
      client,
      `select lsn::text, labelfile as label, spcmapfile as spaces, pg_walfile_name(lsn) as last from pg_backup_stop(false)`,
    );
    yield* packBytes('pg/backup_label', Buffer.from(end.label), packed);
    if (end.spaces !== '') yield* packBytes('pg/tablespace_map', Buffer.from(end.spaces), packed);
    yield* packLog(join(dataDir, 'pg'), { from, to: end.last }, packed);
    // Files after the database: a row never names a file that came later than itself.
    yield* packOthers(dataDir, packed);
    const about = { format: 'tambon-one-backup-1', madeAt: new Date().toISOString() } as const;
    const manifest: BackupManifest = { ...about, upTo: end.lsn, lastCommand, files: packed.slice() };
    tell(manifest);
    yield* packBytes(manifestName, Buffer.from(JSON.stringify(manifest)), packed);
    yield endOfArchive();
  } finally {
    await client.end();
  }
}

/** The slot keeps the write-ahead log from being recycled until the connection ends. */
async function begin(client: Client): Promise<string> {
  const slot = `backup_${randomBytes(6).toString('hex')}`;
  await client.query(`select pg_create_physical_replication_slot($1, true, true)`, [slot]);
  const start = await one<{ file: string }>(
    client,
    `select pg_walfile_name(pg_backup_start('tambon-one', fast => true)) as file`,
  );
  return start.file;
}

async function lastCommandOf(client: Client): Promise<string | null> {
  const found = await one<{ there: boolean }>(
    client,
    `select to_regclass('platform.command') is not null as there`,
  );
  if (!found.there) return null;
  const { rows } = await client.query<{ id: string }>(lastCommandSql);
  return rows[0]?.id ?? null;
}

async function one<Row extends object>(client: Client, sql: string): Promise<Row> {
  const { rows } = await client.query<Row>(sql);
  const [row] = rows;
  if (!row) throw new Error('the database answered nothing');
  return row;
}

async function checkSpace(dataDir: string, targetFolder: string): Promise<void> {
  const [from, to] = await Promise.all([stat(dataDir), stat(targetFolder)]);
  if (from.dev !== to.dev) return;
  // On the disk of the living database a backup must never take the last bytes: the database would stop.
  const { bavail, bsize } = await statfs(targetFolder);
  if ((await sizeToPack(dataDir)) + 200_000_000 > bavail * bsize) throw diskFull(targetFolder);
}

function explainTarget(error: unknown, folder: string): unknown {
  if (
    error instanceof CannotStart ||
    !['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(systemCode(error))
  ) {
    return explainWrite(error, folder);
  }
  return new CannotStart(
    `เขียนข้อมูลสำรองลง ${folder} ไม่ได้ (หรืออ่านข้อมูลเดิมไม่ได้) โปรดสำรองด้วยผู้ใช้เดียวกับที่เริ่มโปรแกรม และเลือกที่ที่เขียนได้`,
    `The backup cannot be written to ${folder} (or the data cannot be read). Run it as the user who starts the program, to a place that can be written.`,
    { cause: error },
  );
}

function nothingThere(dataDir: string): CannotStart {
  return new CannotStart(
    `ใน ${dataDir} ยังไม่มีข้อมูลให้สำรอง โปรดตั้ง DATA_DIR ให้ตรงกับที่ใช้เริ่มโปรแกรม`,
    `There is nothing to back up in ${dataDir} yet. Set DATA_DIR as it is set when the program is started.`,
  );
}

function ownServer(dataDir: string): CannotStart {
  return new CannotStart(
    `ฐานข้อมูลอยู่ที่ DATABASE_URL โปรดสำรองด้วยเครื่องมือของเซิร์ฟเวอร์นั้น และเก็บ ${join(dataDir, 'keys.json')} กับ ${join(dataDir, 'files')} ไว้ด้วยกัน`,
    `The database is the one at DATABASE_URL: back it up with that server's own tools, and keep ${join(dataDir, 'keys.json')} and ${join(dataDir, 'files')} with it.`,
  );
}

function timeStamp(now: Date): string {
  return now.toISOString().replace(/[-:]/g, '').slice(0, 15);
}

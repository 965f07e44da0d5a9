import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packBytes, packFile, packFolder, type Packed } from './backup-archive.ts';
import { systemCode } from './cannot-start.ts';

/** The cluster as it lies on disk between pg_backup_start and pg_backup_stop, without its write-ahead log. */
export async function* packCluster(cluster: string, packed: Packed[]): AsyncGenerator<Buffer> {
  yield* packFolder('pg');
  yield* packTree(cluster, 'pg', packed, (path) => path === 'pg/global/pg_control' || rebuilt(path));
  for (const folder of ['archive_status', 'summaries']) yield* packFolder(`pg/pg_wal/${folder}`);
  // Last, so that it is never older than what it describes.
  yield* packBytes('pg/global/pg_control', await readControl(cluster), packed);
}

/** The segments of the write-ahead log from the first to the last one named, and the history of timelines. */
export async function* packLog(
  cluster: string,
  span: { from: string; to: string },
  packed: Packed[],
): AsyncGenerator<Buffer> {
  const names = await readdir(join(cluster, 'pg_wal'));
  const needed = names.filter(
    (name) =>
      name.endsWith('.history') || (/^[\dA-F]{24}$/.test(name) && name >= span.from && name <= span.to),
  );
  if (!needed.includes(span.from) || !needed.includes(span.to))
    throw new Error('a needed segment of the log is gone');
  for (const name of needed.sort())
    yield* packFile(`pg/pg_wal/${name}`, join(cluster, 'pg_wal', name), packed);
}

/** Everything else in the data folder: uploaded files, seals, keys. */
export async function* packOthers(dataDir: string, packed: Packed[]): AsyncGenerator<Buffer> {
  yield* packTree(dataDir, '', packed, notOurs);
}

/** Bytes on disk that a backup reads, before compression. */
export async function sizeToPack(dataDir: string): Promise<number> {
  const inside = await sizeOfTree(join(dataDir, 'pg'), 'pg', rebuilt);
  return inside + (await sizeOfTree(dataDir, '', notOurs));
}

type LeftOut = (path: string) => boolean;

/** What PostgreSQL makes anew, or what belongs to the running server alone. */
function rebuilt(path: string): boolean {
  return (
    /^pg\/(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./.test(
      path,
    ) ||
    /\/(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|pg_internal\.init[^/]*|pgsql_tmp[^/]*)$/.test(
      path,
    )
  );
}

/** At the top of the data folder: the cluster (packed by itself), programs, logs, earlier backups, half-made things. */
function notOurs(path: string): boolean {
  return /^(pg(\.new-.*)?|postgres-.*|postgres\.log.*|backups|.*\.tar\.gz)$|\.part(-[\da-f]+)?$/.test(path);
}

async function* packTree(
  folder: string,
  name: string,
  packed: Packed[],
  leftOut: LeftOut,
): AsyncGenerator<Buffer> {
  for (const entry of await entriesOf(folder)) {
    const path = name === '' ? entry.name : `${name}/${entry.name}`;
    if (leftOut(path)) continue;
    if (entry.isFile()) yield* packFile(path, join(folder, entry.name), packed);
    if (!entry.isDirectory()) continue;
    yield* packFolder(path);
    yield* packTree(join(folder, entry.name), path, packed, leftOut);
  }
}

async function sizeOfTree(folder: string, name: string, leftOut: LeftOut): Promise<number> {
  let total = 0;
  for (const entry of await entriesOf(folder)) {
    const path = name === '' ? entry.name : `${name}/${entry.name}`;
    if (leftOut(path)) continue;
    if (entry.isDirectory()) total += await sizeOfTree(join(folder, entry.name), path, leftOut);
    else total += (await stat(join(folder, entry.name)).catch(() => ({ size: 0 }))).size;
  }
  return total;
}

/** A folder of a database that was dropped meanwhile holds nothing. */
async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The server rewrites this file in place: two equal readings show that neither was cut in half. */
async function readControl(cluster: string): Promise<Buffer> {
  const file = join(cluster, 'global', 'pg_control');
  for (let last = await readFile(file); ;) {
    await sleep(5);
    const next = await readFile(file);
    if (next.equals(last)) return next;
    last = next;
  }
}

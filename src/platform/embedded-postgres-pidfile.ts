import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';

/** $0 of the shell that watches over PostgreSQL, by which a later start knows that the database has a living owner. */
export const watchdogName = 'tambon-one-postgres-watchdog';

export type Postmaster = Readonly<{ pid: number; socketFolder: string; state: string }>;

/** What the server last wrote into the cluster's postmaster.pid; undefined when it stopped in order. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(cluster);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || pid === noProcess) return undefined;
  return { pid, socketFolder: lines[4]?.trim() ?? '', state: lines[7]?.trim() ?? '' };
}

/** The server that now runs on the cluster, if any: a file left by a dead one does not count. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const found = readPostmaster(cluster);
  return found && isPostgresOf(found.pid, cluster) ? found : undefined;
}

/**
 * Prepares the cluster for a start. A server whose owner died is on its way down (the watchdog asked it to stop), so it
 * is waited for, or asked again when the watchdog died too; after a minute it is told to stop at once, which loses
 * nothing committed. What a dead server left behind is marked as such.
 * @throws CannotStart when another living Tambon One owns the server.
 */
export async function clearTheWay(cluster: string): Promise<void> {
  const patience = Date.now() + 2_000;
  const enough = Date.now() + 60_000;
  for (let asked = false; ;) {
    const server = runningPostmaster(cluster);
    if (!server) return forget(cluster);
    const owned = commandOf(parentOf(server.pid)).includes(watchdogName);
    if (owned && server.state !== 'stopping' && Date.now() > patience) throw inUse(cluster);
    if (!owned && !asked && server.state !== 'stopping') {
      process.kill(server.pid, 'SIGINT');
      asked = true;
    }
    if (Date.now() > enough) process.kill(server.pid, 'SIGQUIT');
    await sleep(20);
  }
}

export function inUse(cluster: string): CannotStart {
  const dataDir = join(cluster, '..');
  return new CannotStart(
    `มีตำบลวันอีกชุดหนึ่งทำงานอยู่แล้วบนโฟลเดอร์ข้อมูล ${dataDir} โปรดใช้ชุดนั้น หรือปิดก่อนแล้วเริ่มใหม่`,
    `Another Tambon One is already running on this data folder (${dataDir}). Use that one, or stop it and start again.`,
  );
}

/** Larger than any process id can be, and read by PostgreSQL as a server that is gone. */
const noProcess = 2_147_483_646;

/**
 * PostgreSQL refuses to start while the recorded pid lives, and after a restart of a container some other process often
 * has it. Only the pid is overwritten: the rest of the file lets PostgreSQL check that no old backend still runs.
 */
async function forget(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const [first, ...rest] = readLines(cluster);
  if (rest.length > 0) writeFileSync(file, [noProcess, ...rest].join('\n'));
  if (first !== '' || rest.length > 0) return;
  // Empty: its server was killed between making the file and writing into it. A start under way would write within moments.
  await sleep(500);
  if (readLines(cluster).join('') === '') rmSync(file, { force: true });
}

function readLines(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isPostgresOf(pid: number, cluster: string): boolean {
  if (!commandOf(pid).includes('postgres')) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

function commandOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function parentOf(pid: number): number {
  try {
    // The name in brackets may hold spaces and brackets itself; the state and the parent follow the last one.
    if (process.platform === 'linux')
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return 0;
  }
}

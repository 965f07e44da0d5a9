import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart, diskFull, explainWrite, notWritable, systemCode } from './cannot-start.ts';
import type { Account } from './embedded-postgres-account.ts';

/** How the server gets at its cluster: the path to give it and the account to run it under. */
export type ClusterAccess = Readonly<{ path: string; as: { uid?: number; gid?: number } }>;

export const cleanEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes a new, empty cluster with the superuser `tambon_owner`. It is built aside and renamed when complete, so a
 * start that was cut short leaves nothing half-made, and of two starts at once one simply loses.
 */
export async function createCluster(options: {
  cluster: string;
  programs: string;
  account: Account;
  ownerPassword: string;
  durable: boolean;
}): Promise<void> {
  const { cluster, programs, account, ownerPassword, durable } = options;
  const workshop = `${cluster}.new-${randomBytes(4).toString('hex')}`;
  try {
    for (const name of leftovers(cluster)) rmSync(name, { recursive: true, force: true });
    mkdirSync(join(workshop, 'pg'), { recursive: true, mode: 0o700 });
    writeFileSync(join(workshop, 'password'), ownerPassword, { mode: 0o600 });
    chownTree(workshop, account);
    const data = reachable(join(workshop, 'pg'), account);
    const who = ['--username=tambon_owner', `--pwfile=${data}/../password`, '--auth=scram-sha-256'];
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const speed = durable ? [] : ['--no-sync'];
    const args = ['-D', data, ...who, ...locale, ...speed, '--no-instructions'];
    await runInitdb(join(programs, 'bin', 'initdb'), args, { cwd: join(workshop, 'pg'), account });
    renameSync(join(workshop, 'pg'), cluster);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error))) throw explainWrite(error, dirname(cluster));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/**
 * Makes sure that PostgreSQL's account owns the cluster: a data folder that root has copied belongs to root.
 * @throws CannotStart when an ordinary user starts on another user's cluster.
 */
export function openCluster(cluster: string, account: Account): ClusterAccess {
  const owner = statSync(cluster).uid;
  if (account && owner !== account.uid) chownTree(cluster, account);
  if (!account && owner !== process.getuid?.()) throw otherUser(dirname(cluster));
  chmodSync(cluster, 0o700);
  return { path: reachable(cluster, account), as: account ?? {} };
}

/**
 * Under root PostgreSQL runs as `nobody`, which cannot walk through root's private folders (a clone in /root). It is
 * started with the folder as its working directory and told to use that: Linux follows /proc/self/cwd without the walk.
 */
function reachable(folder: string, account: Account): string {
  return account ? '/proc/self/cwd' : folder;
}

function leftovers(cluster: string): string[] {
  const hourAgo = Date.now() - 3_600_000;
  return readdirSync(dirname(cluster))
    .filter((name) => name.startsWith('pg.new-'))
    .map((name) => join(dirname(cluster), name))
    .filter((path) => statSync(path).mtimeMs < hourAgo);
}

function chownTree(folder: string, account: Account): void {
  if (!account) return;
  chownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
}

async function runInitdb(
  program: string,
  args: string[],
  { cwd, account }: { cwd: string; account: Account },
): Promise<void> {
  const child = spawn(program, args, {
    ...account,
    cwd,
    env: cleanEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((done, fail) =>
    child.once('error', fail).once('close', done),
  );
  if (code !== 0) throw explainInitdb(said, join(cwd, '..', '..'));
}

function explainInitdb(said: string, dataDir: string): CannotStart {
  if (said.includes('No space left on device') || said.includes('Disk quota exceeded'))
    return diskFull(dataDir);
  if (said.includes('Permission denied') || said.includes('Read-only file system'))
    return notWritable(dataDir);
  if (said.includes('could not look up effective user ID')) {
    return new CannotStart(
      'ผู้ใช้ที่เริ่มโปรแกรมไม่มีชื่อในระบบ (/etc/passwd) โปรดเริ่มด้วยผู้ใช้ที่มีชื่อ',
      'The user who starts the program has no name on this system (/etc/passwd). Start it as a named user.',
    );
  }
  const reason = said.trim().split('\n').slice(-3).join(' ');
  return new CannotStart(
    `สร้างฐานข้อมูลใน ${dataDir} ไม่สำเร็จ: ${reason}`,
    `The database in ${dataDir} could not be made: ${reason}`,
  );
}

function otherUser(dataDir: string): CannotStart {
  return new CannotStart(
    `โฟลเดอร์ข้อมูล ${dataDir} เป็นของผู้ใช้อื่นในเครื่องนี้ โปรดเริ่มด้วยผู้ใช้เดิม หรือตั้ง DATA_DIR เป็นโฟลเดอร์อื่น`,
    `The data folder ${dataDir} belongs to another user of this machine. Start as that user, or set DATA_DIR to another folder.`,
  );
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { CannotStart } from './cannot-start.ts';

/** The system account that runs PostgreSQL; undefined = the one that runs this process. */
export type Account = Readonly<{ uid: number; gid: number }> | undefined;

/**
 * PostgreSQL refuses to run as root, so under root it runs as the owner of the cluster when that is an ordinary user
 * (who can then start it again later), else as `nobody`.
 * @throws CannotStart under root on a system without /proc: there the account could not reach a private data folder.
 */
export function postgresAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync('/proc/self/cwd')) return ordinaryOwner(cluster) ?? nobody();
  throw new CannotStart(
    'ระบบปฏิบัติการนี้ไม่รองรับการเริ่มโปรแกรมด้วย root โปรดเริ่มด้วยผู้ใช้ธรรมดา',
    'On this system the program cannot be started as root. Start it as an ordinary user.',
  );
}

function ordinaryOwner(cluster: string): Account {
  const found = statSync(cluster, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function nobody(): NonNullable<Account> {
  const line = existsSync('/etc/passwd')
    ? readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
    : null;
  return line === null ? { uid: 65_534, gid: 65_534 } : { uid: Number(line[1]), gid: Number(line[2]) };
}

import { createHash } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { systemCode } from './cannot-start.ts';
import type { Account } from './embedded-postgres-account.ts';

/**
 * A private folder for the server's Unix socket, named after the cluster, readable only by the account that runs
 * PostgreSQL (and root). It lies under the temporary folder because a socket's path has at most 107 bytes (103 on
 * macOS), which a data folder with Thai letters soon passes.
 */
export function prepareSocketFolder(cluster: string, account: Account): string {
  const name = `tambon-${createHash('sha256').update(realpathSync(cluster)).digest('hex').slice(0, 16)}`;
  const parent =
    [tmpdir(), '/tmp'].find((folder) => fits(folder, name) && isUsable(folder, account)) ?? '/tmp';
  const folder = join(parent, name);
  const owner = account?.uid ?? process.getuid?.();
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    // Somebody else may have taken the name in the shared temporary folder: never put the socket into their folder.
    if (!isPrivate(folder, owner)) return giveTo(mkdtempSync(join(parent, 'tambon-')), account);
  }
  return giveTo(folder, account);
}

/** Takes the folder away after the server has stopped. */
export function removeSocketFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Only litter in the temporary folder.
  }
}

/** A connection string through the socket, understood by pg and libpq alike. */
export function socketUrl(to: {
  socketFolder: string;
  user: string;
  password: string;
  database?: string | undefined;
}): string {
  const [user, password, host] = [to.user, to.password, to.socketFolder].map(encodeURIComponent);
  return `postgresql://${user}:${password}@localhost/${encodeURIComponent(to.database ?? 'tambon')}?host=${host}`;
}

/** True when every folder on the way down may be entered by any account. */
export function openToAll(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((lstatSync(at, { throwIfNoEntry: false })?.mode ?? 0) % 2 === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function isUsable(folder: string, account: Account): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return !account || openToAll(folder);
  } catch {
    return false;
  }
}

function fits(folder: string, name: string): boolean {
  return Buffer.byteLength(join(folder, name, '.s.PGSQL.5432')) <= 103;
}

function isPrivate(folder: string, owner: number | undefined): boolean {
  const found = lstatSync(folder);
  return (
    found.isDirectory() &&
    (found.uid === owner || found.uid === process.getuid?.()) &&
    found.mode % 0o100 === 0
  );
}

function giveTo(folder: string, account: Account): string {
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

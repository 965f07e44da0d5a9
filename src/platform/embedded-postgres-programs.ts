import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { CannotStart, systemCode } from './cannot-start.ts';
import type { Account } from './embedded-postgres-account.ts';
import { openToAll } from './embedded-postgres-socket.ts';

/**
 * The folder with bin/, lib/ and share/ of PostgreSQL that the account can run: the installed package itself, or a
 * copy of it when the package lies below a private folder (root's clone), is read-only and incomplete, or may not be
 * executed there.
 * @throws CannotStart when this kind of machine has no package, or no place to run it from.
 */
export async function postgresPrograms(
  options: Readonly<{ dataDir: string; account: Account; durable: boolean }>,
  installed = installedPackage(),
): Promise<string> {
  const reached = !options.account || openToAll(installed.folder);
  if (reached && (await completeLinks(installed.folder)) && (await runs(installed.folder, options.account))) {
    return installed.folder;
  }
  for (const place of copyPlaces(options)) {
    const folder = join(place, `postgres-${installed.version}`);
    const kept = await keepCopy(installed.folder, folder, place);
    if (kept && (await runs(folder, options.account))) return folder;
  }
  throw new CannotStart(
    `ไม่มีที่ที่รันโปรแกรมฐานข้อมูลได้ (ลองแล้ว: ${copyPlaces(options).join(', ')}) โปรดย้ายโปรแกรมไปไว้ในโฟลเดอร์ที่ทุกคนอ่านได้`,
    `There is no place to run the database programs from (tried: ${copyPlaces(options).join(', ')}). Move the program to a folder that everyone may read.`,
  );
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = join(dirname(entry), '..');
    const about = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    return { folder: join(root, 'native'), version: about.version };
  } catch (cause) {
    throw new CannotStart(
      `ไม่มีฐานข้อมูลสำเร็จรูปสำหรับเครื่องชนิดนี้ (${name}) โปรดตั้ง DATABASE_URL ให้ชี้ไปยัง PostgreSQL ของท่านเอง`,
      `There is no built-in database for this kind of machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** The package names its links in a list because npm archives hold none; npm 11 does not run the script that makes them. */
async function completeLinks(folder: string): Promise<boolean> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(list));
  try {
    for (const { source, target } of links) {
      await symlink(basename(source), join(folder, '..', target)).catch((error: unknown) => {
        if (systemCode(error) !== 'EEXIST') throw error;
      });
    }
    return true;
  } catch {
    return false;
  }
}

async function runs(folder: string, account: Account): Promise<boolean> {
  try {
    await promisify(execFile)(join(folder, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A kept database keeps its programs with it: temporary folders are swept by the system while the server runs.
 * Tests share one copy in the temporary folder.
 */
function copyPlaces({
  dataDir,
  account,
  durable,
}: {
  dataDir: string;
  account: Account;
  durable: boolean;
}): string[] {
  const shared = join(tmpdir(), `tambon-one-${process.getuid?.() ?? 'programs'}`);
  const places = durable
    ? [dataDir, ...(account ? ['/var/cache/tambon-one'] : []), shared]
    : [shared, dataDir];
  return places.filter((place) => !account || openToAll(existsSync(place) ? place : dirname(place)));
}

async function keepCopy(from: string, to: string, place: string): Promise<boolean> {
  const draft = `${to}.new-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(place, { recursive: true, mode: 0o755 });
    if (!(await isOurs(place))) return false;
    if (await sameTree(from, to)) return true;
    await cp(from, draft, { recursive: true, verbatimSymlinks: true });
    await openTree(draft);
    await completeLinks(draft);
    await rm(to, { recursive: true, force: true });
    await rename(draft, to);
    return true;
  } catch {
    return sameTree(from, to);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Programs are never run from a folder that another user could have filled. */
async function isOurs(place: string): Promise<boolean> {
  const found = await lstat(place);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

async function sameTree(from: string, to: string): Promise<boolean> {
  try {
    const names = await readdir(from, { recursive: true });
    const sizes = (folder: string) => Promise.all(names.map(async (name) => sizeOf(join(folder, name))));
    const [wanted, found] = await Promise.all([sizes(from), sizes(to)]);
    return wanted.every((size, at) => size === found[at]);
  } catch {
    return false;
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path);
  return found.isFile() ? found.size : 0;
}

async function openTree(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    await chmod(path, entry.isDirectory() || basename(entry.parentPath) === 'bin' ? 0o755 : 0o644);
  }
}

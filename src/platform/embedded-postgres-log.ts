import { fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, diskFull, explainWrite, notWritable } from './cannot-start.ts';
import { inUse } from './embedded-postgres-pidfile.ts';

/**
 * Opens `dataDir`/postgres.log for adding to it. A log above 8 MB is put aside as postgres.log.1, replacing the last
 * one put aside. `length` is where this start's lines begin, in bytes.
 */
export function openLog(dataDir: string): { file: number; length: number } {
  const path = join(dataDir, 'postgres.log');
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 8_000_000) renameSync(path, `${path}.1`);
    const file = openSync(path, 'a', 0o600);
    return { file, length: fstatSync(file).size };
  } catch (error) {
    throw explainWrite(error, dataDir);
  }
}

/** Says plainly why the server did not start, from what it wrote after `length`. */
export function explainLog(dataDir: string, length: number): CannotStart {
  const said = readFileSync(join(dataDir, 'postgres.log')).subarray(length).toString('utf8');
  if (/lock file "postmaster.pid" already exists/.test(said)) return inUse(join(dataDir, 'pg'));
  if (/No space left on device|Disk quota exceeded/.test(said)) return diskFull(dataDir);
  if (/Permission denied|Read-only file system/.test(said)) return notWritable(dataDir);
  const reason = said.match(/(?:FATAL|PANIC): .*/g)?.at(-1) ?? said.trim().split('\n').at(-1) ?? '';
  return new CannotStart(
    `ฐานข้อมูลเริ่มทำงานไม่ได้: ${reason} (ดู ${join(dataDir, 'postgres.log')})`,
    `The database does not start: ${reason} (see ${join(dataDir, 'postgres.log')})`,
  );
}

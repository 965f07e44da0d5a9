import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from './ids.ts';
import { refuse } from './refuse.ts';

/** The largest file that is taken, in bytes. */
export const fileLimit = 10 * 1024 * 1024;

/** A file as it was stored: its bytes lie under their hash. */
export type StoredFile = { sha256: string; bytes: number; type: string };

/**
 * Stores a stream below `dataDir`/files under its SHA-256. The type is read from the content, not believed from the
 * sender; `made` is the type of what this house made itself. Refuses `too_large`, `file_empty`, `file_type`, `file_disk_full`; nothing of a refused file stays behind.
 */
export async function storeFile(
  dataDir: string,
  stream: AsyncIterable<Buffer>,
  made?: string,
): Promise<StoredFile> {
  const folder = join(dataDir, 'files');
  const half = join(folder, `${newId()}.part`);
  try {
    await mkdir(folder, { recursive: true });
    const { sha256, bytes } = await writeAll(half, stream);
    if (bytes === 0) throw refuse('file_empty');
    const type = made ?? (await typeOf(half));
    if (!type) throw refuse('file_type', {}, 415);
    await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
    await rename(half, pathOfFile(dataDir, sha256));
    return { sha256, bytes, type };
  } catch (error) {
    await rm(half, { force: true });
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw refuse('file_disk_full', {}, 507);
    throw error;
  }
}

// What cannot be kept is still read to its end: a sender that is cut off in the middle would never see why.
async function writeAll(
  path: string,
  stream: AsyncIterable<Buffer>,
): Promise<{ sha256: string; bytes: number }> {
  const file = await open(path, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  let fault: unknown;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > fileLimit) fault ??= refuse('too_large', { megabytes: fileLimit / 1024 / 1024 }, 413);
      if (fault) continue;
      hash.update(chunk);
      await file.writeFile(chunk).catch((error: unknown) => (fault = error));
    }
    if (!fault) await file.sync();
  } finally {
    await file.close();
  }
  if (fault) throw fault;
  return { sha256: hash.digest('hex'), bytes };
}

/** Where the bytes of a stored file lie. */
export function pathOfFile(dataDir: string, sha256: string): string {
  return join(dataDir, 'files', sha256.slice(0, 2), sha256);
}

const signatures: readonly (readonly [string, (head: Buffer) => boolean])[] = [
  ['image/jpeg', (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/png', (head) => head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))],
  [
    'image/webp',
    (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  ],
  ['application/pdf', (head) => head.toString('latin1', 0, 5) === '%PDF-'],
];

async function typeOf(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(16);
    await file.read(head, 0, 16, 0);
    return signatures.find(([, matches]) => matches(head))?.[0];
  } finally {
    await file.close();
  }
}

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Header } from 'tar';
import { systemCode } from './cannot-start.ts';

/** What went into an archive: `path` inside it, `size` in bytes, `sha256` in hex. Folders are not listed. */
export type Packed = Readonly<{ path: string; size: number; sha256: string }>;

/** A file or folder met while reading an archive. Its `body` must be read to the end before the next one comes. */
export type Entry = Readonly<{ path: string; folder: boolean; size: number; body: AsyncIterable<Buffer> }>;

/** A folder as tar blocks. */
export function* packFolder(path: string): Generator<Buffer> {
  yield headerOf({ path: `${path}/`, type: 'Directory', mode: 0o700 });
}

/** Bytes at hand as tar blocks. */
export function* packBytes(path: string, body: Buffer, packed: Packed[]): Generator<Buffer> {
  packed.push({ path, size: body.length, sha256: createHash('sha256').update(body).digest('hex') });
  yield headerOf({ path, type: 'File', mode: 0o600, size: body.length });
  yield body;
  yield padding(body.length);
}

/**
 * A file as tar blocks, exactly as long as it was when opened: a database file may grow or shrink meanwhile, which the
 * write-ahead log mends. A file that is gone by now is left out, for the same reason.
 */
export async function* packFile(path: string, source: string, packed: Packed[]): AsyncGenerator<Buffer> {
  const file = await openIfThere(source);
  if (!file) return;
  try {
    const { size } = await file.stat();
    const hash = createHash('sha256');
    yield headerOf({ path, type: 'File', mode: 0o600, size });
    for await (const chunk of exactly(file, size)) {
      hash.update(chunk);
      yield chunk;
    }
    yield padding(size);
    packed.push({ path, size, sha256: hash.digest('hex') });
  } finally {
    await file.close();
  }
}

/** The two empty blocks that end a tar archive. */
export function endOfArchive(): Buffer {
  return Buffer.alloc(2 * block);
}

/** Reads tar blocks; anything that is not one of our archives throws. */
export async function* unpack(stream: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const reader = readerOf(stream);
  for (;;) {
    const header = new Header(await reader.take(block));
    if (header.nullBlock) return;
    const { path, size = 0, type } = header;
    if (!header.cksumValid || path === undefined || !['File', 'Directory'].includes(type))
      throw new Error('not a tar archive');
    yield { path, folder: type === 'Directory', size, body: reader.stream(size) };
    await reader.take((block - (size % block)) % block);
  }
}

/** All of a body at once, for the small ones. */
export async function together(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts);
}

const block = 512;
const chunkSize = 256 * 1024;

function headerOf(entry: { path: string; type: 'File' | 'Directory'; mode: number; size?: number }): Buffer {
  const header = new Header({ size: 0, mtime: new Date(0), uid: 0, gid: 0, ...entry });
  const bytes = Buffer.alloc(block);
  // True means that the path does not fit: ours are short, and a data folder holds nothing else.
  if (header.encode(bytes)) throw new Error(`the name ${entry.path} is too long for the archive`);
  return bytes;
}

function padding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block);
}

async function openIfThere(source: string): Promise<FileHandle | undefined> {
  try {
    return await open(source);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function* exactly(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size;) {
    const wanted = Math.min(chunkSize, size - at);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, at);
    yield bytesRead === 0 ? Buffer.alloc(wanted) : buffer.subarray(0, bytesRead);
    at += bytesRead === 0 ? wanted : bytesRead;
  }
}

function readerOf(stream: AsyncIterable<Buffer>) {
  const source = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const some = async (most: number): Promise<Buffer> => {
    while (held.length === 0) {
      const next = await source.next();
      if (next.done) throw new Error('the archive ends too early');
      held = next.value;
    }
    const part = held.subarray(0, most);
    held = held.subarray(part.length);
    return part;
  };
  async function* parts(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      const part = await some(left);
      left -= part.length;
      yield part;
    }
  }
  return { stream: parts, take: (size: number) => together(parts(size)) };
}

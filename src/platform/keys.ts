import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CannotStart, explainWrite, systemCode } from './cannot-start.ts';

/**
 * The secrets of one installation, each 32 random bytes as base64url.
 * `inputHmac` keys the hash of command inputs; `idEncryption` encrypts national IDs and `idHmac` matches them;
 * the `postgres*` three are the passwords of the embedded database's roles.
 */
export type Keys = Readonly<z.infer<typeof keysShape>>;

/**
 * The keys in `dataDir`/keys.json, made there at the first start. Two starts at once get the same keys.
 * @throws CannotStart when the file cannot be read, written or understood. It is never replaced: without the old
 * keys the encrypted national IDs are lost.
 */
export async function loadKeys(dataDir: string): Promise<Keys> {
  const file = join(dataDir, 'keys.json');
  try {
    return (await readKeys(file)) ?? (await makeKeys(dataDir, file));
  } catch (error) {
    throw explainWrite(error, dataDir);
  }
}

const secret = z.string().regex(/^[\w-]{43}$/);
const keysShape = z.object({
  inputHmac: secret,
  idEncryption: secret,
  idHmac: secret,
  postgresOwner: secret,
  postgresApp: secret,
  postgresJob: secret,
});

async function readKeys(file: string): Promise<Keys | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
  });
  if (text === undefined) return;
  try {
    return Object.freeze(keysShape.parse(JSON.parse(text)));
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

async function makeKeys(dataDir: string, file: string): Promise<Keys> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const names = Object.keys(keysShape.shape);
  const keys = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64url')]));
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(`${JSON.stringify(keys, null, 2)}\n`);
    await handle.sync();
    await handle.close();
    // link, not rename: the start that comes second must read the first one's keys, not replace them.
    await link(draft, file).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  const made = await readKeys(file);
  if (made === undefined) throw unreadable(file);
  return made;
}

function unreadable(file: string, cause?: unknown): CannotStart {
  return new CannotStart(
    `อ่านกุญแจใน ${file} ไม่ได้ โปรดนำแฟ้มเดิมกลับมาจากข้อมูลสำรอง อย่าลบแฟ้มนี้ทิ้ง`,
    `The keys in ${file} cannot be read. Bring the file back from a backup; do not delete it.`,
    { cause },
  );
}

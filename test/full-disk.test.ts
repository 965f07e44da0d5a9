import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.ts';
import { post, serve, type Served } from './served.ts';
import { villageId } from './village.ts';

// A small disk of its own: only root may make one. An ordinary user's run says so and counts it as skipped.
const root = process.getuid?.() === 0;
let disk: string;
let served: Served;
beforeAll(async () => {
  if (!root) return;
  disk = mkdtempSync(join(tmpdir(), 'tambon-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=330m,mode=755', 'tmpfs', disk]);
  served = await serve(join(disk, 'data'));
});
afterAll(async () => {
  if (!root) return;
  await served.stop();
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!root)('a full disk', () => {
  it(
    'is said plainly, nothing is half-done, and work goes on when there is room again',
    { timeout: 120_000 },
    async () => {
      const cookie = await served.signIn('มาลี');
      const area = await areaOf(cookie);
      const filler = join(disk, 'filler');
      fillUp(filler);
      const picture = await fetch(`${served.url}/file?area=${area}&name=a.png`, {
        method: 'POST',
        headers: { 'content-type': 'image/png', cookie },
        body: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2_000_000, 7)]),
      });
      expect(await picture.json()).toMatchObject({ code: 'file_disk_full', status: 507 });
      const refused = await writeUntilRefused(cookie, area);
      expect(['disk_full', 'database_away']).toContain(refused);
      rmSync(filler);
      const id = newId();
      let state = '';
      for (let tries = 0; tries < 40 && state !== 'done'; tries++) {
        const answer = await post(served.url, '/do', cookie, [family(id, area)]);
        const body = (await answer.json()) as { state: string }[] | { code: string };
        state = Array.isArray(body) ? (body[0]?.state ?? '') : body.code;
        if (state !== 'done') await new Promise((go) => setTimeout(go, 250));
      }
      expect(state).toBe('done');
    },
  );
});

function fillUp(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let size = 1 << 20; size >= 1 << 12;) {
      try {
        writeSync(handle, Buffer.alloc(size));
        if (statfsSync(disk).bavail === 0) break;
      } catch {
        size >>= 1;
      }
    }
  } finally {
    closeSync(handle);
  }
}

const sent = new Map<string, unknown>();
function family(id: string, area: string): unknown {
  const known = sent.get(id) ?? {
    id,
    name: 'registry.add-family',
    input: {
      area,
      household: newId(),
      address: { house_no: '1', place_words: 'ท้ายหมู่บ้าน '.repeat(30) },
      family: newId(),
      people: Array.from({ length: 40 }, (_, no) => ({
        person: newId(),
        name: `คนที่ ${no} สมมติ`.replaceAll(/\d/g, 'ก'),
        relation: no === 0 ? 'head' : 'relative',
      })),
    },
  };
  sent.set(id, known);
  return known;
}

async function writeUntilRefused(cookie: string, area: string): Promise<string> {
  for (let tries = 0; tries < 400; tries++) {
    const answer = await post(served.url, '/do', cookie, [family(newId(), area)]);
    const body = (await answer.json()) as { state: string; problem?: { code: string } }[] | { code: string };
    if (!Array.isArray(body)) return body.code;
    if (body[0]?.state !== 'done') return body[0]?.problem?.code ?? 'none';
  }
  return 'never refused';
}

async function areaOf(cookie: string): Promise<string> {
  const me = (await (await post(served.url, '/ask/identity.get-me', cookie, {})).json()) as {
    postings: { id: string; areas: { id: string }[] }[];
  };
  return me.postings.find((one) => one.id === villageId('มาลี 0'))?.areas[0]?.id ?? '';
}

// `npm run first-administrator -- --username … --name … (--area … | --province … | --country)`, on the Node that
// bin/first-administrator.mjs has found. The server may run meanwhile or stand still.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { CannotStart } from '../src/platform/cannot-start.ts';
import { readConfig, type Config } from '../src/platform/config.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { runningPostmaster } from '../src/platform/embedded-postgres-pidfile.ts';
import { socketUrl } from '../src/platform/embedded-postgres-socket.ts';
import { inputHash } from '../src/platform/house.ts';
import { loadKeys, type Keys } from '../src/platform/keys.ts';
import { logByOwner } from '../src/platform/log-by-owner.ts';
import { areasNamed } from '../src/rooms/areas/public.ts';
import { addFirstAdministrator, firstPassword, username } from '../src/rooms/identity/public.ts';
import { prepareDatabase, withOwner } from '../src/rooms/prepare.ts';

try {
  const asked = readAsked();
  const config = readConfig();
  const keys = await loadKeys(config.dataDir);
  const database = await reachDatabase(config, keys);
  try {
    await prepareDatabase(database.url, keys);
    const password = firstPassword();
    const reached = await withOwner(database.url, (owner) =>
      owner.transaction().execute(async (tx) => {
        const areas = await areasNamed(tx, asked.where);
        const account = await addFirstAdministrator(tx as never, { ...asked, password, areas });
        const hash = inputHash(
          Buffer.from(keys.inputHmac, 'base64url'),
          'identity.add-first-administrator',
          asked,
        );
        const line = {
          name: 'identity.add-first-administrator',
          inputHash: hash,
          result: { account, areas: areas.length },
        };
        await logByOwner(tx, { area: areas[0] ?? '', ...line });
        return areas.length;
      }),
    );
    console.log(`เพิ่มผู้ดูแลระบบแล้ว: ${asked.name} ดูแล ${reached} พื้นที่`);
    console.log(`Added the administrator ${asked.name}, of ${reached} area(s).`);
    console.log(`ชื่อผู้ใช้ / user name: ${asked.username}`);
    console.log(`รหัสผ่านแรก / first password: ${password}`);
    console.log('รหัสผ่านนี้แสดงครั้งเดียว และต้องเปลี่ยนเมื่อเข้าครั้งแรก');
    console.log('It is shown this once and must be changed at the first sign-in.');
  } finally {
    await database.leave();
  }
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}

function readAsked() {
  const { values } = readArguments();
  const named = username.safeParse(values.username ?? '');
  if (!named.success)
    throw usage(
      '--username ใช้ตัวอักษรไทยหรืออังกฤษ ตัวเลข 2–60 ตัว',
      '--username takes 2 to 60 letters or digits.',
    );
  const name = (values.name ?? '').trim();
  if (name.length < 2 || name.length > 120) throw usage('ใส่ --name "ชื่อ นามสกุล"', 'Say --name "First Last".');
  const another = values.another ? (values.reason ?? '').trim() : null;
  if (another === '') throw usage('--another ต้องมี --reason "เหตุผล"', '--another needs --reason "why".');
  const where = {
    areas: values.area ?? [],
    provinces: values.province ?? [],
    country: values.country ?? false,
  };
  if (where.areas.length + where.provinces.length === 0 && !where.country)
    throw usage(
      'บอกพื้นที่ด้วย --area 670307 หรือ --province เพชรบูรณ์ หรือ --country',
      'Say where: --area 670307, or --province Phetchabun, or --country.',
    );
  return { username: named.data, name, another, where };
}

function readArguments() {
  const many = { type: 'string', multiple: true } as const;
  const options = {
    username: { type: 'string' },
    name: { type: 'string' },
    area: many,
    province: many,
    country: { type: 'boolean' },
    another: { type: 'boolean' },
    reason: { type: 'string' },
  } as const;
  try {
    return parseArgs({ options });
  } catch (error) {
    throw usage('คำสั่งไม่ถูกรูปแบบ', error instanceof Error ? error.message : 'That cannot be read.');
  }
}

function usage(th: string, en: string): CannotStart {
  const form = 'npm run first-administrator -- --username มาลี --name "มาลี บุญประคอง" --area 670307';
  return new CannotStart(th, `${en}\n${form}`);
}

/** The database that serves, or one started for this alone. */
async function reachDatabase(
  config: Config,
  keys: Keys,
): Promise<{ url: string; leave: () => Promise<void> }> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, leave: async () => {} };
  const running = runningPostmaster(join(config.dataDir, 'pg'));
  if (running) {
    const { socketFolder } = running;
    const url = socketUrl({ socketFolder, user: 'tambon_owner', password: keys.postgresOwner });
    return { url, leave: async () => {} };
  }
  const started = await startEmbeddedPostgres({ dataDir: config.dataDir, ownerPassword: keys.postgresOwner });
  return { url: started.ownerUrl, leave: started.stop };
}

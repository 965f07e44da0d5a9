import { join } from 'node:path';
import { CannotStart, portBusy } from './platform/cannot-start.ts';
import { readConfig } from './platform/config.ts';
import { openDb } from './platform/db.ts';
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import { runJobs } from './platform/jobs.ts';
import { loadKeys } from './platform/keys.ts';
import { makeLog, whereThrown } from './platform/log.ts';
import { messengerOf } from './platform/messenger.ts';
import { roleUrl } from './platform/migrate.ts';
import { sayReady } from './platform/say-ready.ts';
import { readSentences } from './platform/sentences.ts';
import { buildWebServer } from './platform/web-server.ts';
import { usePinKey } from './rooms/cases/public.ts';
import { findSession, mountSignIn } from './rooms/identity/public.ts';
import { useLinkKey } from './rooms/referrals/public.ts';
import { useIdKeys } from './rooms/registry/public.ts';
import { prepareDatabase } from './rooms/prepare.ts';
import { registerRooms } from './rooms/register.ts';

const stops: (() => Promise<unknown>)[] = [];
const log = makeLog();

let stopping: Promise<never> | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // A terminal, npm and a service manager each pass the same signal on: the later ones find the stop under way.
  process.on(signal, () => (stopping ??= stopAll().then(() => process.exit(0))));
}

try {
  const config = readConfig();
  const keys = await loadKeys(config.dataDir);
  const key = (name: 'inputHmac' | 'idEncryption' | 'idHmac') => Buffer.from(keys[name], 'base64url');
  usePinKey(key('inputHmac'));
  useLinkKey(key('inputHmac'));
  useIdKeys({ encryption: key('idEncryption'), hmac: key('idHmac') });
  const postgres = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir, ownerPassword: keys.postgresOwner });
  if (postgres) stops.push(postgres.stop);
  const ownerUrl = config.databaseUrl ?? postgres?.ownerUrl ?? '';
  const appUrl = roleUrl(ownerUrl, 'tambon_app', keys.postgresApp);
  const jobUrl = roleUrl(ownerUrl, 'tambon_job', keys.postgresJob);
  await prepareDatabase(ownerUrl, keys);
  const { db, pool } = openDb(appUrl, 20, (error) => log.warn('connection lost', whereThrown(error)));
  stops.push(() => pool.end());
  const register = registerRooms();
  const house = {
    db,
    register,
    sentences: readSentences(),
    inputKey: key('inputHmac'),
    log,
    address: config.publicUrl,
    messenger: messengerOf(config.messageWebhook, config.dataDir),
  };
  const doors = { house, findActor: findSession(db, { demo: config.demo }), dataDir: config.dataDir };
  const pages = join(import.meta.dirname, '../dist');
  const app = await buildWebServer(doors, { tls: config.tls, pages, rateLimit: config.rateLimit });
  mountSignIn(app, doors, { secure: config.tls !== undefined, demo: config.demo });
  const jobs = await runJobs(house, jobUrl, config.dataDir);
  stops.push(jobs.stop, () => app.close());
  // The demonstration world is read only where it is wanted: an office's own server never loads it.
  const demo = config.demo
    ? await (
        await import('../bin/demo.ts')
      ).loadDemo(house, ownerUrl, { villageOnly: config.demoVillageOnly })
    : undefined;
  await app.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
    throw portBusy(error, config.port);
  });
  sayReady(app, config.tls !== undefined, demo);
} catch (error) {
  await stopAll();
  if (!(error instanceof CannotStart)) log.error('cannot start', whereThrown(error));
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function stopAll(): Promise<void> {
  for (const stop of stops.toReversed()) await stop().catch(() => {});
}

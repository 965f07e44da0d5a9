import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { explainWrite } from './cannot-start.ts';
import { postgresAccount } from './embedded-postgres-account.ts';
import { createCluster, openCluster } from './embedded-postgres-cluster.ts';
import { ensureDatabase } from './embedded-postgres-database.ts';
import { postgresPrograms } from './embedded-postgres-programs.ts';
import { runServer } from './embedded-postgres-server.ts';
import { settingsFor } from './embedded-postgres-settings.ts';
import { prepareSocketFolder, removeSocketFolder, socketUrl } from './embedded-postgres-socket.ts';

export type EmbeddedPostgres = Readonly<{
  /** Connection string of the superuser `tambon_owner` to the database `tambon`. */
  ownerUrl: string;
  /** Connection string of another role, to the database `tambon` unless another is named. */
  urlFor: (user: string, password: string, database?: string) => string;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. May be called twice. */
  stop: () => Promise<void>;
}>;

/**
 * Starts the PostgreSQL of this installation on the cluster `dataDir`/pg, made at the first start, and answers when
 * it takes connections. It listens on a private Unix socket only. When this process dies, even by SIGKILL, the
 * database stops by itself; when the database dies under a living process, it is started again at the same address.
 * `durable: false` is for tests: nothing is synced to disk and more connections are allowed.
 * @throws CannotStart in plain words: data folder in use, unwritable, full, of another installation.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  ownerPassword: string;
  durable?: boolean;
}): Promise<EmbeddedPostgres> {
  const { dataDir, ownerPassword, durable = true } = options;
  makeDataDir(dataDir);
  const cluster = join(dataDir, 'pg');
  const account = postgresAccount(cluster);
  const programs = await postgresPrograms({ dataDir, account, durable });
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    await createCluster({ cluster, programs, account, ownerPassword, durable });
  }
  const access = openCluster(cluster, account);
  const socketFolder = prepareSocketFolder(cluster, account);
  const settings = settingsFor({ socketFolder, durable });
  const server = await runServer({ dataDir, cluster, access, programs, settings });
  const stop = async () => {
    await server.stop();
    // A kept installation keeps its folder: the next start may be waiting to use it at this very moment.
    if (!durable) removeSocketFolder(socketFolder);
  };
  try {
    await ensureDatabase(socketFolder, ownerPassword);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ownerUrl: socketUrl({ socketFolder, user: 'tambon_owner', password: ownerPassword }),
    urlFor: (user, password, database) => socketUrl({ socketFolder, user, password, database }),
    stop,
  };
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw explainWrite(error, dataDir);
  }
}

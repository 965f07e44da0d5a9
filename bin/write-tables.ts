// Writes `tables.ts` of the platform and of each room from a freshly migrated database of its own.
import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestCluster } from '../test/database.ts';
import { tableFiles } from './tables.ts';

const { cluster, stop } = await startTestCluster();
try {
  for (const [path, text] of await tableFiles(cluster.ownerUrl)) {
    const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
    if (existsSync(dirname(file))) writeFileSync(file, text);
  }
} finally {
  await stop();
}

// `npm run bench`: every hot path beside a one-row indexed select, in the same run. `--quick`: the small sizes that CI compares.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { startTestCluster, cloneDatabase } from '../test/database.ts';
import { houseOn } from '../test/house-on.ts';
import { fillProvince } from './fill.ts';
import { measureAll } from './measure-all.ts';
import type { Measured } from './measure.ts';
import { measureCrowd } from './measure-crowd.ts';

const quick = process.argv.includes('--quick');
const record = process.argv.includes('--record');
const people = quick ? 15_000 : 300_000;
const recorded = join(import.meta.dirname, 'recorded.json');

const { cluster, stop } = await startTestCluster({ durable: true });
const dataDir = mkdtempSync(join(tmpdir(), 'tambon-bench-'));
let worse = 0;
try {
  const open = await houseOn(await cloneDatabase(cluster.ownerUrl));
  console.log(`filling a province with ${people.toLocaleString()} made-up people …`);
  await fillProvince(open.owner, people);
  await sql`vacuum analyze`.execute(open.owner);
  const measured = await measureAll(open, quick);
  worse = print(measured);
  if (!quick) await measureCrowd(open, dataDir);
  if (record) writeFileSync(recorded, `${JSON.stringify(ratios(measured), null, 2)}\n`);
  await open.close();
} finally {
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(worse > 0 && !record ? 1 : 0);

/** Prints the table; counts what is 1.5 times slower, against the same run's baseline, than what was recorded. */
function print(measured: readonly Measured[]): number {
  const before = known();
  let slower = 0;
  console.log(
    `\n${'what'.padEnd(46)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}${'limit'.padStart(8)}${'× select'.padStart(10)}${'recorded'.padStart(10)}`,
  );
  for (const one of measured) {
    const old = before[key(one.name)];
    const bad = old !== undefined && one.ratio > old * 1.5;
    if (bad) slower += 1;
    const limit =
      one.limit === undefined ? '–' : `${one.limit}${!quick && one.p95 > one.limit ? ' OVER' : ''}`;
    console.log(
      `${one.name.padEnd(46)}${one.p50.toFixed(2).padStart(9)}${one.p95.toFixed(2).padStart(9)}${limit.padStart(8)}${one.ratio.toFixed(1).padStart(10)}${(old?.toFixed(1) ?? '–').padStart(10)}${bad ? '  SLOWER' : ''}`,
    );
  }
  return slower;
}

function key(name: string): string {
  return `${quick ? 'quick' : 'full'}: ${name}`;
}

function known(): Record<string, number> {
  try {
    return JSON.parse(readFileSync(recorded, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

function ratios(measured: readonly Measured[]): Record<string, number> {
  return {
    ...known(),
    ...Object.fromEntries(measured.map((one) => [key(one.name), Math.round(one.ratio * 10) / 10])),
  };
}

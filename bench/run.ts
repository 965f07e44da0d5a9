// `npm run bench`: every hot path beside a one-row indexed select, in the same run. `--quick`: the small sizes that CI compares.
// `--people 2000000`: another size. `--search`: only searching. `--rules`: only rules and gaps, with the other
// engines of bench/peers; `--quick` alone leaves them out.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { startTestCluster, cloneDatabase } from '../test/database.ts';
import { houseOn, type OpenHouse } from '../test/house-on.ts';
import { fillFamily, type BigFamily } from './fill-family.ts';
import { fillProvince } from './fill.ts';
import { measureFirstPaint } from './first-paint.ts';
import { measureAll } from './measure-all.ts';
import type { Measured } from './measure.ts';
import { measureCrowd } from './measure-crowd.ts';
import { measureFamily } from './measure-family.ts';
import { measureGaps } from './measure-gaps.ts';
import { measurePreview, openPreview } from './measure-preview.ts';
import { measureRules } from './measure-rules.ts';
import { measureSearch, printSearchKinds } from './measure-search.ts';
import { printPeers } from './print-peers.ts';

const quick = process.argv.includes('--quick');
const record = process.argv.includes('--record');
const searchOnly = process.argv.includes('--search');
const rulesOnly = process.argv.includes('--rules');
const size = Number(process.argv[process.argv.indexOf('--people') + 1]);
const people = process.argv.includes('--people') && size > 0 ? size : quick ? 15_000 : 300_000;
const recorded = join(import.meta.dirname, 'recorded.json');

const { cluster, stop } = await startTestCluster({ durable: true });
const dataDir = mkdtempSync(join(tmpdir(), 'tambon-bench-'));
let worse = 0;
try {
  const open = await houseOn(await cloneDatabase(cluster.ownerUrl));
  console.log(`filling a province with ${people.toLocaleString()} made-up people …`);
  await fillProvince(open.owner, people);
  const home = searchOnly || rulesOnly ? undefined : await fillFamily(open);
  await sql`analyze`.execute(open.owner);
  // Filled and worked through once: these are not measured a second time in the same house. CI has no time for them.
  const once = searchOnly || (quick && !rulesOnly) ? [] : await measureRulesAndGaps(open);
  const measured = rulesOnly ? [] : await measureEverything(open, home);
  // CI's machine has neighbours: what looks slower is measured again, twice at most, and its best ratio counts.
  for (let again = 0; again < 2 && slower(measured).length > 0; again++)
    keepBest(measured, await measureEverything(open, home));
  measured.push(...once);
  print(measured);
  worse = slower(measured).length;
  if (!quick && !searchOnly) await printPeers();
  if (!quick && !rulesOnly) await printSearchKinds(open, people, 400);
  if (!quick && home) {
    await measureFirstPaint(open, dataDir, home);
    await measureCrowd(open, dataDir);
  }
  if (record) writeFileSync(recorded, `${JSON.stringify(ratios(measured), null, 2)}\n`);
  await open.close();
} finally {
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(worse > 0 && !record ? 1 : 0);

async function measureEverything(open: OpenHouse, home: BigFamily | undefined): Promise<Measured[]> {
  const times = quick ? 60 : 400;
  const found = await measureSearch(open, people, times);
  if (!home) return found;
  return [
    ...(await measureAll(open, quick)),
    ...found,
    ...(await measureFamily(open, home, quick ? 30 : 100)),
  ];
}

async function measureRulesAndGaps(open: OpenHouse): Promise<Measured[]> {
  const baseline = () =>
    sql`select id from areas.area where id = ${open.area('670307')}`.execute(open.house.db);
  const rules = await measureRules(baseline, quick);
  const everybody = quick ? 20_000 : 1_000_000;
  const typed = await openPreview(cluster.ownerUrl, everybody);
  const preview = await measurePreview(typed, everybody, quick);
  await typed.close();
  return [...rules, ...preview, ...(await measureGaps(open, dataDir, quick))];
}

/** What is 1.5 times slower (3 times where it is done a few times only), against the same run's baseline, than what was recorded. */
function slower(measured: readonly Measured[]): readonly Measured[] {
  return measured.filter((one) => one.ratio > (known()[key(one.name)] ?? Infinity) * (one.loose ? 3 : 1.5));
}

function keepBest(measured: Measured[], again: readonly Measured[]): void {
  for (const [place, one] of again.entries()) {
    if (one.ratio < (measured[place]?.ratio ?? 0)) measured[place] = one;
  }
}

function print(measured: readonly Measured[]): void {
  const before = known();
  const bad = new Set(slower(measured));
  const row = (name: string, ...rest: string[]) =>
    console.log(name.padEnd(56) + rest.map((one) => one.padStart(10)).join(''));
  console.log('');
  row('what', 'p50 ms', 'p95 ms', 'limit ms', '× select', 'recorded');
  for (const one of measured) {
    const over = !quick && one.limit !== undefined && one.p95 > one.limit;
    const limit = one.limit === undefined ? '–' : `${one.limit}${over ? ' OVER' : ''}`;
    const old = before[key(one.name)]?.toFixed(1) ?? '–';
    row(
      one.name,
      one.p50.toFixed(2),
      one.p95.toFixed(2),
      limit,
      one.ratio.toFixed(1),
      bad.has(one) ? `${old} SLOW` : old,
    );
  }
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

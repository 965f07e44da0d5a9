import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDb } from '../src/platform/db.ts';
import { newId } from '../src/platform/ids.ts';
import { runJobs } from '../src/platform/jobs.ts';
import { rescreenChanged } from '../src/rooms/eligibility/rescreen-changed.ts';
import type { OpenHouse } from '../test/house-on.ts';
import { fillNowOf } from './fill-now.ts';
import { clock, measure, quantile, type Measured } from './measure.ts';
import { keysRead } from './measure-preview.ts';

/**
 * What an area does not receive: screened anew after an import, its list at any depth, and how soon a changed fact stands in it, with
 * the real jobs from the command to the row.
 */
export async function measureGaps(open: OpenHouse, dataDir: string, quick: boolean): Promise<Measured[]> {
  const area = open.area('670307');
  const account = (await open.actor('มาลี')).account;
  const baseline = () =>
    sql`select id, name from identity.public_account where id = ${account}`.execute(open.house.db);
  await fillNowOf(open.owner, area, keysRead);
  const rescreened = await measureRescreen(open, dataDir, area, baseline);
  await sql`vacuum analyze eligibility.gap, eligibility.screened, eligibility.open_question`.execute(
    open.owner,
  );
  const deep = await deepGap(open, area, quick ? 20 : 500);
  const page = (name: string, after?: string) =>
    measure(name, 30, quick ? 40 : 200, baseline, () =>
      open.ask('มาลี', 'eligibility.list-gaps', { area, ...(after && { after }) }),
    );
  return [
    rescreened,
    await page('gaps, page 1'),
    await page(`gaps, page ${quick ? 20 : 500}`, deep),
    await measureFresh(open, dataDir, area, quick ? 12 : 60),
  ];
}

// The job as it is asked for after an import; meanwhile the list must say that it is being updated.
async function measureRescreen(
  open: OpenHouse,
  dataDir: string,
  area: string,
  baseline: () => Promise<unknown>,
): Promise<Measured> {
  const { db: jobDb, pool } = openDb(open.urls.jobUrl, 4, () => {});
  const base: number[] = [];
  for (let round = 0; round < 40; round++) base.push(await clock(baseline));
  const { rows } = await sql<{ houses: number }>`
    select count(*)::int as houses from registry.household_now where area = ${area}`.execute(open.owner);
  const room = { house: open.house, jobDb, dataDir };
  const took = await clock(() =>
    Promise.all([rescreenChanged.run(room, { area } as never), mustBeUpdating(open, area)]),
  );
  await pool.end();
  const p50 = (took / (rows[0]?.houses ?? 1)) * 1000;
  const name = '1,000 houses screened after an import';
  return { name, p50, p95: p50, limit: 1000, ratio: p50 / quantile(base, 0.5), loose: true };
}

async function mustBeUpdating(open: OpenHouse, area: string): Promise<void> {
  const { updating } = await open.ask<{ updating: number }>('มาลี', 'eligibility.count-gaps', { area });
  if (updating === 0) throw new Error('the list does not say that it is being updated');
}

async function deepGap(open: OpenHouse, area: string, number: number): Promise<string> {
  let after: string | undefined;
  for (let page = 1; page < number; page += 4) {
    const input = { area, limit: 200, ...(after && { after }) };
    const { next } = await open.ask<{ next: string | null }>('มาลี', 'eligibility.list-gaps', input);
    if (!next) break;
    after = next;
  }
  return after ?? '';
}

/** From the command that records a fact of somebody to the row of the house that says it was screened since. */
async function measureFresh(
  open: OpenHouse,
  dataDir: string,
  area: string,
  times: number,
): Promise<Measured> {
  const jobs = await runJobs(open.house, open.urls.jobUrl, dataDir);
  const { rows: people } = await sql<{ person: string; household: string }>`
    select person, household from registry.person_now where area = ${area} order by person limit ${times * 2}`.execute(
    open.owner,
  );
  const account = (await open.actor('มาลี')).account;
  const baseline = () =>
    sql`select id, name from identity.public_account where id = ${account}`.execute(open.house.db);
  const found = await measure('a changed fact stands in the gaps', 1000, times, baseline, async (round) => {
    const { person = '', household = '' } = people[round] ?? {};
    const key = 'person.state_welfare_card';
    const fact = { fact: newId(), subject: person, key, value: round % 2 === 0, source: 'declared' };
    await open.done('มาลี', 'registry.record-fact', { area, facts: [fact] });
    while (!(await isFresh(open, area, household))) await sleep(4);
  });
  await jobs.stop();
  return found;
}

async function isFresh(open: OpenHouse, area: string, household: string): Promise<boolean> {
  const { rows } = await sql<{ fresh: boolean }>`
    select s.change_no >= n.change_no as fresh from registry.household_now n
    join eligibility.screened s on s.area = n.area and s.household = n.household
    where n.area = ${area} and n.household = ${household}`.execute(open.owner);
  return rows[0]?.fresh === true;
}

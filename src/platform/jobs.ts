import { setTimeout as sleep } from 'node:timers/promises';
import { makeWorkerUtils, run, type Runner } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Actor } from './actor.ts';
import { asActor, isDatabaseAway, openDb, type Db, type Tx } from './db.ts';
import type { House } from './house.ts';
import { whereThrown } from './log.ts';

/** What a job works with: the house, and the database as `tambon_job`. */
export type JobRoom = { house: House; jobDb: Db; dataDir: string };

/** One kind of background work. `every` is a crontab pattern in UTC for work that comes round by itself. */
export type Job<Payload> = {
  /** `<room>.<file name>` */
  name: string;
  every?: string;
  /** Also once whenever the house opens. */
  atStart?: true;
  run(room: JobRoom, payload: Payload): Promise<void>;
};

/** Declares a job. */
export function job<Payload>(declared: Job<Payload>): AnyJob {
  return declared as unknown as AnyJob;
}

/** A job as the register holds it. */
export type AnyJob = Job<never>;

/** Who asked, carried in a job's payload so that the work is done with that person's rights and no more. */
export type OnBehalf = Pick<Actor, 'account' | 'posting' | 'duty' | 'organisation' | 'areas'>;

/** Asks for a job inside the transaction: it is there when the transaction commits, and never without it. */
export async function askForJob(tx: Tx, name: string, payload: Record<string, unknown>): Promise<void> {
  await sql`select platform.ask_for_job(${taskOf(name)}, ${JSON.stringify(payload)}::json)`.execute(tx);
}

/** The same, but asked for again under the same key while it still waits it is done once. */
export async function askForJobOnce(
  tx: Tx,
  name: string,
  payload: Record<string, unknown>,
  key: string,
): Promise<void> {
  await sql`select platform.ask_for_job_once(${taskOf(name)}, ${JSON.stringify(payload)}::json, ${key})`.execute(
    tx,
  );
}

/** A transaction of background work that writes what it derives, as nobody: with the rights of the job role and no person's. */
export function derive<T>({ jobDb }: JobRoom, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor(jobDb, null, 'read write', work);
}

/** Brings the tables of the job queue up to date, as the owner of the queue. Called once at start. */
export async function prepareJobs(jobUrl: string): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString: jobUrl });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
}

/** Starts working through the queue, two at a time, and on the clock of every job that has one. */
export async function runJobs(
  house: House,
  jobUrl: string,
  dataDir: string,
): Promise<{ stop(): Promise<void> }> {
  const lost = (error: Error) => house.log.warn('job connection lost', whereThrown(error));
  const { db: jobDb, pool } = openDb(jobUrl, 6, lost);
  const room = { house, jobDb, dataDir };
  const ending = new AbortController();
  let runner = await startRunner(house, room, pool, ending.signal);
  for (const one of house.register.jobs)
    if (one.atStart) await runner.addJob(taskOf(one.name), {}, { jobKey: one.name });
  const kept = keepRunning();
  return {
    async stop() {
      ending.abort();
      await runner.stop().catch(() => {});
      await kept;
      await pool.end();
    },
  };

  /** A database that goes away in the middle of a job ends the runner: it begins again when the database is back. */
  async function keepRunning(): Promise<void> {
    while (!ending.signal.aborted) {
      await runner.promise.catch(lost);
      while (!ending.signal.aborted) {
        await sleep(500, undefined, { signal: ending.signal }).catch(() => {});
        const again = await startRunner(house, room, pool, ending.signal).catch(() => undefined);
        if (!again) continue;
        runner = again;
        if (ending.signal.aborted) await runner.stop().catch(() => {});
        break;
      }
    }
  }
}

function startRunner(house: House, room: JobRoom, pgPool: pg.Pool, ending: AbortSignal): Promise<Runner> {
  const taskList = Object.fromEntries(
    house.register.jobs.map((one) => [
      taskOf(one.name),
      async (payload: unknown) => {
        try {
          await one.run(room, payload as never);
        } catch (error) {
          house.log.error('job failed', { name: one.name, ...whereThrown(error) });
          // The queue writes down that the job failed, and dies when it cannot: it is told only when it can.
          if (isDatabaseAway(error)) await untilBack(room.jobDb, ending);
          throw error;
        }
      },
    ]),
  );
  const crontab = house.register.jobs
    .filter((one) => one.every)
    .map((one) => `${one.every} ${taskOf(one.name)}`)
    .join('\n');
  return run({
    pgPool,
    taskList,
    crontab,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quiet,
  });
}

async function untilBack(jobDb: Db, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    const back = await sql`select 1`.execute(jobDb).then(
      () => true,
      () => false,
    );
    if (back) return;
    await sleep(250, undefined, { signal: ending }).catch(() => {});
  }
}

// The queue's crontab takes no dots in the name of a task.
function taskOf(name: string): string {
  return name.replace('.', ':');
}

const nothing = () => {};
const quiet = { scope: () => quiet, error: nothing, warn: nothing, info: nothing, debug: nothing } as never;

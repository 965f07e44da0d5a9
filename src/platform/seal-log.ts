import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { canonical } from './house.ts';
import { job, type JobRoom } from './jobs.ts';
import type { Db, Tx } from './db.ts';

/** Seals what the command log gained since the last seal, every five minutes. */
export const sealLog = job<unknown>({
  name: 'platform.seal-log',
  every: '*/5 * * * *',
  run: (room) => seal(room.jobDb),
});

/** Writes the newest seal to the data folder every day, so that it can be kept elsewhere. */
export const exportSeal = job<unknown>({
  name: 'platform.export-seal',
  every: '10 17 * * *',
  run: exportHead,
});

/** Makes the coming months' partitions of the look log. */
export const makePartitions = job<unknown>({
  name: 'platform.make-partitions',
  every: '20 17 * * *',
  run: async (room) => {
    await sql`select platform.make_look_partitions()`.execute(room.jobDb);
  },
});

/** Adds one seal over every command whose transaction can no longer change. Nothing new: no seal. */
export async function seal(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('tambon seal'))`.execute(tx);
    const last = await lastSeal(tx);
    const horizon = await sql<{
      xmin: string;
    }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(tx);
    const upto = horizon.rows[0]?.xmin ?? '0';
    const link = await linkOf(tx, last?.hash, last?.upto ?? '0', upto);
    if (link.count === 0) return;
    await sql`insert into platform.seal (upto, count, hash) values (${upto}::xid8, ${link.count}, ${link.hash})`.execute(
      tx,
    );
  });
}

/** Recomputes the whole chain; returns the number of the first seal that does not hold, or undefined when all do. */
export async function findBrokenSeal(db: Db): Promise<number | undefined> {
  return db.transaction().execute(async (tx) => {
    const seals =
      await sql<Seal>`select no, upto::text as upto, count, hash from platform.seal order by no`.execute(tx);
    let before: Seal | undefined;
    for (const one of seals.rows) {
      const link = await linkOf(tx, before?.hash, before?.upto ?? '0', one.upto);
      if (link.count !== one.count || !link.hash.equals(one.hash)) return one.no;
      before = one;
    }
    return undefined;
  });
}

type Seal = { no: number; upto: string; count: number; hash: Buffer };

async function lastSeal(tx: Tx): Promise<Seal | undefined> {
  const found = await sql<Seal>`
    select no, upto::text as upto, count, hash from platform.seal order by no desc limit 1`.execute(tx);
  return found.rows[0];
}

// Read in portions, so that a log of years is never held in memory.
async function linkOf(
  tx: Tx,
  before: Buffer | undefined,
  from: string,
  upto: string,
): Promise<{ count: number; hash: Buffer }> {
  const hash = createHash('sha256').update(before ?? Buffer.alloc(32));
  let count = 0;
  let after = { xact: from, id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const { rows } = await sql<Record<string, unknown> & { xact: string; id: string }>`
      select area, id, name, account, posting, encode(input_hash, 'hex') as input, at, done_at, result, refusal,
        refusal_details, xact::text as xact
      from platform.command
      where (xact, id) > (${after.xact}::xid8, ${after.id}::uuid) and xact >= ${from}::xid8 and xact < ${upto}::xid8
      order by xact, id limit 1000`.execute(tx);
    for (const row of rows) hash.update(canonical(JSON.parse(JSON.stringify(row)))).update('\n');
    count += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < 1000) return { count, hash: hash.digest() };
    after = { xact: last.xact, id: last.id };
  }
}

async function exportHead(room: JobRoom): Promise<void> {
  const head = await room.jobDb.transaction().execute(lastSeal);
  if (!head) return;
  const folder = join(room.dataDir, 'seals');
  await mkdir(folder, { recursive: true });
  const line = `${head.no} ${head.count} ${head.hash.toString('hex')}\n`;
  await writeFile(join(folder, `${new Date().toISOString().slice(0, 10)}.txt`), line);
}

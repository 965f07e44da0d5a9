import { sql } from 'kysely';
import { mayActor, type Actor } from './actor.ts';
import { asActor, databaseError } from './db.ts';
import type { House } from './house.ts';
import { newId } from './ids.ts';
import { areaOf, failure, noteDenied } from './perform.ts';
import { badInput } from './problem.ts';
import type { AnyRead } from './read.ts';
import { Refusal, refuse } from './refuse.ts';

/** Answers one read in a READ ONLY transaction. A read that shows persons leaves a trace before its answer is given, with the purpose where there is one. */
export async function answer(
  house: House,
  actor: Actor | null,
  name: string,
  input: unknown,
  purpose: 'sheet' | null = null,
): Promise<unknown> {
  const read = house.register.reads.get(name);
  if (!read) throw refuse('unknown_read', { name }, 404);
  await mustMay(house, actor, read, input);
  const parsed = read.input.safeParse(input);
  if (!parsed.success) throw badInput(parsed.error, house.sentences);
  try {
    const output = await traced(
      noteFile(house, actor, read, parsed.data),
      asActor(house.db, actor, 'read only', (tx) => read.run(tx as never, actor as Actor, parsed.data)),
    );
    if (read.looks.kind === 'list') await noteList(house, actor, read, read.looks.seen(output), purpose);
    return output;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (databaseError(error)?.code === '42501') throw refuse('not_found', { name }, 404);
    throw failure(house, error, name);
  }
}

async function mustMay(house: House, actor: Actor | null, read: AnyRead, input: unknown): Promise<void> {
  if (read.may.within === 'anyone') return;
  if (!actor) throw refuse('sign_in_first', {}, 401);
  if (actor.mustChangePassword && read.may.within !== 'self') throw refuse('change_password_first', {}, 403);
  if (house.firstLock === 'off') return;
  const verdict = mayActor(read.may, actor, areaOf(input));
  if (verdict === 'yes') return;
  await noteDenied(house, actor, read.name, areaOf(input), verdict);
  throw refuse(verdict, { name: read.name }, verdict === 'not_found' ? 404 : 403);
}

// The trace of a file is written while the file is read; nothing is handed out before the trace stands.
async function traced<T>(trace: Promise<void>, reading: Promise<T>): Promise<T> {
  const [noted, read] = await Promise.allSettled([trace, reading]);
  if (noted.status === 'rejected') throw noted.reason;
  if (read.status === 'rejected') throw read.reason;
  return read.value;
}

// At most one row for the same file, by the same person, in a quarter of an hour.
async function noteFile(house: House, actor: Actor | null, read: AnyRead, input: unknown): Promise<void> {
  if (!actor || read.looks.kind !== 'file') return;
  const area = read.looks.area(input);
  const subjects = [...read.looks.subjects(input)];
  await asActor(house.db, actor, 'read write', (tx) =>
    sql`insert into platform.look (area, id, account, posting, read, subjects)
        select ${area}, ${newId()}, ${actor.account}, ${actor.posting}, ${read.name}, ${subjects}::uuid[]
        where not exists (
          select from platform.look where area = ${area} and account = ${actor.account} and read = ${read.name}
            and at > clock_timestamp() - interval '15 minutes' and subjects = ${subjects}::uuid[])`.execute(
      tx,
    ),
  );
}

async function noteList(
  house: House,
  actor: Actor | null,
  read: AnyRead,
  seen: readonly { area: string; subject: string }[],
  purpose: 'sheet' | null,
): Promise<void> {
  if (!actor || seen.length === 0) return;
  const byArea = Map.groupBy(seen, (one) => one.area);
  const rows = [...byArea].map(([area, those]) => ({
    area,
    id: newId(),
    account: actor.account,
    posting: actor.posting,
    read: read.name,
    subjects: those.map((one) => one.subject),
    purpose,
  }));
  await asActor(house.db, actor, 'read write', (tx) => tx.insertInto('platform.look').values(rows).execute());
}

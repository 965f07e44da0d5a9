import { sql } from 'kysely';
import { country, mayActor, type Actor } from './actor.ts';
import type { AnyCommand, Result } from './command.ts';
import { asActor, databaseError, isDatabaseAway, type Tx } from './db.ts';
import { inputHash, type House } from './house.ts';
import { askForJobOnce } from './jobs.ts';
import { whereThrown } from './log.ts';
import { newId } from './ids.ts';
import { badInput, problemOf, type Problem } from './problem.ts';
import { Refusal, refuse } from './refuse.ts';

/** One command as it is sent. `at`: when it happened in the field. `after`: try only if that one was done. */
export type Item = {
  id: string;
  name: string;
  input: unknown;
  at?: string | undefined;
  after?: string | undefined;
};

/** What became of it. `failed` is a mistake of ours, or the database being away: nothing was done, try again. */
export type Outcome =
  | { id: string; state: 'done'; result: Result }
  | { id: string; state: 'refused'; problem: Problem }
  | { id: string; state: 'not_tried'; after: string }
  | { id: string; state: 'failed'; problem: Problem };

/** Does a list of commands in order, each in its own transaction with its line in the log inside. */
export async function performAll(
  house: House,
  actor: Actor | null,
  items: readonly Item[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of items) {
    const before = item.after && outcomes.find((one) => one.id === item.after);
    if (before && before.state !== 'done')
      outcomes.push({ id: item.id, state: 'not_tried', after: before.id });
    else outcomes.push(await perform(house, actor, item));
  }
  return outcomes;
}

/** Does one command: parse → who → run → log → commit. The same id twice gives the same answer and one effect. */
export async function perform(house: House, actor: Actor | null, item: Item): Promise<Outcome> {
  try {
    const result = await attempt(house, actor, item, 1);
    return { id: item.id, state: 'done', result };
  } catch (error) {
    if (error instanceof Refusal) {
      return { id: item.id, state: 'refused', problem: problemOf(error, house.sentences) };
    }
    return {
      id: item.id,
      state: 'failed',
      problem: problemOf(failure(house, error, item.name), house.sentences),
    };
  }
}

/** Turns what was thrown and is no refusal into `database_away` or a `bug` with an id that the log knows. */
export function failure(house: House, error: unknown, name: string): Refusal {
  if (isDatabaseAway(error)) {
    house.log.warn('database away', { name });
    return refuse('database_away', {}, 503);
  }
  if (databaseError(error)?.code === '53100') return refuse('disk_full', {}, 507);
  const bug = newId().slice(-8);
  house.log.error('bug', { bug, name, ...whereThrown(error) });
  return refuse('bug', { bug }, 500);
}

async function attempt(house: House, actor: Actor | null, item: Item, tries: number): Promise<Result> {
  const command = house.register.commands.get(item.name);
  if (!command) throw refuse('unknown_command', { name: item.name }, 404);
  const who = await mustMay(house, actor, command, item);
  const parsed = command.input.safeParse(item.input);
  if (!parsed.success) throw badInput(parsed.error, house.sentences);
  const answer = await asActor(house.db, who, 'read write', (tx) =>
    runOnce(tx, house, who, command, item, parsed.data),
  ).catch((error: unknown) => {
    const code = databaseError(error)?.code;
    if ((code === '40001' || code === '40P01') && tries < 4) return attempt(house, actor, item, tries + 1);
    throw error;
  });
  if (answer instanceof Refusal) throw answer;
  return answer;
}

async function mustMay(house: House, actor: Actor | null, command: AnyCommand, item: Item): Promise<Actor> {
  if (!actor) throw refuse('sign_in_first', {}, 401);
  if (actor.mustChangePassword && item.name !== 'identity.change-password')
    throw refuse('change_password_first', {}, 403);
  if (house.firstLock === 'off') return actor;
  const verdict = mayActor(command.may, actor, areaOf(item.input));
  if (verdict === 'yes') return actor;
  await noteDenied(house, actor, item.name, areaOf(item.input), verdict);
  throw refuse(verdict, { name: item.name }, verdict === 'not_found' ? 404 : 403);
}

/** Writes down, apart from the command log, that somebody tried what is not theirs. */
export async function noteDenied(
  house: House,
  actor: Actor,
  name: string,
  area: string,
  code: string,
): Promise<void> {
  const row = { area, id: newId(), name, account: actor.account, posting: actor.posting, code };
  await asActor(house.db, actor, 'read write', (tx) =>
    tx.insertInto('platform.denied').values(row).execute(),
  );
}

async function runOnce(
  tx: Tx,
  house: House,
  actor: Actor,
  command: AnyCommand,
  item: Item,
  input: unknown,
): Promise<Result | Refusal> {
  const hash = inputHash(house.inputKey, item.name, item.input);
  await sql`select pg_advisory_xact_lock(hashtextextended(${item.id}, 7))`.execute(tx);
  const before = await answerBefore(tx, item.id, actor, hash);
  if (before) return before;
  const { account, posting } = actor;
  const at = item.at ? new Date(item.at) : new Date();
  const line = {
    area: areaOf(item.input),
    id: item.id,
    name: item.name,
    account,
    posting,
    input_hash: hash,
    at,
  };
  await sql`savepoint run`.execute(tx);
  try {
    const result = await command.run(tx as never, actor, input, { id: item.id, at });
    await tx
      .insertInto('platform.command')
      .values({ ...line, result: JSON.stringify(result) })
      .execute();
    await askFollowers(tx, house, item.name, line.area);
    return result;
  } catch (error) {
    const refusal = refusalOf(error, house);
    if (!refusal) throw error;
    await sql`rollback to savepoint run`.execute(tx);
    const refusal_details = JSON.stringify(refusal.details);
    await tx
      .insertInto('platform.command')
      .values({ ...line, refusal: refusal.code, refusal_details })
      .execute();
    return refusal;
  }
}

async function askFollowers(tx: Tx, house: House, name: string, area: string): Promise<void> {
  if (area === country) return;
  for (const job of house.register.followers(name.slice(0, name.indexOf('.'))))
    await askForJobOnce(tx, job, { area }, `${job} ${area}`);
}

async function answerBefore(
  tx: Tx,
  id: string,
  actor: Actor,
  hash: Buffer,
): Promise<Result | Refusal | undefined> {
  const found = await sql<CommandBefore>`select * from platform.find_command(${id})`.execute(tx);
  const before = found.rows[0];
  if (!before) return undefined;
  if (before.account !== actor.account || !before.input_hash.equals(hash))
    return refuse('id_reused', { id }, 409);
  if (before.refusal) return refuse(before.refusal, before.refusal_details ?? {});
  return before.result ?? {};
}

type CommandBefore = {
  account: string;
  input_hash: Buffer;
  result: Result | null;
  refusal: string | null;
  refusal_details: Record<string, unknown> | null;
};

/** The refusal in what was thrown: thrown by name, or a named constraint of the database, or the second lock. */
function refusalOf(error: unknown, house: House): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const said = databaseError(error);
  if (said?.code === '42501') return refuse('not_found', {}, 404);
  const code = said?.constraint && house.register.constraints.get(said.constraint);
  return code ? refuse(code, { constraint: said.constraint }) : undefined;
}

/** The area that a command or read names; country matters name none. */
export function areaOf(input: unknown): string {
  const area = typeof input === 'object' && input !== null && 'area' in input ? input.area : undefined;
  return typeof area === 'string' && /^[0-9A-Z]{6}$/.test(area) ? area : country;
}

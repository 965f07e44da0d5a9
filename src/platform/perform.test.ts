import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../test/open-house.ts';
import { villageId } from '../../test/village.ts';
import { newId } from './ids.ts';
import { performAll } from './perform.ts';
import { findBrokenSeal, seal } from './seal-log.ts';
import { openDb } from './db.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const count = async (table: string, where: string) => {
  const found = await sql<{
    n: number;
  }>`select count(*)::int as n from ${sql.raw(table)} where ${sql.raw(where)}`.execute(open.owner);
  return found.rows[0]?.n;
};
const newAccount = () => ({
  area: open.area('670307'),
  account: newId(),
  username: `t${newId().slice(-12)}`,
  name: 'ทดสอบ ระบบ',
  first_password: 'first-password-1',
  postings: [{ posting: newId(), duty: 'desk', areas: [open.area('670307')] }],
});

describe('perform', () => {
  it('sent 20 times at once: one effect, equal answers', async () => {
    const id = newId();
    const input = newAccount();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => open.do('ผู้ดูแล', 'identity.add-account', input, { id })),
    );
    expect(new Set(outcomes.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(outcomes[0]).toEqual({ id, state: 'done', result: { account: input.account } });
    expect(await count('identity.account', `id = '${input.account}'`)).toBe(1);
    expect(await count('platform.command', `id = '${id}'`)).toBe(1);
  });
  it('an id is bound to its sender and its input, in whatever area', async () => {
    const id = newId();
    const input = newAccount();
    await open.do('ผู้ดูแล', 'identity.add-account', input, { id });
    for (const other of [
      { ...input, name: 'คนอื่น' },
      { ...input, area: open.area('670308') },
    ]) {
      expect(await open.do('ผู้ดูแล', 'identity.add-account', other, { id })).toMatchObject({
        problem: { code: 'id_reused' },
      });
    }
    const stranger = await open.do('ฝน', 'identity.switch-posting', { posting: villageId('ฝน 0') }, { id });
    expect(stranger).toMatchObject({ problem: { code: 'id_reused' } });
    expect(JSON.stringify(stranger)).not.toContain(input.account);
  });
  it('a refusal is logged under its id, and the same id gets the same refusal again', async () => {
    const id = newId();
    const input = { posting: villageId('นก 0') };
    const first = await open.do('ฝน', 'identity.switch-posting', input, { id });
    expect(first).toMatchObject({ state: 'refused', problem: { code: 'posting_not_found', status: 404 } });
    const again = await open.do('ฝน', 'identity.switch-posting', input, { id });
    expect(again).toMatchObject({ state: 'refused', problem: { code: 'posting_not_found' } });
    expect(await count('platform.command', `id = '${id}' and refusal = 'posting_not_found'`)).toBe(1);
  });
  it('a list goes in order; what stands after a refused one is not tried', async () => {
    const [a, b, c] = [newId(), newId(), newId()];
    const outcomes = await performAll(open.house, await open.actor('ฝน'), [
      { id: a, name: 'identity.switch-posting', input: { posting: villageId('นก 0') } },
      { id: b, name: 'identity.switch-posting', input: { posting: villageId('ฝน 0') }, after: a },
      { id: c, name: 'identity.switch-posting', input: { posting: villageId('ฝน 0') } },
    ]);
    expect(outcomes.map((one) => one.state)).toEqual(['refused', 'not_tried', 'done']);
  });
  it('what is not theirs is denied, logged apart, and never in the command log', async () => {
    const before = await count('platform.denied', `code = 'not_allowed'`);
    await open.do('ฝน', 'identity.add-account', newAccount());
    expect(await count('platform.denied', `code = 'not_allowed'`)).toBe((before ?? 0) + 1);
    expect(await open.do('ฝน', 'nothing.like-this', {})).toMatchObject({
      problem: { code: 'unknown_command' },
    });
  });
  it('an error of ours is a bug with an id, and the log names no input', async () => {
    const bad = { name: 'identity.switch-posting', input: { posting: villageId('ฝน 0') }, id: 'not-a-uuid' };
    const outcome = (await performAll(open.house, await open.actor('ฝน'), [bad]))[0];
    expect(outcome).toMatchObject({ state: 'failed', problem: { code: 'bug', status: 500 } });
    expect(open.said.at(-1)).toContain('"event":"bug"');
    expect(open.said.join('')).not.toContain('ทดสอบ ระบบ');
  });
});

describe('the command log', () => {
  it('lets the app only add and read', async () => {
    for (const statement of [
      'update platform.command set name = name',
      'delete from platform.command',
      'truncate platform.command',
    ]) {
      await expect(sql.raw(statement).execute(open.house.db)).rejects.toMatchObject({ code: '42501' });
    }
  });
  it('is sealed in a chain that breaks where somebody changed a line', async () => {
    const { db, pool } = openDb(open.urls.jobUrl, 2, () => {});
    await seal(db);
    await open.do('ผู้ดูแล', 'identity.add-account', newAccount());
    await seal(db);
    await seal(db);
    expect(await count('platform.seal', 'true')).toBe(2);
    expect(await findBrokenSeal(db)).toBeUndefined();
    await sql`update platform.command set name = 'identity.other' where id = (select id from platform.command order by xact limit 1)`.execute(
      open.owner,
    );
    expect(await findBrokenSeal(db)).toBe(1);
    await pool.end();
  });
});

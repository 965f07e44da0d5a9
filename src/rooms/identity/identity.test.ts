import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const newAccount = (tambon = '670307') => ({
  area: open.area(tambon),
  account: newId(),
  username: `ทดสอบ${Math.random().toString(36).slice(2, 8)}`,
  name: 'ทดสอบ ระบบ',
  first_password: 'first-password-1',
  postings: [{ posting: newId(), duty: 'desk', areas: [open.area(tambon)] }],
});

describe('add-account', () => {
  it('is done in the own area, and logged without what was typed', async () => {
    const input = newAccount();
    expect(await open.done('ผู้ดูแล', 'identity.add-account', input)).toEqual({ account: input.account });
    const logged = await sql<{ text: string }>`
      select row_to_json(c)::text as text from platform.command c where result->>'account' = ${input.account}`.execute(
      open.owner,
    );
    expect(logged.rows).toHaveLength(1);
    expect(logged.rows[0]?.text).not.toContain(input.username);
    expect(logged.rows[0]?.text).not.toContain('first-password');
  });
  it('sent twice has one effect and the same answer', async () => {
    const input = newAccount();
    const id = newId();
    const first = await open.do('ผู้ดูแล', 'identity.add-account', input, { id });
    const again = await open.do('ผู้ดูแล', 'identity.add-account', input, { id });
    expect(again).toEqual(first);
    expect(await open.do('ผู้ดูแล', 'identity.add-account', newAccount(), { id })).toMatchObject({
      state: 'refused',
      problem: { code: 'id_reused' },
    });
  });
  it('refuses a user name that is taken, by its constraint', async () => {
    const refused = await open.do('ผู้ดูแล', 'identity.add-account', { ...newAccount(), username: 'มาลี' });
    expect(refused).toMatchObject({ state: 'refused', problem: { code: 'username_taken' } });
  });
  it('refuses another area, and a posting that reaches outside', async () => {
    const other = await open.do('ผู้ดูแล', 'identity.add-account', newAccount('450303'));
    expect(other).toMatchObject({ state: 'refused', problem: { code: 'not_found' } });
    const input = newAccount();
    const outside = {
      ...input,
      postings: [{ posting: newId(), duty: 'desk', areas: [open.area('450303')] }],
    };
    expect(await open.do('ผู้ดูแล', 'identity.add-account', outside)).toMatchObject({
      problem: { code: 'posting_outside' },
    });
  });
  it('refuses a short password and a posting without its organisation, field by field', async () => {
    const input = newAccount();
    const refused = await open.do('ผู้ดูแล', 'identity.add-account', {
      ...input,
      first_password: 'short',
      postings: [{ posting: newId(), duty: 'agency', areas: [open.area('670307')] }],
    });
    expect(refused).toMatchObject({ problem: { code: 'bad_input' } });
    const issues = refused.state === 'refused' ? refused.problem.details['issues'] : [];
    expect(issues).toMatchObject([
      { path: 'first_password', code: 'password_short' },
      { path: 'postings.0.organisation', code: 'posting_organisation' },
    ]);
  });
});

describe('postings', () => {
  it('are switched without signing out', async () => {
    const before = await open.actor('มาลี');
    expect(before.duty).toBe('desk');
    const me = await open.ask<{ postings: { id: string; duty: string; areas: { name_th: string }[] }[] }>(
      'มาลี',
      'identity.get-me',
      {},
    );
    expect(me.postings.map((one) => one.duty)).toEqual(['desk', 'volunteer']);
    expect(me.postings[0]?.areas[0]?.name_th).toContain('สักหลง');
    await open.done('มาลี', 'identity.switch-posting', { posting: villageId('มาลี 1') });
    const stranger = await open.do('มาลี', 'identity.switch-posting', { posting: villageId('นก 0') });
    expect(stranger).toMatchObject({ problem: { code: 'posting_not_found' } });
  });
  it('end by an administrator of the area, and no other', async () => {
    const input = newAccount();
    await open.done('ผู้ดูแล', 'identity.add-account', input);
    const posting = input.postings[0]?.posting;
    const area = open.area('670307');
    expect(await open.do('มาลี', 'identity.end-posting', { area, posting })).toMatchObject({
      problem: { code: 'not_allowed' },
    });
    await open.done('ผู้ดูแล', 'identity.end-posting', { area, posting });
    expect(await open.do('ผู้ดูแล', 'identity.end-posting', { area, posting })).toMatchObject({
      problem: { code: 'posting_not_found' },
    });
  });
});

describe('list-accounts', () => {
  it('shows the accounts of the own areas in Thai order, a page at a time', async () => {
    type Page = { rows: { name: string; username: string }[]; next: string | null };
    const first = await open.ask<Page>('ผู้ดูแล', 'identity.list-accounts', { limit: 4 });
    expect(first.rows).toHaveLength(4);
    const all: string[] = first.rows.map((row) => row.name);
    for (let next = first.next; next;) {
      const more = await open.ask<Page>('ผู้ดูแล', 'identity.list-accounts', { limit: 4, after: next });
      all.push(...more.rows.map((row) => row.name));
      next = more.next;
    }
    expect(all).toEqual(all.toSorted(new Intl.Collator('th').compare));
    expect(all).not.toContain('สมบัติ แก่นแก้ว');
    expect(await open.refused('มาลี', 'identity.list-accounts', {})).toBe('not_allowed');
  });
});

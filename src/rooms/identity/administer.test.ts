import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openWeb, type OpenWeb } from '../../../test/open-web.ts';
import { villageId } from '../../../test/village.ts';

let web: OpenWeb;
let area: string;
beforeAll(async () => {
  web = await openWeb();
  area = web.open.area('670307');
});
afterAll(() => web.close());

const admin = (name: string, input: object) => web.open.do('ผู้ดูแล', `identity.${name}`, { area, ...input });
const done = (name: string, input: object) => web.open.done('ผู้ดูแล', `identity.${name}`, { area, ...input });
const refusal = async (name: string, input: object) => {
  const outcome = await admin(name, input);
  if (outcome.state !== 'refused') return outcome.state;
  const issues = outcome.problem.details['issues'] as { path: string; code: string }[] | undefined;
  return issues?.map((one) => `${one.path} ${one.code}`).join(', ') ?? outcome.problem.code;
};
const mark = () => newId().slice(-8);

type Changes = {
  rows: { what: string; done: string; subject: string; by_name: string; fields: Record<string, unknown[]> }[];
  count: number;
  next: string | null;
};
const changesOf = async (subject: string, more: object = {}) => {
  const all = await web.open.ask<Changes>('ตรวจสอบ', 'identity.list-changes', more);
  return all.rows.filter((one) => one.subject === subject);
};

async function newPerson(more: object = {}) {
  const [account, posting] = [newId(), newId()];
  const username = `คน${mark()}`;
  const postings = [{ posting, duty: 'desk', areas: [area], ...more }];
  await done('add-account', {
    account,
    username,
    name: 'ทดสอบ ดูแล',
    first_password: 'first-password-1',
    postings,
  });
  const signIn = (password: string) =>
    web.app.inject({ method: 'POST', url: '/sign-in', payload: { username, password } });
  return { account, posting, username, signIn };
}
const askMe = async (cookie: string) =>
  (
    await web.app.inject({ method: 'POST', url: '/ask/identity.get-me', headers: { cookie }, payload: {} })
  ).json();
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? '';

describe('an account', () => {
  it('is called otherwise, which the auditor sees from what to what', async () => {
    const { account } = await newPerson();
    await done('change-account', {
      account,
      username: `ใหม่${mark()}`,
      name: 'ชื่อ ใหม่',
      phone: '081 234 5678',
    });
    const [changed] = await changesOf(account);
    expect(changed).toMatchObject({ what: 'account', done: 'changed', by_name: 'ประไพ ดูแลดี' });
    expect(changed?.fields['name']).toEqual(['ทดสอบ ดูแล', 'ชื่อ ใหม่']);
    expect(changed?.fields['phone']).toEqual([null, '0812345678']);
    expect(await refusal('change-account', { account, username: 'มาลี', name: 'ชื่อ ใหม่' })).toBe(
      'username_taken',
    );
    const long = { account, username: `ก${mark()}`, name: 'ชื่อ ใหม่', phone: '1'.repeat(30) };
    expect(await refusal('change-account', long)).toBe('phone phone_form');
    // The log of commands keeps no word of it.
    const logged = await sql<{ n: number }>`
      select count(*)::int as n from platform.command c where row_to_json(c)::text like '%ชื่อ ใหม่%'`.execute(
      web.open.owner,
    );
    expect(logged.rows[0]?.n).toBe(0);
  });
  it('that is suspended is out at once, stays out with the right password, and comes back', async () => {
    const { account, signIn } = await newPerson();
    const cookie = cookieOf(await signIn('first-password-1'));
    expect(await askMe(cookie)).toMatchObject({ account });
    expect(await refusal('suspend-account', { account, reason: '' })).toBe('reason reason_missing');
    await done('suspend-account', { account, reason: 'ลาออก' });
    expect(await askMe(cookie)).toMatchObject({ code: 'session_expired' });
    expect((await signIn('first-password-1')).json()).toMatchObject({ code: 'account_suspended' });
    expect((await signIn('wrong-password-1')).json()).toMatchObject({ code: 'sign_in_wrong' });
    expect(await refusal('suspend-account', { account, reason: 'อีกครั้ง' })).toBe('already_suspended');
    await done('reopen-account', { account });
    expect(await refusal('reopen-account', { account })).toBe('not_suspended');
    expect((await signIn('first-password-1')).statusCode).toBe(200);
    expect((await changesOf(account)).map((one) => one.done)).toEqual(['reopened', 'suspended', 'added']);
  });
  it('is signed out everywhere by one command, sent twice with one effect', async () => {
    const { account, signIn } = await newPerson();
    const cookies = [cookieOf(await signIn('first-password-1')), cookieOf(await signIn('first-password-1'))];
    const id = newId();
    const first = await web.open.do('ผู้ดูแล', 'identity.end-sessions', { area, account }, { id });
    expect(first).toMatchObject({ state: 'done', result: { ended: 2 } });
    expect(await web.open.do('ผู้ดูแล', 'identity.end-sessions', { area, account }, { id })).toEqual(first);
    for (const cookie of cookies) expect(await askMe(cookie)).toMatchObject({ code: 'session_expired' });
  });
  it('that also works elsewhere is not an administrator’s of one tambon to take over', async () => {
    const wide = { account: villageId('นก') };
    const words = { username: 'นก', name: 'นกน้อย ใจเที่ยง' };
    expect(await refusal('reset-password', { ...wide, first_password: 'first-password-9' })).toBe(
      'account_elsewhere',
    );
    expect(await refusal('change-account', { ...wide, ...words })).toBe('account_elsewhere');
    expect(await refusal('suspend-account', { ...wide, reason: 'ทดสอบ' })).toBe('account_elsewhere');
    expect(await refusal('end-sessions', wide)).toBe('account_elsewhere');
    expect(await refusal('end-sessions', { account: villageId('สมบัติ') })).toBe('account_not_found');
    // The second lock alone says the same.
    web.open.house.firstLock = 'off';
    const touched = await web.open.owner.transaction().execute(async (tx) => {
      await sql
        .raw(
          `set local role tambon_app; set local app.areas = '{${area}}'; set local app.duty = 'administrator'`,
        )
        .execute(tx);
      await sql.raw(`set local app.account = '${villageId('ผู้ดูแล')}'`).execute(tx);
      return (await sql`update identity.account set name = 'ยึด' where id = ${villageId('นก')}`.execute(tx))
        .numAffectedRows;
    });
    delete web.open.house.firstLock;
    expect(Number(touched)).toBe(0);
  });
  it('of one’s own is not suspended, reset, nor left without its last posting as administrator', async () => {
    const own = { account: villageId('ผู้ดูแล') };
    expect(await refusal('suspend-account', { ...own, reason: 'ทดสอบ' })).toBe('not_yourself');
    expect(await refusal('reset-password', { ...own, first_password: 'first-password-9' })).toBe(
      'not_yourself',
    );
    expect(await refusal('end-posting', { posting: villageId('ผู้ดูแล 0') })).toBe('own_last_posting');
  });
});

describe('a posting', () => {
  it('that is ended takes effect at once in an open session, and keeps its days and its hand-over', async () => {
    const { posting, account, signIn } = await newPerson({ from: '2026-10-01' });
    const cookie = cookieOf(await signIn('first-password-1'));
    expect((await askMe(cookie)).postings).toHaveLength(1);
    await done('end-posting', { posting, handover: 'แฟ้มอยู่ตู้ที่ 2 มอบให้มาลี' });
    expect((await askMe(cookie)).postings).toEqual([]);
    type Page = { rows: { id: string; postings: { state: string; from: string; handover: string }[] }[] };
    const { rows } = await web.open.ask<Page>('ผู้ดูแล', 'identity.list-accounts', {
      state: 'left',
      limit: 200,
    });
    expect(rows.find((one) => one.id === account)?.postings).toMatchObject([
      { state: 'ended', from: '2026-10-01', handover: 'แฟ้มอยู่ตู้ที่ 2 มอบให้มาลี' },
    ]);
    expect(await refusal('end-posting', { posting })).toBe('posting_not_found');
  });
  it('begins and ends on days; one that ends before it starts is refused at its field', async () => {
    const { posting } = await newPerson({ from: '2099-01-01' });
    expect(await refusal('end-posting', { posting, until: '2098-12-31' })).toBe('posting_ends_early');
    await done('end-posting', { posting, until: '2099-06-30' });
    const added = {
      posting: newId(),
      duty: 'volunteer',
      areas: [area],
      from: '2027-02-01',
      until: '2027-01-31',
    };
    const account = villageId('มาลี');
    expect(await refusal('add-posting', { account, added })).toBe('added.until posting_dates');
  });
  it('is never wider than its giver: not another area, not the country', async () => {
    const account = villageId('มาลี');
    const to = (areas: string[]) => ({ account, added: { posting: newId(), duty: 'analyst', areas } });
    expect(await refusal('add-posting', to([area, web.open.area('450303')]))).toBe('posting_outside');
    expect(await refusal('add-posting', to(['000000']))).toBe('posting_country');
  });
});

describe('an organisation', () => {
  const words = () => ({
    kind: 'health_centre',
    name_th: `โรงพยาบาลส่งเสริมสุขภาพตำบลสักหลง ${mark()}`,
    name_en: `Sak Long Health Promotion Hospital ${mark()}`,
    short_th: 'รพ.สต.สักหลง',
    short_en: 'HPH Sak Long',
  });
  const add = async (more: object = {}) => {
    const organisation = newId();
    await done('add-organisation', { organisation, areas: [area], ...words(), ...more });
    return organisation;
  };
  it('is added, changed, and seen from what to what', async () => {
    const organisation = await add({ phone: '056-701-234', answer_days: 7 });
    const after = { ...words(), phone: '056701235', answer_days: 15, parent: villageId('pso67') };
    await done('change-organisation', { organisation, ...after });
    const [changed] = await changesOf(organisation);
    expect(changed?.fields).toMatchObject({
      answer_days: [7, 15],
      phone: ['056701234', '056701235'],
      parent: [null, { th: 'พมจ.เพชรบูรณ์', en: 'PSDHS Phetchabun' }],
    });
    expect(await refusal('change-organisation', { organisation, ...after, parent: organisation })).toBe(
      'organisation_circle',
    );
    expect(await refusal('change-organisation', { organisation, ...after, answer_days: 0 })).toBe(
      'answer_days field_low',
    );
    const taken = { organisation: newId(), areas: [area], ...after };
    expect(await refusal('add-organisation', taken)).toBe('organisation_name_taken');
  });
  it('that answers in more areas than mine is not mine to change', async () => {
    const organisation = villageId('pso67');
    expect(await refusal('change-organisation', { organisation, ...words() })).toBe('organisation_wider');
    expect(await refusal('close-organisation', { organisation, reason: 'ยุบ' })).toBe('organisation_wider');
    const foreign = { organisation: newId(), areas: [web.open.area('450303')], ...words() };
    expect(await refusal('add-organisation', foreign)).toBe('organisation_outside');
  });
  it('closes once, its successor answers in its place, and nobody is posted for it any more', async () => {
    const [old, next] = [await add(), await add()];
    await done('close-organisation', { organisation: old, successor: next, reason: 'ยุบรวม' });
    expect(await refusal('close-organisation', { organisation: old, reason: 'อีกครั้ง' })).toBe(
      'organisation_closed_already',
    );
    expect(await refusal('close-organisation', { organisation: next, successor: old, reason: 'วนกัน' })).toBe(
      'successor_closed',
    );
    const found = await web.open.ask<{ id: string }[]>('มาลี', 'identity.find-organisations', { area });
    expect(found.map((one) => one.id)).not.toContain(old);
    const added = { posting: newId(), duty: 'agency', areas: [area], organisation: old };
    expect(await refusal('add-posting', { account: villageId('วีระ'), added })).toBe('organisation_closed');
    await done('reopen-organisation', { organisation: old });
    expect(await refusal('reopen-organisation', { organisation: old })).toBe('organisation_not_closed');
    expect((await changesOf(old)).map((one) => one.done)).toEqual(['reopened', 'closed', 'added']);
  });
  it('that is known elsewhere is taken into the own area', async () => {
    const organisation = villageId('pso45');
    await done('add-organisation-area', { organisation });
    expect(await refusal('add-organisation-area', { organisation })).toBe('organisation_here_already');
    type Page = { rows: { id: string; mine: boolean }[]; count: number };
    const page = await web.open.ask<Page>('ตรวจสอบ', 'identity.list-organisations', { text: 'ร้อยเอ็ด' });
    expect(page).toMatchObject({ count: 1, rows: [{ id: organisation, mine: false }] });
  });
});

describe('what was changed', () => {
  it('is told a page at a time, by who, what and when, each once, and only of the own areas', async () => {
    const first = await web.open.ask<Changes>('ผู้ดูแล', 'identity.list-changes', { limit: 3 });
    expect(first.rows).toHaveLength(3);
    const second = await web.open.ask<Changes>('ผู้ดูแล', 'identity.list-changes', {
      limit: 3,
      after: first.next,
    });
    expect(first.count).toBe(second.count);
    expect(JSON.stringify(second.rows)).not.toContain(JSON.stringify(first.rows.at(-1)));
    const only = await web.open.ask<Changes>('ผู้ดูแล', 'identity.list-changes', {
      what: 'organisation',
      who: 'ประไพ',
    });
    expect(new Set(only.rows.map((one) => one.what))).toEqual(new Set(['organisation']));
    const none = { from: '2020-01-01', until: '2020-12-31' };
    expect(await web.open.ask('ผู้ดูแล', 'identity.list-changes', none)).toEqual({
      rows: [],
      count: 0,
      next: null,
    });
    expect(await web.open.refused('มาลี', 'identity.list-changes', {})).toBe('not_allowed');
  });
  it('cannot be changed itself', async () => {
    const app = web.open.house.db as never as typeof web.open.owner;
    await expect(sql`update identity.change set name = 'x'`.execute(app)).rejects.toThrow(
      'permission denied',
    );
    await expect(sql`delete from areas.change`.execute(app)).rejects.toThrow('permission denied');
  });
});

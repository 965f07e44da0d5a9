import { sql } from 'kysely';
import { TOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openWeb, type OpenWeb } from '../../../test/open-web.ts';
import { villageId, villagePassword } from '../../../test/village.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const signIn = (payload: object, address = '10.1.1.1') =>
  web.app.inject({ method: 'POST', url: '/sign-in', payload, remoteAddress: address });
const ask = (cookie: string, read: string, payload: object = {}) =>
  web.app.inject({ method: 'POST', url: `/ask/${read}`, headers: { cookie }, payload });
const act = (cookie: string, name: string, input: object) =>
  web.app.inject({
    method: 'POST',
    url: '/do',
    headers: { cookie },
    payload: [{ id: newId(), name, input }],
  });

describe('sign-in', () => {
  it('takes a Thai user name, in whatever form it is typed, and hands out a cookie scripts cannot read', async () => {
    const answer = await signIn({ username: ' มาลี\u200B', password: villagePassword });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict/);
    const stored = await sql<{
      n: number;
    }>`select count(*)::int as n from identity.session where octet_length(token_hash) = 32`.execute(
      web.open.owner,
    );
    expect(stored.rows[0]?.n).toBeGreaterThan(0);
  });
  it('says the same for a wrong name and a wrong password', async () => {
    const name = await signIn({ username: 'ไม่มีคนนี้', password: 'x' });
    const password = await signIn({ username: 'มาลี', password: 'x' });
    expect(name.json()).toEqual(password.json());
    expect(name.json()).toMatchObject({ code: 'sign_in_wrong', status: 401 });
  });
  it('slows down guessing from one place, and keeps nobody else out', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 9; i++)
      codes.push((await signIn({ username: 'ฝน', password: 'guess' }, '10.9.9.9')).json().code);
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('sign_in_wrong'));
    expect(codes.at(-1)).toBe('too_many_attempts');
    const waiting = await signIn({ username: 'ฝน', password: villagePassword }, '10.9.9.9');
    expect(waiting.statusCode).toBe(429);
    expect(Number(waiting.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await signIn({ username: 'ฝน', password: villagePassword }, '10.2.2.2')).statusCode).toBe(200);
  });
  it('lets the owner in within three seconds while a crowd guesses from many places', async () => {
    for (let i = 0; i < 40; i++) await signIn({ username: 'อรุณ', password: 'guess' }, `10.3.${i}.1`);
    const answer = await signIn({ username: 'อรุณ', password: villagePassword }, '10.4.4.4');
    if (answer.statusCode === 429) {
      expect(answer.json().details.seconds).toBeLessThanOrEqual(3);
      await new Promise((go) => setTimeout(go, 3100));
      expect((await signIn({ username: 'อรุณ', password: villagePassword }, '10.4.4.4')).statusCode).toBe(200);
    }
  });
});

describe('a session', () => {
  it('ends on sign-out, and can be ended from another device', async () => {
    const one = await web.signIn('มาลี');
    const two = await web.signIn('มาลี');
    const list = (await ask(one, 'identity.list-sessions')).json() as { id: string; this_one: boolean }[];
    expect(list.filter((session) => session.this_one)).toHaveLength(1);
    const twoId = (await ask(two, 'identity.get-me')).json().session;
    expect((await act(one, 'identity.end-session', { session: twoId })).json()).toMatchObject([
      { state: 'done' },
    ]);
    expect((await ask(two, 'identity.get-me')).json()).toMatchObject({
      code: 'session_expired',
      status: 401,
    });
    await web.app.inject({ method: 'POST', url: '/sign-out', headers: { cookie: one } });
    expect((await ask(one, 'identity.get-me')).json()).toMatchObject({ code: 'session_expired' });
    expect((await ask('', 'identity.get-me')).json()).toMatchObject({ code: 'sign_in_first' });
  });
  it('refuses what another site sends', async () => {
    const cookie = await web.signIn('มาลี');
    const answer = await web.app.inject({
      method: 'POST',
      url: '/do',
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
      payload: [],
    });
    expect(answer.json()).toMatchObject({ code: 'wrong_origin', status: 403 });
  });
});

describe('a first password', () => {
  it('must change before anything else can be done', async () => {
    const admin = await web.signIn('ผู้ดูแล');
    const area = web.open.area('670307');
    const account = newId();
    const added = { area, account, username: 'ใหม่', name: 'คนใหม่ มาแล้ว', first_password: 'first-password-1' };
    const postings = [{ posting: newId(), duty: 'desk', areas: [area] }];
    expect((await act(admin, 'identity.add-account', { ...added, postings })).json()).toMatchObject([
      { state: 'done' },
    ]);
    const first = await signIn({ username: 'ใหม่', password: 'first-password-1' });
    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
    expect((await ask(cookie, 'identity.get-me')).json()).toMatchObject({ must_change: true });
    expect((await ask(cookie, 'identity.find-organisations', { area })).json()).toMatchObject({
      code: 'change_password_first',
    });
    expect(
      (await act(cookie, 'identity.change-password', { old: 'no', new: 'second-password-2' })).json(),
    ).toMatchObject([{ problem: { code: 'old_password_wrong' } }]);
    await act(cookie, 'identity.change-password', { old: 'first-password-1', new: 'second-password-2' });
    expect((await ask(cookie, 'identity.find-organisations', { area })).statusCode).toBe(200);
    await act(admin, 'identity.reset-password', { area, account, first_password: 'third-password-3' });
    expect((await ask(cookie, 'identity.get-me')).json()).toMatchObject({ code: 'session_expired' });
  });
});

describe('a second factor', () => {
  it('is asked for once it is on, and goes with a reset', async () => {
    const cookie = await web.signIn('นก');
    const secret = new Secret({ size: 20 }).base32;
    const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    const wrong = await act(cookie, 'identity.set-totp', { secret, code: '000000' });
    expect(wrong.json()).toMatchObject([{ problem: { code: 'code_wrong' } }]);
    await act(cookie, 'identity.set-totp', { secret, code: code() });
    const typed = { username: 'นก', password: villagePassword };
    expect((await signIn(typed)).json()).toMatchObject({ code: 'code_needed' });
    expect((await signIn({ ...typed, code: '123456' })).json()).toMatchObject({ code: 'code_wrong' });
    expect((await signIn({ ...typed, code: code() })).statusCode).toBe(200);
    expect(villageId('นก')).toBe((await ask(cookie, 'identity.get-me')).json().account);
    await act(cookie, 'identity.set-totp', { secret: null, code: null });
    expect((await signIn(typed)).statusCode).toBe(200);
  });
});

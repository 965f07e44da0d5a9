import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWebServer } from '../../platform/web-server.ts';
import { newId } from '../../platform/ids.ts';
import { findSession } from '../identity/public.ts';
import { openWeb, type OpenWeb } from '../../../test/open-web.ts';
import { villageId } from '../../../test/village.ts';
import type { Followed } from './follow-up.ts';
import { makePin } from './make-pin.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const family = villageId('saensuk family');
const grandmother = villageId('นางคำปุ่น แสนสุข');

async function visited(needs: object[], more: object = {}) {
  const area = web.open.area('670307');
  const ids = { area, receipt: newId(), case: newId() };
  const contact = { id: newId(), channel: 'walk_in', person: grandmother, words: 'ลับของยาย' };
  const input = { ...ids, print: newId(), family, contact, needs, ...more };
  const { number } = await web.open.done('มาลี', 'cases.open-case', input);
  return { ...ids, number: String(number), pin: await pinOf(ids.receipt) };
}

async function pinOf(receipt: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from cases.receipt_pin where receipt = ${receipt} order by made_at desc limit 1`.execute(
    web.open.owner,
  );
  return rows[0] ? makePin(rows[0].id) : '000000';
}

async function follow(number: string, pin: string, from = '10.1.1.1', app = web.app) {
  const answer = await app.inject({
    method: 'POST',
    url: '/open/follow',
    payload: { number, pin },
    remoteAddress: from,
  });
  if (answer.statusCode === 500) throw new Error(web.open.said.join(' '));
  return answer.json<Followed & { code?: string; details?: { seconds?: number } }>();
}

const other = (pin: string) => (pin === '123456' ? '654321' : '123456');

describe('following by number and PIN', () => {
  it('shows what was asked, who has it, until when and what to bring; no name and no words', async () => {
    const asks = [{ referral: newId(), service: 'ops-emergency-relief', person: grandmother }];
    const needs = [
      { id: newId(), kind: 'sudden_hardship', words: 'ครัวไหม้', asks },
      { id: newId(), kind: 'care', words: 'ยกบ่ไหว' },
    ];
    const one = await visited(needs, { bring: ['สำเนาบัตรประชาชน'] });
    const thai = one.number.replaceAll(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '').replace(' ', '');
    const shown = await follow(thai, `${one.pin.slice(0, 3)} ${one.pin.slice(3)}`);
    expect(shown.label).toBe(one.number);
    expect(shown.needs.map((need) => [need.kind, need.state])).toEqual([
      ['sudden_hardship', 'waiting'],
      ['care', 'ours'],
    ]);
    expect(shown.needs[0]?.asks[0]).toMatchObject({ owner_th: 'พมจ.เพชรบูรณ์', state: 'sent' });
    expect(shown.needs[0]?.asks[0]?.service_th).toContain('ฉุกเฉิน');
    expect(shown.bring).toContain('สำเนาบัตรประชาชน');
    expect(JSON.stringify(shown)).not.toMatch(/คำปุ่น|แสนสุข|มาลี|ครัวไหม้|ยกบ่ไหว|ลับของยาย/u);
    const { rows } = await sql<{ text: string }>`
      select string_agg(p::text, '') as text from cases.receipt_pin p where receipt = ${one.receipt}`.execute(
      web.open.owner,
    );
    expect(rows[0]?.text).not.toContain(one.pin);
  });
  it('answers a wrong PIN, an unknown number and a restricted case alike, and says what is badly typed', async () => {
    const one = await visited([{ id: newId(), kind: 'income' }]);
    const secret = await visited([{ id: newId(), kind: 'violence', words: 'ถูกตี' }]);
    const said = await Promise.all([
      follow(one.number, other(one.pin), '10.2.0.1'),
      follow('สล 9999/2570', '123456', '10.2.0.2'),
      follow(secret.number, secret.pin, '10.2.0.3'),
    ]);
    expect(said.map(({ code }) => code)).toEqual(['follow_none', 'follow_none', 'follow_none']);
    expect(JSON.stringify(await follow('เลขที่หนึ่ง', '12'))).toMatch(/follow_number_form.*follow_pin_form/);
    // A case that became restricted later is not followed any more, though its paper has a PIN.
    const later = await visited([{ id: newId(), kind: 'income' }]);
    await sql`update cases.case_file set restricted = true where id = ${later.case}`.execute(web.open.owner);
    expect((await follow(later.number, later.pin, '10.2.0.4')).code).toBe('follow_none');
  });
});

describe('a PIN tried a thousand times', () => {
  it('is stopped after a few, for the right PIN too, over a restart; a new PIN from the desk goes on', async () => {
    const one = await visited([{ id: newId(), kind: 'income' }]);
    const codes = new Map<string, number>();
    // Twenty-five at once, from ever other addresses: the number itself is what is counted.
    for (let n = 0; n < 1000; n += 25) {
      const tries = Array.from({ length: 25 }, (_, k) => String(n + k).padStart(6, '0'));
      const said = await Promise.all(tries.map((pin) => follow(one.number, pin, `10.3.${pin.slice(-2)}.1`)));
      for (const { code = 'found' } of said) codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(codes).toEqual(
      new Map([
        ['follow_none', 5],
        ['follow_wait', 995],
      ]),
    );
    const doors = {
      house: web.open.house,
      findActor: findSession(web.open.house.db),
      dataDir: web.dataDir,
    };
    const again = await buildWebServer(doors, { tls: undefined, pages: '/nowhere', rateLimit: 0 });
    const waits = await follow(one.number, one.pin, '10.4.0.1', again);
    await again.close();
    expect(waits).toMatchObject({ code: 'follow_wait', th: expect.stringContaining('รอ') });
    // Whoever waits patiently and goes on guessing is stopped for good at the twentieth.
    for (let n = 0; n < 30; n++) {
      await sql`update cases.follow_attempt set last_at = last_at - interval '2 hours'`.execute(
        web.open.owner,
      );
      await follow(one.number, other(one.pin), `10.5.0.${n}`);
    }
    expect((await follow(one.number, one.pin, '10.6.0.1')).code).toBe('follow_stopped');
    await web.open.done('มาลี', 'cases.change-pin', {
      area: one.area,
      print: newId(),
      receipt: one.receipt,
    });
    expect((await follow(one.number, one.pin, '10.6.0.2')).code).toBe('follow_none');
    const shown = await follow(one.number, await pinOf(one.receipt), '10.6.0.3');
    expect(shown.label).toBe(one.number);
  });
  it('stops one address that goes through the numbers, and nobody else', async () => {
    const one = await visited([{ id: newId(), kind: 'income' }]);
    const said: (string | undefined)[] = [];
    for (let n = 0; n < 40; n++) said.push((await follow(`สล ${n + 5000}/2570`, '000001', '10.7.0.1')).code);
    expect(said.filter((code) => code === 'follow_none')).toHaveLength(30);
    expect(said.at(-1)).toBe('follow_wait');
    expect((await follow(one.number, one.pin, '10.7.0.1')).code).toBe('follow_wait');
    expect((await follow(one.number, one.pin, '10.7.0.2')).label).toBe(one.number);
  });
  it('a new PIN is made by the desk of the area only, never for a restricted case, once when sent twice', async () => {
    const one = await visited([{ id: newId(), kind: 'income' }]);
    const secret = await visited([{ id: newId(), kind: 'violence' }]);
    const input = { area: one.area, print: newId(), receipt: one.receipt };
    const code = async (who: string, given: object) => {
      const outcome = await web.open.do(who, 'cases.change-pin', given);
      return outcome.state === 'refused' ? outcome.problem.code : outcome.state;
    };
    expect(await code('ฝน', input)).toBe('not_allowed');
    expect(await code('สมบัติ', input)).toBe('not_found');
    expect(await code('มาลี', { ...input, receipt: newId() })).toBe('receipt_not_found');
    expect(await code('มาลี', { ...input, receipt: secret.receipt })).toBe('pin_of_restricted');
    const id = newId();
    const first = await web.open.do('มาลี', 'cases.change-pin', input, { id });
    const pin = await pinOf(one.receipt);
    expect(await web.open.do('มาลี', 'cases.change-pin', input, { id })).toEqual(first);
    expect(await pinOf(one.receipt)).toBe(pin);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from platform.command where id = ${id} and result is not null`.execute(
      web.open.owner,
    );
    expect(rows[0]?.n).toBe(1);
  });
});

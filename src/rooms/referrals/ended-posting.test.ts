import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('a posting that ends in the middle answers nothing more, and loses nothing: colleagues see it, and it climbs', async () => {
  const { open, app } = web;
  const referral = newId();
  const person = villageId('นางคำปุ่น แสนสุข');
  await open.done('มาลี', 'cases.open-case', {
    area,
    case: newId(),
    family: villageId('saensuk family'),
    contact: { id: newId(), channel: 'walk_in', person },
    needs: [
      {
        id: newId(),
        kind: 'sudden_hardship',
        words: 'ไฟไหม้',
        asks: [{ referral, service: 'ops-emergency-relief', person }],
      },
    ],
    receipt: newId(),
    print: newId(),
  });
  const cookie = await web.signIn('เอก');
  const send = async () => {
    const input = { area, answer: newId(), referral, seen: null, given: { kind: 'accepted' } };
    const payload = [{ id: newId(), name: 'referrals.answer-referral', input }];
    const answer = await app.inject({ method: 'POST', url: '/do', headers: { cookie }, payload });
    return answer.json<{ state: string; problem?: { code: string; th: string } }[]>()[0];
  };
  const read = await app.inject({
    method: 'POST',
    url: '/ask/referrals.get-referral',
    headers: { cookie },
    payload: { area, referral, about: person },
  });
  expect(read.statusCode).toBe(200);
  await sql`update identity.posting set ended_at = clock_timestamp() where account = ${villageId('เอก')}`.execute(
    open.owner,
  );
  const refused = await send();
  expect(refused).toMatchObject({ state: 'refused', problem: { code: 'not_allowed' } });
  expect(refused?.problem?.th).toMatch(/[ก-๙]/);
  const mine = await open.ask<{ rows: { referral: string }[] }>('นก', 'referrals.list-inbox', {});
  expect(mine.rows.map((one) => one.referral)).toEqual([referral]);
  const sent = await open.ask<{ state: string; said: object[] }>('มาลี', 'referrals.get-sent-referral', {
    area,
    referral,
    about: person,
  });
  expect(sent).toMatchObject({ state: 'sent', said: [] });
});

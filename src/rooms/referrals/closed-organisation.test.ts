import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';

let open: OpenHouse;
let area: string;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
});
afterAll(() => open.close());

const grandmother = villageId('นางคำปุ่น แสนสุข');
const visit = (referral: string, more: object = {}) => {
  const ask = { referral, service: 'ops-emergency-relief', person: grandmother, ...more };
  return {
    area,
    case: newId(),
    family: villageId('saensuk family'),
    contact: { id: newId(), channel: 'walk_in', person: grandmother },
    needs: [{ id: newId(), kind: 'sudden_hardship', words: 'น้ำท่วม', asks: [ask] }],
    receipt: newId(),
    print: newId(),
  };
};

it('a closed organisation keeps what it was asked and answers it, and is asked nothing new, by name', async () => {
  const referral = newId();
  await open.done('มาลี', 'cases.open-case', visit(referral));
  await sql`insert into identity.organisation_closure (id, organisation, closed_on, successor, reason, closed_by)
    values (${newId()}, ${villageId('pso67')}, '2026-11-01', ${villageId('lao670307')}, 'ยุบรวม', ${newId()})`.execute(
    open.owner,
  );
  const seen = await open.ask<{ state: string }>('นก', 'referrals.get-referral', {
    area,
    referral,
    about: grandmother,
  });
  expect(seen.state).toBeTruthy();
  const answered = { area, answer: newId(), referral, seen: null, given: { kind: 'accepted' } };
  expect(await open.do('นก', 'referrals.answer-referral', answered)).toMatchObject({ state: 'done' });
  const named = visit(newId(), { organisation: villageId('pso67') });
  expect(await open.do('มาลี', 'cases.open-case', named)).toMatchObject({
    state: 'refused',
    problem: { code: 'organisation_succeeded', details: { name: 'พมจ.เพชรบูรณ์', next: 'อบต.สักหลง' } },
  });
  expect(await open.do('มาลี', 'cases.open-case', visit(newId()))).toMatchObject({
    state: 'refused',
    problem: { code: 'service_has_no_owner' },
  });
});

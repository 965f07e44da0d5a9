import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import { consentState } from './consent.ts';

let open: OpenHouse;
let area: string;
const family = villageId('wasana family');
const person = villageId('นางสาววาสนา อุ่นใจ');
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
});
afterAll(() => open.close());

const given = (more: object = {}) => ({
  consent: newId(),
  person,
  what: 'photo',
  with_whom: 'centre',
  given_by: 'self',
  witnessed_by: 'ผู้ใหญ่คำ',
  how: 'thumbprint',
  ...more,
});
const record = (one: object, who = 'มาลี') => open.do(who, 'registry.record-consent', { area, given: one });
const code = (outcome: Awaited<ReturnType<typeof record>>) => {
  if (outcome.state !== 'refused') return outcome.state;
  const { code: said, ...more } = outcome.problem as { code: string; errors?: { code: string }[] };
  return said === 'bad_input' ? JSON.stringify(more) : said;
};
type Row = { consent: string; state: string; restricted: boolean; recorded_by: string; withdrawn_on: string };
const list = (who: string) => open.ask<Row[]>(who, 'registry.list-consents', { area, family });

describe('a consent', () => {
  it('is recorded with its witness, listed, taken back once, and stays listed', async () => {
    const one = given();
    expect(code(await record(one))).toBe('done');
    expect(code(await record(one))).toBe('consent_recorded_already');
    expect(await list('ฝน')).toMatchObject([
      {
        consent: one.consent,
        state: 'standing',
        witnessed_by: 'ผู้ใหญ่คำ',
        how: 'thumbprint',
        recorded_by: 'มาลี บุญประคอง',
      },
    ]);
    const back = { area, consent: one.consent, withdrawn_by: 'self', how: 'message' };
    expect(code(await open.do('ก้อย', 'registry.withdraw-consent', back))).toBe('done');
    expect(code(await open.do('ก้อย', 'registry.withdraw-consent', back))).toBe('consent_withdrawn_already');
    expect(await list('มาลี')).toMatchObject([{ consent: one.consent, state: 'withdrawn' }]);
  });
  it('about restricted matters is known to the circle only', async () => {
    const one = given({ what: 'share_restricted' });
    expect(code(await record(one))).toBe('done');
    const has = async (who: string) => (await list(who)).some((row) => row.consent === one.consent);
    expect([await has('มาลี'), await has('ก้อย'), await has('ฝน')]).toEqual([true, false, false]);
    const back = { area, consent: one.consent, withdrawn_by: 'self', how: 'spoken' };
    expect(code(await open.do('ก้อย', 'registry.withdraw-consent', back))).toBe('consent_not_found');
    expect(code(await open.do('มาลี', 'registry.withdraw-consent', back))).toBe('done');
  });
  it('is refused by name at its field', async () => {
    expect(code(await record(given({ given_by: 'guardian' })))).toContain('guardian_name');
    expect(code(await record(given({ with_whom: 'organisation' })))).toContain('organisation');
    expect(code(await record(given({ given_on: '2999-01-01' })))).toBe('consent_in_future');
    expect(code(await record(given({ given_on: '2026-10-02', until: '2026-10-01' })))).toBe(
      'consent_ends_before',
    );
    expect(code(await record(given({ person: newId() })))).toBe('consent_person_not_found');
    expect(code(await record(given({ file: newId() })))).toBe('consent_paper_not_found');
    expect(code(await record(given({ organisation: newId(), with_whom: 'organisation' })))).toBe(
      'consent_organisation_missing',
    );
    expect(code(await record(given(), 'ฝน'))).toBe('not_allowed');
  });
  it('holds from its day to its last day', () => {
    const one = { given_on: '2026-11-01', until: '2026-11-30', withdrawn: false };
    expect(consentState(one, '2026-10-31')).toBe('later');
    expect(consentState(one, '2026-11-30')).toBe('standing');
    expect(consentState(one, '2026-12-01')).toBe('expired');
    expect(consentState({ ...one, until: null }, '2099-12-01')).toBe('standing');
    expect(consentState({ ...one, withdrawn: true }, '2026-11-02')).toBe('withdrawn');
  });
});

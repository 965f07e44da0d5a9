import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import { readCatalogue } from '../services/public.ts';

let open: OpenHouse;
let area: string;
const family = villageId('wasana family');
const mother = villageId('นางสาววาสนา อุ่นใจ');
// A service of the test: not marked as sensitive, but read from what only the circle knows.
const protection = 'test-protection';
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
  const model = readCatalogue().find(({ id }) => id === 'ops-emergency-relief');
  const condition = {
    id: 'violence',
    th: 'ถูกกระทำความรุนแรงในครอบครัว',
    en: 'Violence in the family',
    scope: 'substantive',
    source: 'ทดสอบ',
    evidence: 'proposal',
    when: { op: 'eq', of: 'assessment.domestic_violence', value: true },
  };
  const body = {
    ...model,
    id: protection,
    version: 1,
    sensitive: false,
    rule: { op: 'all', of: [condition] },
  };
  await sql`insert into services.service (service, version, body) values (${protection}, 1, ${JSON.stringify(body)})`.execute(
    open.owner,
  );
});
afterAll(() => open.close());

type Screening = {
  services: { service: string; confidential: boolean }[];
  rights: { service: string; person: string; verdict: string }[];
};
const screen = (who: string, more: object = {}) =>
  open.ask<Screening>(who, 'eligibility.screen-household', { area, family, ...more });

describe('a service whose rule reads what only the circle knows', () => {
  it('stands in nobody’s matrix before there is a circle, not even when asked for by name', async () => {
    for (const who of ['มาลี', 'ก้อย', 'ฝน'])
      expect(JSON.stringify(await screen(who, { services: [protection] }))).not.toContain(protection);
  });
  it('can be looked at while such a matter is heard, by the desk, from no more than the desk may see', async () => {
    const heard = await screen('ก้อย', { heard: true });
    expect(heard.services).toContainEqual(
      expect.objectContaining({ service: protection, confidential: true }),
    );
    expect(JSON.stringify(await screen('ฝน', { heard: true }))).not.toContain(protection);
  });
  it('answers inside the circle, with its mark', async () => {
    const household = villageId('wasana');
    const fact = { fact: newId(), subject: household, key: 'assessment.domestic_violence', value: true };
    await open.done('มาลี', 'registry.record-fact', { area, facts: [{ ...fact, source: 'visit' }] });
    const inside = await screen('มาลี');
    expect(inside.services).toContainEqual(
      expect.objectContaining({ service: protection, confidential: true }),
    );
    expect(inside.rights.find((one) => one.service === protection && one.person === mother)?.verdict).toBe(
      'entitled',
    );
    expect(JSON.stringify(await screen('ก้อย'))).not.toContain(protection);
    const heard = await screen('ก้อย', { heard: true });
    expect(heard.rights.find((one) => one.service === protection)?.verdict).toBe('unknown');
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import { readCatalogue } from '../services/public.ts';
import type { Packet } from './packet.ts';

let open: OpenHouse;
let area: string;
let [family, person] = ['', ''];
const service = 'test-care';
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
// A service of the test that reads one ordinary, one health and one restricted fact.
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
  const model = readCatalogue().find(({ id }) => id === 'ops-emergency-relief');
  const condition = (id: string, of: string, value: unknown) => ({
    id,
    th: `เงื่อนไข ${id}`,
    en: `condition ${id}`,
    scope: 'substantive',
    source: 'ทดสอบ',
    evidence: 'proposal',
    when: { op: 'eq', of, value },
  });
  const rule = {
    op: 'all',
    of: [
      condition('thai', 'person.citizenship', 'TH'),
      condition('adl', 'person.can_do_adl', false),
      condition('violence', 'assessment.domestic_violence', true),
    ],
  };
  const body = { ...model, id: service, version: 1, rule };
  await sql`insert into services.service (service, version, body) values (${service}, 1, ${JSON.stringify(body)})`.execute(
    open.owner,
  );
  let household: string;
  [household, family, person] = [newId(), newId(), newId()];
  const people = [{ person, name: 'นางบัวลอย ยอมให้', relation: 'head', birth_date: '1970-01-01' }];
  await open.done('มาลี', 'registry.add-family', {
    area,
    household,
    family,
    address: { house_no: '3' },
    people,
  });
  const facts = [
    { subject: person, key: 'person.citizenship', value: 'TH' },
    { subject: person, key: 'person.can_do_adl', value: false },
    { subject: household, key: 'assessment.domestic_violence', value: true },
  ].map((one) => ({ ...one, fact: newId(), source: 'visit' }));
  await open.done('มาลี', 'registry.record-fact', { area, facts });
});
afterAll(() => open.close());

const agreed = (what: string, more: object = {}) => ({
  consent: newId(),
  person,
  what,
  given_by: 'self',
  witnessed_by: 'มาลี บุญประคอง',
  how: 'spoken',
  ...more,
});
async function sent(given: object[] = []): Promise<string> {
  const referral = newId();
  await open.done('มาลี', 'cases.open-case', {
    area,
    case: newId(),
    family,
    contact: { id: newId(), channel: 'walk_in', person },
    restricted: true,
    needs: [{ id: newId(), kind: 'care', person, asks: [{ referral, service, person }] }],
    agreed: given,
    receipt: newId(),
    print: newId(),
  });
  await sql`update referrals.referral set state = 'withdrawn' where id = ${referral}`.execute(open.owner);
  return referral;
}
const packetOf = async (referral: string, who = 'นก') => {
  const read = who === 'นก' ? 'referrals.get-referral' : 'referrals.get-sent-referral';
  return (await open.ask<{ packet: Packet }>(who, read, { area, referral, about: person })).packet;
};
const keys = (packet: Packet) =>
  packet.facts.map((one) => `${one.key} ${one.why}${one.ended ? ' ended' : ''}`);
const withdraw = (consent: string) =>
  open.done('มาลี', 'registry.withdraw-consent', { area, consent, withdrawn_by: 'self', how: 'spoken' });

describe('a packet and the consents of whom it is about', () => {
  it('carries by law only what is ordinary, and does not tell how the rest read', async () => {
    const packet = await packetOf(await sent());
    expect(keys(packet)).toEqual(['person.citizenship law']);
    expect(packet.explanation?.conditions.map((one) => one.state)).toEqual(['true', 'unknown', 'unknown']);
    expect(packet.explanation?.verdict).toBe('unknown');
    expect(packet.basis.kind).toBe('law');
  });
  it('carries what was agreed at the intake, each under its own consent', async () => {
    const health = agreed('share_health');
    const packet = await packetOf(await sent([health]));
    expect(keys(packet)).toEqual(['person.citizenship law', 'person.can_do_adl consent']);
    expect(packet.facts[1]?.consent).toBe(health.consent);
    expect(packet.explanation?.conditions.map((one) => one.state)).toEqual(['true', 'true', 'unknown']);
    const both = await packetOf(await sent([agreed('share_health'), agreed('share_restricted')]));
    expect(keys(both)).toHaveLength(3);
    expect(both.explanation?.verdict).toBe('entitled');
    // It was for the organisations of that case alone.
    expect(keys(await packetOf(await sent()))).toHaveLength(1);
  });
  it('shows no more of it once the consent is withdrawn, and keeps what was sent for the record', async () => {
    const health = agreed('share_health');
    const referral = await sent([health]);
    await withdraw(health.consent);
    for (const who of ['นก', 'มาลี']) {
      const packet = await packetOf(referral, who);
      expect(keys(packet)).toEqual(['person.citizenship law', 'person.can_do_adl consent ended']);
      expect(packet.facts[1]).toMatchObject({ value: null, value_th: '' });
      expect(packet.explanation?.conditions[1]).toMatchObject({ state: 'unknown', withheld: true });
    }
    const { rows } = await sql<{
      packet: Packet;
    }>`select packet from referrals.referral where id = ${referral}`.execute(open.owner);
    expect(rows[0]?.packet.facts[1]).toMatchObject({ value: false });
  });
  it('goes by a consent with the organisation, until its last day', async () => {
    const given = { ...agreed('share_health', { until: today }), with_whom: 'organisation' };
    const of = { ...given, organisation: villageId('pso67') };
    await open.done('มาลี', 'registry.record-consent', { area, given: of });
    const referral = await sent();
    expect(keys(await packetOf(referral))).toHaveLength(2);
    await sql`update registry.consent set given_on = given_on - 9, until = until - 1 where id = ${given.consent}`.execute(
      open.owner,
    );
    expect(keys(await packetOf(referral))).toContain('person.can_do_adl consent ended');
    expect(keys(await packetOf(await sent()))).toHaveLength(1);
  });
});

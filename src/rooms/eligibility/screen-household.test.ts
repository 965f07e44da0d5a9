import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import { newId } from '../../platform/ids.ts';
import { screening, type Right, type Screening } from './screening.ts';

const allowance = 'lao-old-age-allowance';
const grant = 'ops-emergency-relief';
const family = villageId('saensuk family');
const khampun = villageId('นางคำปุ่น แสนสุข');
const bunmi = villageId('นายบุญมี แสนสุข');
const kanya = villageId('เด็กหญิงกัญญา แสนสุข');

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

describe('screening the house of a family', () => {
  it('answers for everybody and every service, in the shape it promises', async () => {
    const found = await screen();
    expect(screening.parse(found)).toEqual(found);
    expect(found.people).toHaveLength(5);
    const services = found.services.map(({ service }) => service);
    expect(services).toContain('moph-status-health-fund');
    expect(services).not.toContain('dep-loan-covid');
    expect(found.rights).toHaveLength(5 * services.length);
    expect(found.services.find(({ service }) => service === allowance)).toMatchObject({
      unverified: true,
      owner: { kind: 'local_authority', organisation: villageId('lao670307') },
      sla: { new_case: 15, stated: false },
    });
    expect(found.services.find(({ service }) => service === grant)).toMatchObject({
      sla: { new_case: 10, stated: true },
    });
  });

  it('says what is missing, with the question, and settles when it is answered', async () => {
    const before = of(await screen(), khampun, allowance);
    expect(before.verdict).toBe('unknown');
    expect(before.amount).toMatchObject({
      least_satang: 70_000,
      most_satang: 70_000,
      step: { en: 'Aged 70–79' },
    });
    expect(before.missing.map(({ key }) => key)).toEqual([
      'person.registered_lao',
      'person.in_institution',
      'person.old_age_recipient_before_2023_08_12',
    ]);
    expect(before.missing[0]).toMatchObject({ person: khampun, before: null });
    expect(before.missing[0]?.question.th).toContain('ทะเบียนบ้าน');
    await record(khampun, { 'person.registered_lao': open.area('670307'), 'person.in_institution': false });
    const after = of(await screen(), khampun, allowance);
    expect(after).toMatchObject({ verdict: 'entitled', missing: [], ask_first: null });
    expect(after.conditions.filter(({ deciding }) => deciding).map(({ id }) => id)).toEqual([
      'thai',
      'age_60',
      'registered_here',
      'no_state_pension',
      'not_in_institution',
    ]);
  });

  it('shows each condition with the value it used, where it comes from and from when', async () => {
    const { conditions } = of(await screen(), khampun, allowance);
    expect(conditions.find(({ id }) => id === 'thai')?.facts[0]).toMatchObject({
      person: khampun,
      state: 'known',
      value: 'TH',
      words: { th: 'ไทย', en: 'Thai' },
      source: 'register',
      as_of: '2026-10-01',
    });
    expect(conditions.find(({ id }) => id === 'age_60')?.facts[0]).toMatchObject({
      key: 'person.birth_date',
      words: { th: '12 เม.ย. 2497', en: '12 Apr 1954' },
      source: 'record',
    });
    expect(conditions.find(({ id }) => id === 'income_test')).toMatchObject({
      state: 'unknown',
      settled_by: 'nobody',
      deciding: false,
    });
    const registered = conditions.find(({ id }) => id === 'registered_here')?.facts;
    expect(registered?.[0]?.words?.th).toContain('สักหลง');
  });

  it('counts a birth that the registry knows only by its year from 1 January', async () => {
    const { conditions } = of(await screen(), bunmi, allowance);
    expect(conditions.find(({ id }) => id === 'age_60')).toMatchObject({
      state: 'true',
      facts: [{ state: 'known' }],
    });
  });

  it('never refuses by a judgement, and lets the head of the family apply for a child', async () => {
    const child = of(await screen(), kanya, grant);
    expect(child).toMatchObject({ verdict: 'judgement', missing: [], apply_alone: 'unknown' });
    await record(villageId('saensuk'), { 'assessment.urgency': 'normal', 'case.stage': 'initial_relief' });
    await record(bunmi, { 'person.annual_income': 12_000_000 });
    const after = of(await screen(), kanya, grant);
    expect(after).toMatchObject({ verdict: 'judgement', apply_alone: 'no' });
    expect(after.conditions.find(({ id }) => id === 'applicant_income')?.facts[0]).toMatchObject({
      person: bunmi,
      key: 'person.annual_income',
      words: { th: '120,000\u00A0บาท' },
    });
  });

  it('treats an answer that is too old as not known, and offers it beside the question', async () => {
    const { rights } = await screen('2028-11-20');
    const later = rights.find(({ person, service }) => person === khampun && service === allowance);
    expect(later?.verdict).toBe('unknown');
    const asked = later?.missing.find(({ key }) => key === 'person.receives_state_pension_or_salary');
    expect(asked?.before).toMatchObject({ state: 'expired', value: false, words: { th: 'ไม่ใช่' } });
  });

  it('uses the rule in force on the day', async () => {
    const found = await screen('2022-01-01');
    const services = found.services.map(({ service }) => service);
    expect(services).toContain(grant);
    expect(services).not.toContain(allowance);
  });

  it('says what was given already this fiscal year', async () => {
    await open.done('มาลี', 'help.record-help', {
      area: open.area('670307'),
      help: newId(),
      family,
      person: khampun,
      service: allowance,
      organisation: villageId('lao670307'),
      form: 'cash',
      amount_satang: 70_000,
      given_on: '2026-11-10',
    });
    expect(of(await screen(), khampun, allowance)).toMatchObject({
      receiving: true,
      helped: { times: 1, cash_satang: 70_000, last_on: '2026-11-10' },
    });
    expect(of(await screen(), bunmi, allowance)).toMatchObject({ receiving: false, helped: null });
  });

  it('is not there for another area, nor for a duty that may not see the file', async () => {
    const input = { area: open.area('670307'), family };
    expect(await open.refused('สมบัติ', 'eligibility.screen-household', input)).toBe('not_found');
    expect(await open.refused('นก', 'eligibility.screen-household', input)).toBe('not_allowed');
    const elsewhere = { area: open.area('450303'), family };
    expect(await open.refused('สมบัติ', 'eligibility.screen-household', elsewhere)).toBe('family_not_screened');
  });
});

async function screen(on = '2026-11-20'): Promise<Screening> {
  return open.ask<Screening>('มาลี', 'eligibility.screen-household', {
    area: open.area('670307'),
    family,
    on,
  });
}

function of({ rights }: Screening, person: string, service: string): Right {
  const found = rights.find((one) => one.person === person && one.service === service);
  if (!found) throw new Error('no such right');
  return found;
}

async function record(subject: string, answers: Record<string, unknown>): Promise<void> {
  const facts = Object.entries(answers).map(([key, value]) => ({
    fact: newId(),
    subject,
    key,
    value,
    as_of: '2026-11-18',
    source: 'visit',
  }));
  await open.done('มาลี', 'registry.record-fact', { area: open.area('670307'), facts });
}

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import type { FactAsked } from './fact-asked.ts';
import type { Finding } from './finding.ts';

let open: OpenHouse;
let area: string;
let referral: string;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
  referral = newId();
  await open.done('มาลี', 'cases.open-case', {
    area,
    case: newId(),
    family: villageId('saensuk family'),
    contact: { id: newId(), channel: 'walk_in', person: grandmother },
    needs: [
      {
        id: newId(),
        kind: 'sudden_hardship',
        words: 'ไม่มีเงินซื้อยา',
        asks: [{ referral, service: 'ops-emergency-relief', person: grandmother }],
      },
    ],
    receipt: newId(),
    print: newId(),
  });
});
afterAll(() => open.close());

const grandmother = villageId('นางคำปุ่น แสนสุข');
const household = villageId('saensuk');
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
type Whole = { seen: string | null; turn: string; asked: FactAsked[]; findings: Finding[] };
const at = (who: string, read: string) =>
  open.ask<Whole>(who, `referrals.${read}`, { area, referral, about: grandmother });
const codeOf = async (who: string, name: string, input: object) => {
  const outcome = await open.do(who, `referrals.${name}`, { area, ...input });
  return outcome.state === 'refused' ? outcome.problem.code : outcome.state;
};
const question = (facts: object[], seen: string | null) => ({
  answer: newId(),
  referral,
  seen,
  given: { kind: 'more_information', words: 'ขอข้อมูลประกอบ', facts },
});

describe('named extra facts', () => {
  it('are asked for with a question, agreed to one by one, and kept as they were given', async () => {
    const bed = { subject: null, key: 'household.housing_condition' };
    const adl = { subject: grandmother, key: 'person.can_do_adl' };
    expect(
      await codeOf('นก', 'answer-referral', question([{ subject: null, key: 'person.can_do_adl' }], null)),
    ).toBe('fact_not_askable');
    const stranger = { subject: villageId('นายสมเกียรติ พลเยี่ยม'), key: 'person.can_do_adl' };
    expect(await codeOf('นก', 'answer-referral', question([stranger], null))).toBe('fact_whose_unknown');
    expect(await codeOf('นก', 'answer-referral', question([adl, adl], null))).toBe('fact_asked_already');
    const tenure = { subject: null, key: 'household.housing_tenure' };
    expect(await codeOf('นก', 'answer-referral', question([tenure, adl, bed], null))).toBe('done');
    const asked = await at('มาลี', 'get-sent-referral');
    expect(asked.turn).toBe('centre');
    const [of, health, third] = [
      'household.housing_tenure',
      'person.can_do_adl',
      'household.housing_condition',
    ].map((key) => asked.asked.find((one) => one.key === key)?.fact_ask ?? '');
    const reply = (agreed: (string | undefined)[]) =>
      codeOf('มาลี', 'reply-referral', { reply: newId(), referral, seen: asked.seen, words: 'ตามนี้', agreed });
    const known = (key: string, subject: string, value: unknown) => ({
      fact: newId(),
      subject,
      key,
      value,
      source: 'visit',
    });
    expect(await reply([of])).toBe('fact_not_known');
    const facts = [
      known('household.housing_tenure', household, 'rented'),
      known(adl.key, grandmother, false),
    ];
    await open.done('มาลี', 'registry.record-fact', { area, facts });
    expect(await reply([of, health])).toBe('fact_needs_consent');
    expect(await reply([of])).toBe('done');
    const told = (await at('นก', 'get-referral')).asked;
    expect(told.find((one) => one.fact_ask === of)?.reply).toMatchObject({ given: true, source: 'visit' });
    expect(told.find((one) => one.fact_ask === of)?.reply?.value_th).toBeTruthy();
    for (const key of [health, third])
      expect(told.find((one) => one.fact_ask === key)?.reply).toMatchObject({ given: false, value_th: null });
    // Asked again, with the person's consent for this organisation; taken back, it is not shown any more.
    const consent = newId();
    const given = {
      consent,
      person: grandmother,
      what: 'share_health',
      with_whom: 'organisation',
      organisation: villageId('pso67'),
      given_by: 'self',
      witnessed_by: 'ผู้ใหญ่บ้าน',
      how: 'paper',
    };
    await open.done('มาลี', 'registry.record-consent', { area, given });
    const { seen } = await at('นก', 'get-referral');
    expect(await codeOf('นก', 'answer-referral', question([adl], seen))).toBe('done');
    const again = await at('มาลี', 'get-sent-referral');
    const wanted = again.asked.find((one) => one.reply === null)?.fact_ask;
    const second = { reply: newId(), referral, seen: again.seen, words: 'เจ้าตัวยินยอม', agreed: [wanted] };
    expect(await codeOf('มาลี', 'reply-referral', second)).toBe('done');
    const shown = async () =>
      (await at('นก', 'get-referral')).asked.find((one) => one.fact_ask === wanted)?.reply;
    expect(await shown()).toMatchObject({ given: true, value_th: 'ไม่ใช่' });
    await open.done('มาลี', 'registry.withdraw-consent', {
      area,
      consent,
      withdrawn_by: 'self',
      how: 'spoken',
    });
    expect(await shown()).toMatchObject({ given: true, value_th: null });
  });
});

describe('what an organisation found', () => {
  it('comes back to the desk, which takes it into the file of the family once', async () => {
    const facts = [{ subject: null, key: 'household.housing_tenure', value: 'owned' }];
    const found = { finding: newId(), referral, visited_on: today, words: 'บ้านทรุด เสาเอียง', facts };
    expect(await codeOf('นก', 'record-finding', { ...found, visited_on: '2020-01-01' })).toBe(
      'finding_before_sent',
    );
    expect(await codeOf('นก', 'record-finding', { ...found, visited_on: '2099-01-01' })).toBe(
      'finding_in_future',
    );
    const odd = [{ ...facts[0], value: 'castle' }];
    expect(await codeOf('นก', 'record-finding', { ...found, facts: odd })).toBe('fact_wrong_answer');
    expect(await codeOf('วีระ', 'record-finding', found)).toBe('referral_not_found');
    expect(await codeOf('นก', 'record-finding', found)).toBe('done');
    const { findings } = await at('มาลี', 'get-sent-referral');
    expect(findings).toMatchObject([{ words: found.words, taken: null, by: 'นกน้อย ใจเที่ยง' }]);
    expect(await codeOf('มาลี', 'take-finding', { finding: found.finding })).toBe('done');
    expect(await codeOf('มาลี', 'take-finding', { finding: found.finding })).toBe('finding_taken_already');
    const { rows } = await sql`select source, source_words, as_of from registry.fact
      where area = ${area} and subject = ${household} and source = 'agency'`.execute(open.owner);
    expect(rows).toMatchObject([{ source: 'agency', source_words: 'พมจ.เพชรบูรณ์' }]);
    const none = { ...found, finding: newId(), facts: [] };
    expect(await codeOf('นก', 'record-finding', none)).toBe('done');
    expect(await codeOf('มาลี', 'take-finding', { finding: none.finding })).toBe('finding_no_facts');
  });
});

describe('the month of an organisation', () => {
  it('counts what was sent, said and given, and what was mine; another month holds none of it', async () => {
    const { seen } = await at('นก', 'get-referral');
    const delivered = { kind: 'delivered', amount_satang: 150_000, given_on: today };
    expect(await codeOf('นก', 'answer-referral', { answer: newId(), referral, seen, given: delivered })).toBe(
      'done',
    );
    const help = {
      area,
      help: newId(),
      family: villageId('saensuk family'),
      what: 'ถุงยังชีพ',
      organisation: villageId('pso67'),
      form: 'in_kind',
      given_on: today,
    };
    await open.done('เอก', 'help.record-help', help);
    const month = today.slice(0, 7);
    const count = (who: string, of = month) =>
      open.ask<object>(who, 'referrals.count-own-work', { month: of });
    expect(await count('นก')).toMatchObject({
      received: 1,
      asked: 2,
      delivered: 1,
      amount_satang: 150_000,
      unasked: 1,
      mine: 3,
      days: expect.any(Number),
    });
    expect(await count('เอก')).toMatchObject({ received: 1, delivered: 1, mine: 0 });
    expect(await count('วีระ')).toMatchObject({ received: 0, delivered: 0 });
    expect(await count('นก', '2024-02')).toMatchObject({ received: 0, unasked: 0, days: null });
    expect(await open.refused('นก', 'referrals.count-own-work', { month: '2026-13' })).toBe('bad_input');
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openWeb, type OpenWeb } from '../../../test/open-web.ts';
import { villageId } from '../../../test/village.ts';
import type { ComplaintShown } from './complaint.ts';
import { makePin } from './make-pin.ts';

let web: OpenWeb;
let area: string;
beforeAll(async () => {
  web = await openWeb();
  area = web.open.area('670307');
});
afterAll(() => web.close());

const person = villageId('นางคำปุ่น แสนสุข');
const words = 'เขาว่าไม่เข้าเกณฑ์ ทั้งที่บ้านไหม้จริง';

/** A case whose only request was declined by the organisation; its receipt and PIN. */
async function refused(more: object = {}) {
  const ids = { area, case: newId(), receipt: newId() };
  const [need, referral] = [newId(), newId()];
  const asks = [{ referral, service: 'ops-emergency-relief', person }];
  const { number } = await web.open.done('มาลี', 'cases.open-case', {
    ...ids,
    family: villageId('saensuk family'),
    contact: { id: newId(), channel: 'walk_in' },
    needs: [{ id: need, kind: 'sudden_hardship', asks }],
    print: newId(),
    ...more,
  });
  const given = { kind: 'declined', reason: 'not_eligible' };
  const answer = { area, answer: newId(), referral, seen: null, given };
  await web.open.done('นก', 'referrals.answer-referral', answer);
  const { rows } = await sql<{ id: string }>`
    select id from cases.receipt_pin where receipt = ${ids.receipt}`.execute(web.open.owner);
  return { ...ids, need, referral, number: String(number), pin: makePin(rows[0]?.id ?? '') };
}

const listOf = async (who: string) =>
  (await web.open.ask<{ rows: ComplaintShown[] }>(who, 'cases.list-complaints', { state: 'all' })).rows;
const seenBy = async (complaint: string) => {
  const see: string[] = [];
  for (const who of ['มาลี', 'ก้อย', 'ตรวจสอบ', 'นก', 'เอก', 'วีระ', 'สมบัติ'])
    if ((await listOf(who)).some((one) => one.complaint === complaint)) see.push(who);
  return see;
};
const codeOf = async (who: string, name: string, input: object) => {
  const outcome = await web.open.do(who, name, input);
  return outcome.state === 'refused' ? outcome.problem.code : outcome.state;
};
const answer = (complaint: string) => ({
  area,
  answer: newId(),
  complaint,
  outcome: 'changed',
  words: 'ตรวจบ้านใหม่แล้ว เข้าเกณฑ์ จะช่วยเหลือ',
  learnt: 'ให้ดูรูปถ่ายก่อนปฏิเสธ',
});
const send = async <T>(path: string, payload: object, remoteAddress = '10.9.0.1') =>
  (await web.app.inject({ method: 'POST', url: path, payload, remoteAddress })).json<T & { code?: string }>();

describe('an appeal against a refusal', () => {
  it('is made from the receipt without a name, and answered by another officer than the one who refused', async () => {
    const one = await refused();
    const link = { need: one.need, referral: one.referral };
    const decision = { number: one.number, pin: one.pin, link };
    const sent = await send<{ label: string; pin: string; due_on: string }>('/open/complain', {
      kind: 'appeal',
      about: 'decision',
      words,
      area,
      decision,
    });
    expect(sent.label).toMatch(/^สล ร\d{4}\/\d{4}$/u);
    const found = (await listOf('เอก')).find((row) => row.label === sent.label);
    const complaint = found?.complaint ?? '';
    expect(found).toMatchObject({ name: null, mine: true, complained_of: ['นกน้อย ใจเที่ยง'], kind: 'appeal' });
    expect(await seenBy(complaint)).toEqual(['มาลี', 'ก้อย', 'ตรวจสอบ', 'เอก']);
    expect(await codeOf('นก', 'cases.answer-complaint', answer(complaint))).toBe('complaint_not_found');
    expect(await codeOf('วีระ', 'cases.answer-complaint', answer(complaint))).toBe('complaint_not_found');
    expect(await codeOf('มาลี', 'cases.answer-complaint', answer(complaint))).toBe(
      'complaint_of_organisation',
    );
    const said = answer(complaint);
    const id = newId();
    const first = await web.open.do('เอก', 'cases.answer-complaint', said, { id });
    expect(first.state).toBe('done');
    expect(await web.open.do('เอก', 'cases.answer-complaint', said, { id })).toEqual(first);
    expect(await codeOf('ตรวจสอบ', 'cases.answer-complaint', answer(complaint))).toBe(
      'complaint_answered_already',
    );
    const read = await send('/open/follow-complaint', { number: sent.label, pin: sent.pin });
    expect(read).toMatchObject({ outcome: 'changed', words: said.words, answered_on: expect.any(String) });
    const wrong = sent.pin === '111111' ? '222222' : '111111';
    expect(await send('/open/follow-complaint', { number: sent.label, pin: wrong })).toMatchObject({
      code: 'follow_none',
    });
  });
  it('needs the receipt of that very case', async () => {
    const [one, two] = [await refused(), await refused({ family: villageId('saensuk family') })];
    const base = { kind: 'appeal', about: 'decision', words, area };
    const of = (link: object, pin = one.pin) => ({ ...base, decision: { number: one.number, pin, link } });
    expect(await send('/open/complain', base, '10.9.1.1')).toMatchObject({ code: 'appeal_of_what' });
    const others = of({ need: two.need, referral: two.referral });
    expect(await send('/open/complain', others, '10.9.1.2')).toMatchObject({ code: 'follow_none' });
    const wrong = of({ need: one.need }, one.pin === '000001' ? '000002' : '000001');
    expect(await send('/open/complain', wrong, '10.9.1.3')).toMatchObject({ code: 'follow_none' });
  });
});

describe('a complaint', () => {
  it('about an officer is never seen nor answered by that officer, not even with the first lock off', async () => {
    const complaint = newId();
    const input = { area, complaint, kind: 'complaint', about: 'officer', words, officer: villageId('ก้อย') };
    await web.open.done('มาลี', 'cases.enter-complaint', input);
    expect(await seenBy(complaint)).toEqual(['มาลี', 'ตรวจสอบ']);
    web.open.house.firstLock = 'off';
    expect(await codeOf('ก้อย', 'cases.answer-complaint', answer(complaint))).toBe('complaint_not_found');
    delete web.open.house.firstLock;
    const bare = await import('../../platform/db.ts').then(async ({ asActor }) =>
      asActor(web.open.house.db, await web.open.actor('ก้อย'), 'read write', (tx) =>
        sql`insert into cases.complaint_answer (area, id, complaint, outcome, words, answered_by)
          values (${area}, ${newId()}, ${complaint}, 'stands', 'ไม่เป็นความจริง', ${villageId('ก้อย')})`.execute(
          tx,
        ),
      ).then(
        () => 'done',
        (error: unknown) => String((error as { code?: string }).code),
      ),
    );
    expect(bare).toBe('42501');
    expect(await codeOf('ตรวจสอบ', 'cases.answer-complaint', answer(complaint))).toBe('done');
  });
  it('about a decision of the centre is not answered by who decided it', async () => {
    const one = await refused();
    const closing = { area, closure: newId(), need: one.need, outcome: 'not_helped' };
    await web.open.done('มาลี', 'cases.close-need', closing);
    const complaint = newId();
    const link = { need: one.need };
    const input = { area, complaint, kind: 'appeal', about: 'decision', words, link };
    await web.open.done('ก้อย', 'cases.enter-complaint', input);
    expect(await seenBy(complaint)).toEqual(['ก้อย', 'ตรวจสอบ']);
    expect(await codeOf('ก้อย', 'cases.answer-complaint', answer(complaint))).toBe('done');
  });
  it('that is grave goes past the desk to the auditor; of a restricted case it stays in its circle', async () => {
    const grave = newId();
    const base = { area, kind: 'complaint', about: 'officer', words: 'เรียกเงินก่อนช่วย' };
    await web.open.done('มาลี', 'cases.enter-complaint', { ...base, complaint: grave, grave: true });
    expect(await seenBy(grave)).toEqual(['มาลี', 'ตรวจสอบ']);
    expect(await codeOf('มาลี', 'cases.answer-complaint', answer(grave))).toBe('complaint_for_auditor');
    const [need, secret] = [newId(), newId()];
    await web.open.done('ก้อย', 'cases.open-case', {
      area,
      case: newId(),
      family: villageId('saensuk family'),
      contact: { id: newId(), channel: 'walk_in' },
      needs: [{ id: need, kind: 'violence' }],
      receipt: newId(),
      print: newId(),
    });
    const hidden = { ...base, complaint: secret, about: 'service', link: { need } };
    expect(await codeOf('มาลี', 'cases.enter-complaint', { ...hidden, complaint: newId() })).toBe(
      'need_not_found',
    );
    await web.open.done('ก้อย', 'cases.enter-complaint', hidden);
    expect(await seenBy(secret)).toEqual(['ก้อย']);
  });
  it('is taken at the desk of the area only, and refused by name where something is missing', async () => {
    const input = { area, complaint: newId(), kind: 'complaint', about: 'service', words };
    expect(await codeOf('ฝน', 'cases.enter-complaint', input)).toBe('not_allowed');
    expect(await codeOf('สมบัติ', 'cases.enter-complaint', input)).toBe('not_found');
    expect(await codeOf('มาลี', 'cases.enter-complaint', { ...input, words: 'แย่' })).toBe('bad_input');
    expect(await codeOf('มาลี', 'cases.enter-complaint', { ...input, kind: 'appeal' })).toBe('appeal_of_what');
    expect(await codeOf('มาลี', 'cases.enter-complaint', { ...input, officer: newId() })).toBe(
      'complained_unknown',
    );
    expect(await codeOf('มาลี', 'cases.enter-complaint', input)).toBe('done');
    expect(await codeOf('มาลี', 'cases.enter-complaint', input)).toBe('complaint_added_already');
    const slip = await web.open.ask<{ label: string; pin: string }>('มาลี', 'cases.get-complaint-slip', {
      area,
      complaint: input.complaint,
    });
    expect(await send('/open/follow-complaint', { number: slip.label, pin: slip.pin })).toMatchObject({
      answered_on: null,
    });
  });
  it('from the public page names a centre that has a desk, and waits after five from one address', async () => {
    const centres = await send<{ area: string }[]>('/open/centres', { text: 'สักหลง' });
    expect(centres).toMatchObject([{ area }]);
    const input = { kind: 'complaint', about: 'service', words, area };
    const nowhere = { ...input, area: web.open.area('670309') };
    expect(await send('/open/complain', nowhere, '10.9.5.1')).toMatchObject({
      code: 'complaint_nobody_there',
    });
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 7; n++) codes.push((await send('/open/complain', input, '10.9.5.2')).code);
    expect(codes).toEqual([...Array<undefined>(5), 'complaints_too_many', 'complaints_too_many']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { answer } from '../../platform/answer.ts';
import { newId } from '../../platform/ids.ts';
import { perform } from '../../platform/perform.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import type { Packet } from './packet.ts';
import { stateOf, type Said } from './referral.ts';

let open: OpenHouse;
let area: string;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
});
afterAll(() => open.close());

const family = villageId('saensuk family');
const grandmother = villageId('นางคำปุ่น แสนสุข');
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Sends the emergency grant for the grandmother, and takes it back after the test so that it can be sent again. */
async function sent(more: object = {}, visit: object = {}): Promise<string> {
  const referral = newId();
  const ask = {
    referral,
    service: 'ops-emergency-relief',
    person: grandmother,
    held: ['บัตรประจำตัวประชาชน'],
    overlap_reason: 'คนละคนในบ้าน เดือดร้อนคนละเรื่อง',
    ...more,
  };
  await open.done('มาลี', 'cases.open-case', {
    area,
    case: newId(),
    family,
    contact: { id: newId(), channel: 'walk_in', person: grandmother },
    needs: [{ id: newId(), kind: 'sudden_hardship', words: 'เงินกะบ่พอค่าผ้าอ้อม', asks: [ask] }],
    receipt: newId(),
    print: newId(),
    ...visit,
  });
  return referral;
}

type Whole = {
  state: string;
  turn: string | null;
  seen: string | null;
  may_answer: string[];
  clock: { due_on: string; days_left: number; stopped: boolean };
  packet: Packet;
  said: { id: string; kind: Said['kind']; by: string }[];
};
const look = (referral: string, who = 'นก') =>
  open.ask<Whole>(who, 'referrals.get-referral', { area, referral, about: grandmother });
const say = (referral: string, given: object, seen: string | null = null, who = 'นก') =>
  open.do(who, 'referrals.answer-referral', { area, answer: newId(), referral, seen, given });
const code = (outcome: Awaited<ReturnType<typeof say>>) =>
  outcome.state === 'refused' ? outcome.problem.code : outcome.state;

describe('a packet', () => {
  it('carries the roster, the rule as it read, the papers and what the service needs, and stays as sent', async () => {
    const referral = await sent();
    const { packet, clock } = await look(referral);
    expect(packet.roster.map((one) => one.name)).toContain('นางคำปุ่น แสนสุข');
    expect(packet.words).toBe('เงินกะบ่พอค่าผ้าอ้อม');
    expect(packet.service).toMatchObject({ id: 'ops-emergency-relief', amount_satang: 300_000 });
    expect(packet.basis).toMatchObject({ kind: 'law' });
    expect(packet.explanation?.conditions.length).toBeGreaterThan(2);
    expect(packet.documents.filter((one) => one.held)).toHaveLength(1);
    expect(packet.facts.every((one) => one.why === 'law' && one.as_of && one.source && one.value_th)).toBe(
      true,
    );
    expect(JSON.stringify(packet)).not.toContain('person.can_do_adl');
    expect(clock).toMatchObject({ days_left: 10, stopped: false });
    const name = { area, person: grandmother };
    await sql`update registry.person set name = 'เปลี่ยนแล้ว' where area = ${name.area} and id = ${name.person}`.execute(
      open.owner,
    );
    expect((await look(referral)).packet).toEqual(packet);
    await sql`update registry.person set name = 'คำปุ่น แสนสุข' where area = ${name.area} and id = ${name.person}`.execute(
      open.owner,
    );
    await withdraw(referral);
  });
});

describe('an answer', () => {
  it('is accepted, then delivered with its help in the ledger, and the desk sees both', async () => {
    const referral = await sent();
    expect(code(await say(referral, { kind: 'accepted' }))).toBe('done');
    const accepted = await look(referral);
    expect(accepted).toMatchObject({ state: 'accepted', turn: 'organisation' });
    const given = { kind: 'delivered', amount_satang: 300_000, given_on: today };
    expect(code(await say(referral, { ...given, amount_satang: null }, accepted.seen))).toBe(
      'amount_missing',
    );
    expect(code(await say(referral, { ...given, given_on: '2099-01-01' }, accepted.seen))).toBe(
      'given_in_future',
    );
    expect(code(await say(referral, { ...given, given_on: '2020-01-01' }, accepted.seen))).toBe(
      'given_before_sent',
    );
    expect(code(await say(referral, given, accepted.seen))).toBe('done');
    const desk = await open.ask<Whole>('มาลี', 'referrals.get-sent-referral', {
      area,
      referral,
      about: grandmother,
    });
    expect(desk).toMatchObject({ state: 'delivered', turn: null, may_answer: [], clock: { stopped: true } });
    expect(desk.said.map((one) => one.kind)).toEqual(['accepted', 'delivered']);
    const help = await sql<{ amount_satang: number; family: string }>`
      select amount_satang, family from help.public_help where referral = ${referral}`.execute(open.owner);
    expect(help.rows).toEqual([{ amount_satang: '300000', family }]);
    // Help of this year is in the next packet.
    const next = await sent();
    expect((await look(next)).packet.help).toMatchObject([{ amount_satang: 300_000, by_th: 'พมจ.เพชรบูรณ์' }]);
    await withdraw(next);
  });
  it('sent twice has one effect; of two at once the second is refused by the name of the first', async () => {
    const referral = await sent();
    const input = { area, answer: newId(), referral, seen: null, given: { kind: 'accepted' } };
    const id = newId();
    const same = await Promise.all(
      Array.from({ length: 20 }, () => open.do('นก', 'referrals.answer-referral', input, { id })),
    );
    for (const one of same) expect(one).toEqual(same[0]);
    expect((await look(referral)).said).toHaveLength(1);
    await withdraw(referral);
    const other = await sent();
    const two = await Promise.all([
      say(other, { kind: 'accepted' }),
      say(other, { kind: 'declined', reason: 'no_budget' }),
    ]);
    const [first] = (await look(other)).said;
    expect(two.map(code).toSorted()).toEqual([`already_${first?.kind}`, 'done']);
    const refused = two.find((one) => one.state === 'refused');
    expect(refused).toMatchObject({ problem: { details: { by: 'นกน้อย ใจเที่ยง', word: first?.id } } });
    // Whichever of the two came first: a declined request has ended by itself.
    if (first?.kind === 'accepted') await withdraw(other);
  });
  it('asks, is replied to, and goes on where it stood', async () => {
    const referral = await sent();
    expect(code(await say(referral, { kind: 'more_information', words: 'ขอสมุดบัญชี' }))).toBe('done');
    const asked = await look(referral);
    expect(asked).toMatchObject({
      state: 'more_information',
      turn: 'centre',
      may_answer: ['accepted', 'declined', 'delivered'],
    });
    expect(code(await say(referral, { kind: 'more_information', words: 'อีก' }, asked.seen))).toBe(
      'already_more_information',
    );
    const reply = (seen: string | null) => ({ area, reply: newId(), referral, seen, words: 'แนบแล้ว' });
    expect(code(await open.do('มาลี', 'referrals.reply-referral', reply(null)))).toBe(
      'already_more_information',
    );
    expect(code(await open.do('มาลี', 'referrals.reply-referral', reply(asked.seen)))).toBe('done');
    expect(code(await say(referral, { kind: 'accepted' }, asked.seen))).toBe('already_replied');
    const replied = await look(referral);
    expect(replied).toMatchObject({ state: 'sent', turn: 'organisation' });
    expect(code(await open.do('มาลี', 'referrals.reply-referral', reply(replied.seen)))).toBe(
      'already_replied',
    );
    await withdraw(referral, replied.seen);
  });
  it('to a withdrawn request, from another organisation or another duty is refused', async () => {
    const referral = await sent();
    expect(code(await say(referral, { kind: 'accepted' }, null, 'วีระ'))).toBe('referral_not_found');
    expect(code(await say(referral, { kind: 'accepted' }, null, 'ดาว'))).toBe('not_found');
    expect(code(await say(referral, { kind: 'accepted' }, null, 'มาลี'))).toBe('not_allowed');
    expect(code(await say(referral, { kind: 'declined', reason: 'other' }))).toBe('reason_needs_words');
    await withdraw(referral);
    expect(code(await say(referral, { kind: 'accepted' }))).toBe('already_withdrawn');
    const about = grandmother;
    expect(await open.refused('วีระ', 'referrals.get-referral', { area, referral, about })).toBe(
      'referral_not_found',
    );
  });
});

describe('sending', () => {
  const problem = async (more: object) =>
    sent(more).then(
      () => 'done',
      (error: unknown) => String(error),
    );
  it('is refused for an unknown service, a foreign organisation, and twice at the same time', async () => {
    expect(await problem({ service: 'no-such-service' })).toContain('service_not_found');
    expect(await problem({ organisation: villageId('pso45') })).toContain('organisation_not_here');
    const referral = await sent();
    expect(await problem({})).toContain('referral_open_already');
    await withdraw(referral);
  });
  it('of a restricted case shows the organisation the request, and the desk’s other officers nothing', async () => {
    const referral = await sent({}, { restricted: true });
    expect((await look(referral)).state).toBe('sent');
    const colleague = { ...(await open.actor('มาลี')), account: villageId('ฝน') };
    const wanted = { area, referral, about: grandmother };
    await expect(answer(open.house, colleague, 'referrals.get-sent-referral', wanted)).rejects.toMatchObject({
      code: 'referral_not_found',
    });
    const listed = await answer(open.house, colleague, 'referrals.list-sent', { area, turn: 'organisation' });
    expect(JSON.stringify(listed)).not.toContain(referral);
    const back = { area, withdrawal: newId(), referral, seen: null, reason: 'other', words: 'ลอง' };
    const tried = await perform(open.house, colleague, {
      id: newId(),
      name: 'referrals.withdraw-referral',
      input: back,
    });
    expect(code(tried)).toBe('referral_not_found');
    await withdraw(referral);
  });
});

describe('the inbox', () => {
  it('shows mine by due date, counts each part, and pages by key', async () => {
    const people = ['นางคำปุ่น แสนสุข', 'นางสาวสุนิสา แสนสุข', 'นายบุญมี แสนสุข'];
    const referrals: string[] = [];
    for (const name of people) referrals.push(await sent({ person: villageId(name) }));
    const [asked = ''] = referrals;
    await say(asked, { kind: 'more_information', words: 'ขอเพิ่ม' });
    expect(await open.ask('นก', 'referrals.count-inbox', {})).toMatchObject({
      waiting_us: 2,
      due: 0,
      waiting_centre: 1,
    });
    expect(await open.ask('วีระ', 'referrals.count-inbox', {})).toMatchObject({
      waiting_us: 0,
      waiting_centre: 0,
    });
    type Page = {
      rows: { referral: string; who: string; documents_missing: number; amount_satang: number }[];
      next: string | null;
    };
    const page = (part: string, more: object = {}) =>
      open.ask<Page>('นก', 'referrals.list-inbox', { part, ...more });
    const first = await page('waiting_us', { limit: 1 });
    const second = await page('waiting_us', { limit: 1, after: first.next });
    expect([...first.rows, ...second.rows].map((one) => one.referral)).toEqual(referrals.slice(1));
    expect(second.next).toBeNull();
    expect(first.rows[0]).toMatchObject({ who: people[1], documents_missing: 8, amount_satang: 300_000 });
    expect((await page('waiting_centre')).rows.map((one) => one.referral)).toEqual([asked]);
    const done = [];
    let after: string | null | undefined;
    do {
      const more: Page = await page('done', { limit: 2, ...(after && { after }) });
      done.push(...more.rows.map((one) => one.referral));
      after = more.next;
    } while (after);
    expect(new Set(done).size).toBe(done.length);
    expect((await open.ask<{ done: number }>('นก', 'referrals.count-inbox', {})).done).toBe(done.length);
    const waiting = await open.ask('มาลี', 'referrals.list-waiting', { area });
    expect(waiting).toMatchObject([{ short_th: 'พมจ.เพชรบูรณ์', count: 2, overdue: 0 }]);
    const ours = await open.ask<Page>('มาลี', 'referrals.list-sent', { area, turn: 'centre' });
    expect(ours.rows.map((one) => one.referral)).toEqual([asked]);
    const looked = await sql<{ n: number }>`
      select count(*)::int as n from platform.look where read = 'referrals.list-inbox' and account = ${villageId('นก')}`.execute(
      open.owner,
    );
    expect(looked.rows[0]?.n).toBeGreaterThan(0);
  });
});

describe('the derived state', () => {
  it('of every request is what its words say', async () => {
    const rows = await sql<{ state: string; open_for: string | null; said: Said[] | null }>`
      select r.state, r.open_for, (select json_agg(json_build_object('kind', s.kind) order by s.recorded_at) from (
        select kind, recorded_at from referrals.answer a where a.referral = r.id
        union all select 'replied', recorded_at from referrals.reply a where a.referral = r.id
        union all select 'withdrawn', recorded_at from referrals.withdrawal a where a.referral = r.id) s) as said
      from referrals.referral r`.execute(open.owner);
    expect(rows.rows.length).toBeGreaterThan(8);
    for (const row of rows.rows) expect(row.state).toBe(stateOf(row.said ?? []));
  });
});

async function withdraw(referral: string, seen?: string | null): Promise<void> {
  const whole = await open.ask<Whole>('มาลี', 'referrals.get-sent-referral', {
    area,
    referral,
    about: grandmother,
  });
  const back = { area, withdrawal: newId(), referral, seen: seen ?? whole.seen, reason: 'sent_by_mistake' };
  await open.done('มาลี', 'referrals.withdraw-referral', back);
}

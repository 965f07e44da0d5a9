import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { answer } from '../../platform/answer.ts';
import { newId } from '../../platform/ids.ts';
import { perform } from '../../platform/perform.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const family = villageId('saensuk family');
const grandmother = villageId('นางคำปุ่น แสนสุข');

/** A visit of the grandmother for one need, without asking anybody. */
const visit = (more: object = {}) => ({
  area: open.area('670307'),
  case: newId(),
  family,
  contact: { id: newId(), channel: 'walk_in', person: grandmother },
  needs: [{ id: newId(), kind: 'sudden_hardship', words: 'เงินกะบ่พอค่าผ้าอ้อม', asks: [] as object[] }],
  receipt: newId(),
  print: newId(),
  ...more,
});

/** The same, with the emergency grant asked for somebody of the family. */
const asking = (person: string) => {
  const input = visit();
  const held = ['บัตรประจำตัวประชาชน'];
  const overlap_reason = 'คนละคนในบ้าน เดือดร้อนคนละเรื่อง';
  const ask = { referral: newId(), service: 'ops-emergency-relief', person, held, overlap_reason };
  input.needs[0]?.asks.push(ask);
  return { ...input, need: input.needs[0]?.id ?? '', referral: ask.referral };
};

type Case = {
  label: string;
  restricted: boolean;
  home: { head: string; house_no: string; moo: number };
  contact: { who: string };
  needs: {
    need: string;
    state: string;
    due_on: string;
    referrals: { seen: string; track: { key: string; state: string }[] }[];
  }[];
  needs_open: number;
  closure: { satisfied: string } | null;
  happenings: { kind: string; words: string | null }[];
};
const look = (input: { area: string; case: string }) =>
  open.ask<Case>('มาลี', 'cases.get-case', { area: input.area, case: input.case, about: family });

describe('open-case', () => {
  it('writes everything in one command, gives the number, and logs no text', async () => {
    const input = asking(grandmother);
    const done = await open.done('มาลี', 'cases.open-case', input);
    expect(done).toMatchObject({ case: input.case, restricted: false, referrals: [input.referral] });
    expect(done['number']).toMatch(/^สล \d{4}\/\d{4}$/);
    const logged = await sql<{ text: string }>`
      select row_to_json(c)::text as text from platform.command c where result->>'case' = ${input.case}`.execute(
      open.owner,
    );
    expect(logged.rows).toHaveLength(1);
    expect(logged.rows[0]?.text).not.toContain('ผ้าอ้อม');
    expect(open.said.join(' ')).not.toContain('ผ้าอ้อม');
    const seen = await look(input);
    expect(seen).toMatchObject({ label: done['number'], needs_open: 1, closure: null });
    expect(seen.home).toMatchObject({ head: 'นายบุญมี แสนสุข', house_no: '112', moo: 5 });
    expect(seen.contact.who).toBe('นางคำปุ่น แสนสุข');
    expect(seen.needs[0]).toMatchObject({ state: 'waiting' });
    expect(seen.needs[0]?.referrals[0]?.track.map((one) => one.key)).toEqual([
      'sent',
      'accepted',
      'delivered',
    ]);
    expect(seen.happenings.map((one) => one.kind).toSorted()).toEqual(['opened', 'receipt', 'sent']);
  });
  it('sent twice, and 20 times at once, has one effect and one number', async () => {
    const input = visit();
    const id = newId();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => open.do('มาลี', 'cases.open-case', input, { id })),
    );
    for (const one of all) expect(one).toEqual(all[0]);
    expect(all[0]).toMatchObject({ state: 'done' });
    const rows = await sql<{ n: number }>`
      select count(*)::int as n from cases.receipt where case_file = ${input.case}`.execute(open.owner);
    expect(rows.rows[0]?.n).toBe(1);
  });
  it('gives numbers without gaps when twenty officers open at once and some are refused', async () => {
    const before = await lastNumber();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        open.do('มาลี', 'cases.open-case', visit(n % 4 === 3 ? { family: newId() } : {})),
      ),
    );
    expect(outcomes.filter((one) => one.state === 'done')).toHaveLength(15);
    const numbers = outcomes.flatMap((one) => (one.state === 'done' ? [String(one.result['number'])] : []));
    const counted = numbers.map((one) => Number(/(\d+)\//.exec(one)?.[1])).toSorted((a, b) => a - b);
    expect(counted).toEqual(Array.from({ length: 15 }, (_, n) => before + n + 1));
    expect(await lastNumber()).toBe(before + 15);
  });
  it('refuses a family or a person of elsewhere, another area, another duty', async () => {
    const refused = async (who: string, input: object) => {
      const outcome = await open.do(who, 'cases.open-case', input);
      return outcome.state === 'refused' ? outcome.problem.code : outcome.state;
    };
    expect(await refused('มาลี', visit({ family: newId() }))).toBe('family_not_found');
    const stranger = villageId('นายสมเกียรติ พลเยี่ยม');
    expect(
      await refused('มาลี', visit({ contact: { id: newId(), channel: 'phone', person: stranger } })),
    ).toBe('person_not_of_family');
    expect(await refused('สมบัติ', visit())).toBe('not_found');
    expect(await refused('ฝน', visit())).toBe('not_allowed');
    expect(await refused('นก', visit())).toBe('not_allowed');
  });
  it('refuses no need, “something else” without words and a note of 10,000 characters, field by field', async () => {
    const issues = async (more: object) => {
      const outcome = await open.do('มาลี', 'cases.open-case', visit(more));
      return outcome.state === 'refused' ? outcome.problem.details['issues'] : outcome.state;
    };
    expect(await issues({ needs: [] })).toMatchObject([{ path: 'needs', code: 'needs_none' }]);
    expect(await issues({ needs: [{ id: newId(), kind: 'other', words: ' \u200b ' }] })).toMatchObject([
      { path: 'needs.0.words', code: 'need_needs_words' },
    ]);
    const long = 'ก'.repeat(10_000);
    expect(await issues({ needs: [{ id: newId(), kind: 'income', words: long }] })).toMatchObject([
      { path: 'needs.0.words', code: 'note_too_long' },
    ]);
  });
});

describe('a restricted case', () => {
  it('is made by what is dangerous or sensitive, seen by its own people only, and its receipt says nothing', async () => {
    const input = visit({
      contact: {
        id: newId(),
        channel: 'walk_in',
        person: grandmother,
        dangers: ['violence'],
        called: ['191'],
      },
      bring: ['บัตรประชาชน'],
    });
    const done = await open.done('มาลี', 'cases.open-case', input);
    expect(done['restricted']).toBe(true);
    const { area, case: caseId, receipt } = input;
    const about = family;
    expect(await look(input)).toMatchObject({ restricted: true });
    expect(await open.ask('มาลี', 'cases.get-receipt', { area, receipt, about })).toMatchObject({
      lines: [],
      bring: ['บัตรประชาชน'],
    });
    expect(await open.refused('ตรวจสอบ', 'cases.get-case', { area, case: caseId, about })).toBe(
      'case_not_found',
    );
    // Another officer of the same desk.
    const colleague = { ...(await open.actor('มาลี')), account: villageId('ฝน') };
    const asked = (name: string, more: object) => answer(open.house, colleague, name, { area, ...more });
    await expect(asked('cases.get-case', { case: caseId, about })).rejects.toMatchObject({
      code: 'case_not_found',
    });
    await expect(asked('cases.get-receipt', { receipt, about })).rejects.toMatchObject({
      code: 'receipt_not_found',
    });
    expect(JSON.stringify(await asked('cases.list-cases', { limit: 200 }))).not.toContain(caseId);
    expect(JSON.stringify(await asked('cases.list-my-cases', { whose: 'centre' }))).not.toContain(caseId);
    const note = { area, note: newId(), case: caseId, words: 'ไปดู' };
    const noted = await perform(open.house, colleague, { id: newId(), name: 'cases.add-note', input: note });
    expect(noted).toMatchObject({ problem: { code: 'case_not_found' } });
  });
});

describe('a case to its end', () => {
  it('takes notes, closes need by need and then whole, and says why it cannot yet', async () => {
    const input = visit({ needs: ['income', 'care'].map((kind) => ({ id: newId(), kind })) });
    await open.done('มาลี', 'cases.open-case', input);
    const { area, case: caseId } = input;
    const [first, second] = input.needs;
    const note = { area, note: newId(), case: caseId, need: first?.id, words: '  โทรนัดแล้ว  ' };
    await open.done('มาลี', 'cases.add-note', note);
    const elsewhere = { ...note, note: newId(), need: newId() };
    expect(await open.do('มาลี', 'cases.add-note', elsewhere)).toMatchObject({
      problem: { code: 'case_not_found' },
    });
    const close = { area, closure: newId(), case: caseId, said: { outcome: 'goal_met', satisfied: 'yes' } };
    const early = await open.do('มาลี', 'cases.close-case', close);
    expect(early).toMatchObject({ problem: { code: 'needs_open', details: { open: 2 } } });
    const closeNeed = (need: string | undefined) => ({ area, closure: newId(), need, outcome: 'helped' });
    const closed = closeNeed(first?.id);
    await open.done('มาลี', 'cases.close-need', closed);
    expect(await open.do('มาลี', 'cases.close-need', closeNeed(first?.id))).toMatchObject({
      problem: { code: 'need_closed_already' },
    });
    await open.done('มาลี', 'cases.close-need', closeNeed(second?.id));
    const unasked = { ...close, said: { outcome: 'moved', satisfied: 'could_not_ask' } };
    expect(await open.do('มาลี', 'cases.close-case', unasked)).toMatchObject({
      problem: { code: 'bad_input' },
    });
    await open.done('มาลี', 'cases.close-case', close);
    const again = { ...close, closure: newId() };
    expect(await open.do('มาลี', 'cases.close-case', again)).toMatchObject({
      problem: { code: 'case_closed_already' },
    });
    const seen = await look(input);
    expect(seen).toMatchObject({ needs_open: 0, closure: { satisfied: 'yes' } });
    expect(seen.happenings.map((one) => one.kind)).toEqual([
      'case_closed',
      'need_closed',
      'need_closed',
      'note',
      'receipt',
      'opened',
    ]);
    expect(seen.happenings[3]?.words).toBe('โทรนัดแล้ว');
  });
  it('keeps a need open while an organisation has to answer, and lets it ask elsewhere', async () => {
    const input = asking(villageId('นางสาวสุนิสา แสนสุข'));
    await open.done('มาลี', 'cases.open-case', input);
    const { area, need, referral } = input;
    const close = { area, closure: newId(), need, outcome: 'helped' };
    const waits = await open.do('มาลี', 'cases.close-need', close);
    expect(waits).toMatchObject({ problem: { code: 'need_waits', details: { th: 'พมจ.เพชรบูรณ์' } } });
    const ask = { area, need, referral: newId(), service: 'lao-old-age-allowance', person: grandmother };
    const second = await open.done('มาลี', 'cases.ask-organisation', ask);
    expect(second).toMatchObject({ referral: ask.referral, organisation: villageId('lao670307') });
    const twice = { ...ask, referral: newId() };
    expect(await open.do('มาลี', 'cases.ask-organisation', twice)).toMatchObject({
      problem: { code: 'referral_open_already' },
    });
    for (const one of [referral, ask.referral]) {
      const back = { area, withdrawal: newId(), referral: one, seen: null, reason: 'helped_elsewhere' };
      await open.done('มาลี', 'referrals.withdraw-referral', back);
    }
    expect((await look(input)).needs[0]).toMatchObject({ state: 'answered' });
    await open.done('มาลี', 'cases.close-need', { ...close, outcome: 'helped_elsewhere' });
    expect(await open.do('มาลี', 'cases.ask-organisation', { ...ask, referral: newId() })).toMatchObject({
      problem: { code: 'need_closed_already' },
    });
  });
});

describe('lists', () => {
  it('page by key through every case once, and find a number as people say it', async () => {
    const area = open.area('670307');
    type Page = { rows: { case: string; label: string; home: { head: string } }[]; next: string | null };
    const all: string[] = [];
    let after: string | undefined;
    do {
      const page = await open.ask<Page>('มาลี', 'cases.list-cases', { area, state: 'all', limit: 4, after });
      all.push(...page.rows.map((one) => one.case));
      after = page.next ?? undefined;
    } while (after);
    const counted = await sql<{
      n: number;
    }>`select count(*)::int as n from cases.case_file where area = ${area}`.execute(open.owner);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(counted.rows[0]?.n ?? 0);
    const found = await open.ask<Page>('มาลี', 'cases.list-cases', { area, state: 'all', number: 'สล ๐๐๐๑' });
    expect(found.rows.map((one) => one.label)).toEqual([expect.stringMatching(/^สล 0001\//)]);
    expect(await open.refused('มาลี', 'cases.list-cases', { area, after: 'x~y' })).toBe('page_unknown');
    expect(await open.refused('มาลี', 'cases.list-cases', { area, number: 'สล' })).toBe(
      'receipt_number_unread',
    );
  });
  it('says today what needs the centre now, and what waits', async () => {
    const input = visit({ contact: { id: newId(), channel: 'phone', urgency: 'very_urgent' } });
    await open.done('มาลี', 'cases.open-case', input);
    const area = open.area('670307');
    type Row = { case: string; state: string; who: string; last: { kind: string; words: string } | null };
    type Today = { now: Row[]; now_count: number; waiting_count: number };
    const today = await open.ask<Today>('มาลี', 'cases.list-my-cases', { area, limit: 200 });
    expect(today.now.find((one) => one.case === input.case)).toMatchObject({
      state: 'ours',
      who: null,
      last: null,
    });
    expect(today.waiting_count).toBeGreaterThan(0);
    const asked = asking(villageId('นายบุญมี แสนสุข'));
    await open.done('มาลี', 'cases.open-case', asked);
    const given = { kind: 'more_information', words: 'ขอสมุดบัญชี' };
    const { referral } = asked;
    await open.done('นก', 'referrals.answer-referral', {
      area,
      answer: newId(),
      referral,
      seen: null,
      given,
    });
    const later = await open.ask<Today>('มาลี', 'cases.list-my-cases', { area, limit: 200 });
    expect(later.now.find((one) => one.case === asked.case)).toMatchObject({
      state: 'asked',
      who: 'นางคำปุ่น แสนสุข',
      last: { kind: 'more_information', short_th: 'พมจ.เพชรบูรณ์', words: 'ขอสมุดบัญชี' },
    });
    const waiting = { area, state: 'all', waiting_for: villageId('pso67') };
    const waits = await open.ask<{ rows: { case: string }[] }>('มาลี', 'cases.list-cases', waiting);
    expect(waits.rows.length).toBeGreaterThan(0);
    expect(waits.rows.map((one) => one.case)).not.toContain(asked.case);
    const counts = await open.ask('มาลี', 'cases.count-today', { area });
    expect(counts).toMatchObject({ now: later.now_count, waiting: later.waiting_count });
  });
});

async function lastNumber(): Promise<number> {
  const found = await sql<{ last: number }>`
    select last from cases.receipt_counter where area = ${open.area('670307')}`.execute(open.owner);
  return found.rows[0]?.last ?? 0;
}

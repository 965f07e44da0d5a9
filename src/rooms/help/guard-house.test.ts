import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import type { OverlapFound } from './overlap.ts';

let open: OpenHouse;
let area: string;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
});
afterAll(() => open.close());

const grandmother = villageId('นางคำปุ่น แสนสุข');
const grandfather = villageId('นายบุญมี แสนสุข');
const gift = (home: string, service: string, more: object = {}) => ({
  area,
  help: newId(),
  family: villageId(`${home} family`),
  service,
  organisation: villageId('pso67'),
  form: 'cash',
  amount_satang: 300_000,
  given_on: '2026-11-02',
  ...more,
});
type Outcome = Awaited<ReturnType<OpenHouse['do']>>;
const record = (who: string, given: object) => open.do(who, 'help.record-help', given);
const code = (outcome: Outcome) => (outcome.state === 'refused' ? outcome.problem.code : outcome.state);
const details = (outcome: Outcome) =>
  outcome.state === 'refused' ? (outcome.problem as { details?: Record<string, string> }).details : {};
const found = (who: string, home: string, service: string, more: object = {}) =>
  open.ask<OverlapFound>(who, 'help.find-overlaps', {
    area,
    family: villageId(`${home} family`),
    service,
    ...more,
  });

const asked = (home: string, service: string, more: object = {}) => {
  const referral = newId();
  return {
    area,
    case: newId(),
    family: villageId(`${home} family`),
    contact: { id: newId(), channel: 'walk_in' },
    needs: [{ id: newId(), kind: 'housing', asks: [{ referral, service, ...more }] }],
    receipt: newId(),
    print: newId(),
    referral,
  };
};

describe('a second repair of one house', () => {
  it('is stopped by the name of the first, goes on only when a supervisor gives a reason, once, and is kept', async () => {
    await open.done('มาลี', 'help.record-help', gift('saensuk', 'dop-home-repair', { person: grandmother }));
    const second = gift('saensuk', 'codi-baan-por-piang', { form: 'in_kind', amount_satang: null });
    const stopped = await record('มาลี', { ...second, overlap_reason: 'หลังคายังรั่ว' });
    expect(code(stopped)).toBe('overlap_blocked');
    expect(details(stopped)?.['earlier']).toMatch(/พมจ\.เพชรบูรณ์ เมื่อ 2 พ\.ย\. 2569/);
    expect(code(await record('ก้อย', second))).toBe('overlap_reason_missing');
    const id = newId();
    const allowed = { ...second, help: newId(), overlap_reason: 'ช่วยแล้วแต่ไม่พอ หลังคายังรั่ว' };
    const done = await open.do('ก้อย', 'help.record-help', allowed, { id });
    expect(done.state).toBe('done');
    expect(await open.do('ก้อย', 'help.record-help', allowed, { id })).toEqual(done);
    const kept = await sql<{ level: string; reason: string; allowed_by: string }>`
      select level, reason, allowed_by from help.override where about = ${allowed.help}`.execute(open.owner);
    expect(kept.rows).toEqual([
      { level: 'block', reason: 'ช่วยแล้วแต่ไม่พอ หลังคายังรั่ว', allowed_by: villageId('ก้อย') },
    ]);
  });
  it('is let through by no second hand: the database itself asks for the supervisor', async () => {
    const write = async (who: string) => {
      const actor = await open.actor(who);
      return asActor(open.house.db, actor, 'read write', (tx) =>
        sql`insert into help.override (area, id, about, family, service, level, groups, earlier, reason, allowed_by)
          values (${area}, ${newId()}, ${newId()}, ${villageId('saensuk family')}, 'x', 'block', '{x}', array[${newId()}]::uuid[],
            'ลอง', ${actor.account})`.execute(tx),
      );
    };
    await expect(write('มาลี')).rejects.toThrow('row-level security');
    await expect(write('ก้อย')).resolves.toBeDefined();
  });
  it('at the same instant by two officers is given once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const home = ['phongsak', 'wasana', 'nukai'][round] ?? '';
      const both = await Promise.all([
        record('มาลี', gift(home, 'dop-home-repair')),
        record('ก้อย', gift(home, 'dep-home-adaptation')),
      ]);
      // Whoever is second is told: the officer is stopped, the head is asked for a reason.
      const told = both.map(code).toSorted();
      expect(['done overlap_blocked', 'done overlap_reason_missing']).toContain(told.join(' '));
    }
  });
});

describe('a warning', () => {
  it('asks for a reason within the fiscal year, and no more from 1 October', async () => {
    const home = 'longname';
    await open.done('มาลี', 'help.record-help', gift(home, 'dop-hardship-relief', { given_on: '2026-09-30' }));
    const other = (given_on: string) => gift(home, 'dep-hardship-relief', { given_on });
    expect(code(await record('มาลี', other('2026-09-29')))).toBe('overlap_reason_missing');
    expect((await found('มาลี', home, 'dep-hardship-relief')).ruling).toBe('free');
    const new_year = other('2026-10-01');
    await open.done('มาลี', 'help.record-help', new_year);
    const said = await found('มาลี', home, 'lao-public-assistance');
    expect(said).toMatchObject({ ruling: 'needs_reason', supervisor: false });
    expect(said.findings[0]).toMatchObject({ level: 'warn', group_th: 'เงินช่วยเหลือเป็นรายครั้ง' });
    await open.done('มาลี', 'help.record-help', {
      ...gift(home, 'lao-public-assistance'),
      overlap_reason: 'คนละปัญหา',
    });
  });
  it('stops at the yearly quota of a person, counted on completed help; what was taken back counts no more', async () => {
    const person = grandfather;
    const third = gift('saensuk', 'dop-hardship-relief', { person });
    for (const given_on of ['2026-10-01', '2026-10-15'])
      await open.done(
        'มาลี',
        'help.record-help',
        gift('saensuk', 'dop-hardship-relief', { person, given_on }),
      );
    await open.done('มาลี', 'help.record-help', third);
    const fourth = gift('saensuk', 'dop-hardship-relief', { person });
    const stopped = await record('มาลี', fourth);
    expect([code(stopped), details(stopped)?.['group']]).toEqual([
      'overlap_blocked',
      'ครบ 3 ครั้งในปีงบประมาณนี้',
    ]);
    await open.done('มาลี', 'help.reverse-help', { area, help: third.help, reason: 'บันทึกผิด' });
    await open.done('มาลี', 'help.record-help', fourth);
  });
  it('says of sensitive help only that there was some in this group', async () => {
    const person = villageId('นางสาววาสนา อุ่นใจ');
    await open.done('มาลี', 'help.record-help', gift('wasana', 'dsdw-hiv-family-relief', { person }));
    const stopped = await record('ก้อย', gift('wasana', 'dcy-poor-family-child'));
    expect([code(stopped), details(stopped)?.['earlier']]).toEqual([
      'overlap_reason_missing',
      'ได้รับความช่วยเหลือในกลุ่มนี้แล้ว',
    ]);
    expect(JSON.stringify(stopped)).not.toMatch(/hiv|เอดส์|2569/i);
    const said = await found('ก้อย', 'wasana', 'dcy-poor-family-child');
    expect(said.findings.map((one) => one.earlier)).toEqual([
      [{ th: 'ได้รับความช่วยเหลือในกลุ่มนี้แล้ว', en: 'already assisted in this group' }],
    ]);
    expect((await found('มาลี', 'wasana', 'dcy-poor-family-child')).findings[0]?.earlier[0]?.th).toContain(
      'เอดส์',
    );
  });
});

describe('the same person in another area', () => {
  it('is seen as given elsewhere: the group and the month, and nothing more', async () => {
    const far = open.area('450303');
    const there = villageId('นางทองใบ ศรีหาบุตร');
    await sql`insert into registry.id_index (hmac, area, person)
      select hmac, ${far}, ${there} from registry.id_index where area = ${area} and person = ${grandfather}`.execute(
      open.owner,
    );
    const given = gift('nongkhaen', 'lao-public-assistance', {
      area: far,
      person: there,
      organisation: villageId('lao450303'),
      overlap_reason: 'คนละปัญหา',
    });
    await open.done('สมบัติ', 'help.record-help', given);
    const said = await found('มาลี', 'saensuk', 'dep-hardship-relief', { person: grandfather });
    const lines = said.findings.flatMap((one) => one.earlier.map(({ th }) => th));
    expect(lines).toContain('ได้รับจากพื้นที่อื่นแล้วเมื่อ พ.ย. 2569');
    expect(JSON.stringify(said)).not.toMatch(/หนองแคน|ทองใบ/);
    // One fund lends to one person once, also when two centres write at the same instant.
    const loan = { form: 'service', amount_satang: null };
    const both = await Promise.all([
      record('มาลี', gift('saensuk', 'dop-loan-individual', { ...loan, person: grandfather })),
      record('สมบัติ', gift('nongkhaen', 'dop-loan-individual', { ...loan, area: far, person: there })),
    ]);
    expect(both.map(code).toSorted()).toEqual(['done', 'overlap_blocked']);
    const { rows } = await asActor(open.house.db, await open.actor('สมบัติ'), 'read only', (tx) =>
      sql`select * from help.given_beside(${area}, ${villageId('saensuk family')}, null, 'dep-hardship-relief', '{}',
        '{msdhs_case_cash}', '{}', null)`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});

describe('a request', () => {
  it('holds its place for a while, and gives it back when it ends; the pair that was allowed is delivered', async () => {
    const home = 'saensuk';
    await sql`insert into help.reversal (area, help, reason, reversed_by)
      select area, id, 'ลอง', recorded_by from help.help h where service in ('dop-home-repair', 'codi-baan-por-piang')
        and not exists (select from help.reversal r where r.help = h.id)`.execute(open.owner);
    const first = asked(home, 'dop-home-repair', { person: grandmother });
    await open.done('มาลี', 'cases.open-case', first);
    const second = asked(home, 'dep-home-adaptation', { person: grandfather });
    expect(code(await open.do('มาลี', 'cases.open-case', second))).toBe('overlap_blocked');
    const overlap_reason = 'คนละส่วนของบ้าน';
    const allowed = asked(home, 'dep-home-adaptation', { person: grandfather, overlap_reason });
    await open.done('ก้อย', 'cases.open-case', allowed);
    const deliver = (referral: string) =>
      open.do('นก', 'referrals.answer-referral', {
        area,
        answer: newId(),
        referral,
        seen: null,
        given: {
          kind: 'delivered',
          amount_satang: 100,
          given_on: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
        },
      });
    expect(code(await deliver(allowed.referral))).toBe('done');
    expect(code(await deliver(first.referral))).toBe('done');
    expect((await found('มาลี', home, 'codi-baan-por-piang')).ruling).toBe('needs_supervisor');
    const held = await sql<{ n: number }>`
      select count(*)::int as n from help.reservation where ended_at is null and service like '%home%'`.execute(
      open.owner,
    );
    expect(held.rows[0]?.n).toBe(0);
  });
  it('counts for a quota where the administrator says so', async () => {
    const person = villageId('นายพงษ์ศักดิ์ วงศ์คำ');
    const relief = (given_on: string) => gift('phongsak', 'dop-hardship-relief', { person, given_on });
    await open.done('มาลี', 'help.record-help', relief('2026-10-02'));
    await open.done('มาลี', 'help.record-help', relief('2026-10-03'));
    const asking = asked('phongsak', 'dop-hardship-relief', { person, organisation: villageId('pso67') });
    await open.done('มาลี', 'cases.open-case', asking);
    const basis = (one: string) => ({ area, setting: newId(), basis: one });
    expect(code(await open.do('มาลี', 'help.set-quota-basis', basis('requested')))).toBe('not_allowed');
    await open.done('ผู้ดูแล', 'help.set-quota-basis', basis('requested'));
    expect(code(await record('มาลี', relief('2026-10-04')))).toBe('overlap_blocked');
    await open.done('ผู้ดูแล', 'help.set-quota-basis', basis('completed'));
    await open.done('มาลี', 'help.record-help', relief('2026-10-04'));
    const third = await open.do('นก', 'referrals.answer-referral', {
      area,
      answer: newId(),
      referral: asking.referral,
      seen: null,
      given: { kind: 'declined', reason: 'already_helped' },
    });
    expect(code(third)).toBe('done');
  });
});

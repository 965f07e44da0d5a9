import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import type { Cofunding } from './cofunding.ts';
import { overlapSheet } from './overlap-sheet.ts';
import type { OverlapRow } from './overlap.ts';

let open: OpenHouse;
let area: string;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
});
afterAll(() => open.close());

const gift = (home: string, service: string, more: object = {}) => ({
  area,
  help: newId(),
  family: villageId(`${home} family`),
  service,
  organisation: villageId('pso67'),
  form: 'cash',
  amount_satang: 300_000,
  given_on: '2026-11-02',
  overlap_reason: 'คนละปัญหา',
  ...more,
});
type Outcome = Awaited<ReturnType<OpenHouse['do']>>;
const code = (outcome: Outcome) => (outcome.state === 'refused' ? outcome.problem.code : outcome.state);
const give = async (home: string, service: string, more: object = {}) => {
  const given = gift(home, service, more);
  await open.done('ก้อย', 'help.record-help', given);
  return given.help;
};
const listed = (more: object = {}, who = 'มาลี') =>
  open.ask<{ rows: OverlapRow[]; next: string | null }>(who, 'help.list-overlaps', { area, ...more });

describe('the monthly list of overlaps', () => {
  it('shows what stands beside earlier help, with its reason and its day, and nothing else', async () => {
    await give('saensuk', 'dop-home-repair', { given_on: '2026-10-20' });
    const second = await give('saensuk', 'codi-baan-por-piang', { overlap_reason: 'หลังคายังรั่ว' });
    // Not an overlap: an allowance every month, and relief in another fiscal year.
    for (const given_on of ['2026-10-05', '2026-11-05'])
      await give('saensuk', 'dcy-child-support-grant', {
        given_on,
        person: villageId('เด็กหญิงกัญญา แสนสุข'),
      });
    await give('phongsak', 'dop-hardship-relief', { given_on: '2026-09-30' });
    await give('phongsak', 'dep-hardship-relief', { given_on: '2026-10-01' });
    const { rows, next } = await listed({ month: '2026-11' });
    expect(rows).toMatchObject([
      {
        help: second,
        who: 'นายบุญมี แสนสุข',
        house_no: '112',
        level: 'block',
        groups: [{ th: 'ซ่อมหรือปรับปรุงบ้าน' }],
        override: { by: 'กัลยา ตั้งใจงาน', reason: 'หลังคายังรั่ว' },
        decision: null,
        overdue: false,
      },
    ]);
    expect(rows[0]?.earlier[0]?.th).toContain('พมจ.เพชรบูรณ์ เมื่อ 20 ต.ค. 2569');
    expect(next).toBeNull();
    expect((await listed({ month: '2026-10' })).rows).toEqual([]);
    expect(await open.refused('นก', 'help.list-overlaps', { area })).toBe('not_allowed');
    expect(await open.refused('สมบัติ', 'help.list-overlaps', { area })).toBe('not_found');
  });
  it('is decided once, with a reason, and overdue after 30 days', async () => {
    const [row] = (await listed({ month: '2026-11' })).rows;
    const decided = {
      area,
      decision: newId(),
      help: row?.help,
      verdict: 'complementary',
      reason: 'คนละส่วนของบ้าน',
    };
    await sql`update help.help set recorded_at = now() - interval '31 days' where id = ${row?.help ?? ''}`.execute(
      open.owner,
    );
    expect((await listed({ state: 'overdue' })).rows).toMatchObject([{ help: row?.help, overdue: true }]);
    expect(code(await open.do('มาลี', 'help.decide-overlap', { ...decided, reason: ' ' }))).toBe('bad_input');
    expect(code(await open.do('นก', 'help.decide-overlap', decided))).toBe('not_allowed');
    const id = newId();
    const done = await open.do('มาลี', 'help.decide-overlap', decided, { id });
    expect(done.state).toBe('done');
    expect(await open.do('มาลี', 'help.decide-overlap', decided, { id })).toEqual(done);
    const again = { ...decided, decision: newId(), verdict: 'stop' };
    expect(code(await open.do('ก้อย', 'help.decide-overlap', again))).toBe('overlap_decided');
    expect((await listed()).rows).toEqual([]);
    expect((await listed({ state: 'decided' })).rows).toMatchObject([
      { decision: { verdict: 'complementary', by: 'มาลี บุญประคอง' }, overdue: false },
    ]);
  });
  it('pages by key through every overlap once, the latest first', async () => {
    for (const given_on of ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07'])
      await give('wasana', given_on === '2026-11-03' ? 'dcy-poor-family-child' : 'ops-emergency-relief', {
        given_on,
        ...(given_on > '2026-11-05' && { person: villageId('นางสาววาสนา อุ่นใจ') }),
      });
    const whole = (await listed({ state: 'all' })).rows.map(({ help }) => help);
    expect(whole.length).toBeGreaterThanOrEqual(5);
    const paged: string[] = [];
    let after: string | null | undefined;
    do {
      const page: { rows: OverlapRow[]; next: string | null } = await listed({
        state: 'all',
        limit: 2,
        ...(after && { after }),
      });
      paged.push(...page.rows.map(({ help }) => help));
      after = page.next;
    } while (after);
    expect(paged).toEqual(whole);
  });
});

describe('an overlap with help under secrecy', () => {
  it('stands in the list of its own circle alone, and every head of the sheet has its words', async () => {
    const secret = gift('longname', 'dsdw-hiv-family-relief', { given_on: '2026-11-01' });
    await open.done('มาลี', 'help.record-help', secret);
    const beside = await give('longname', 'lao-public-assistance', { given_on: '2026-11-10' });
    const seen = async (who: string) =>
      (await listed({ month: '2026-11', state: 'all' }, who)).rows.map(({ help }) => help);
    expect(await seen('มาลี')).toContain(beside);
    expect(await seen('ก้อย')).not.toContain(beside);
    for (const { head } of overlapSheet.columns)
      expect([overlapSheet.words.th[head], overlapSheet.words.en[head]]).not.toContain(undefined);
  });
});

describe('co-funding', () => {
  const cofunding = newId();
  const parts = [newId(), newId(), newId()] as const;
  const household = villageId('nukai');
  const plan = () => open.ask<Cofunding[]>('ฝน', 'help.list-cofundings', { area, household });
  const planned = {
    cofunding,
    family: villageId('nukai family'),
    what: 'ซ่อมบ้านทั้งหลัง',
    cost_satang: 12_000_000,
    parts: [
      {
        part: parts[0],
        organisation: villageId('pso67'),
        service: 'dop-home-repair',
        amount_satang: 4_000_000,
      },
      { part: parts[1], giver: 'พอช.', service: 'codi-baan-por-piang', amount_satang: 4_000_000 },
    ],
  };

  it('plans one need with several sources, never more than it costs', async () => {
    await open.done('มาลี', 'help.plan-cofunding', { area, ...planned });
    expect(await plan()).toMatchObject([
      { state: 'short', planned_satang: 8_000_000, given_satang: 0, parts: [{ state: 'planned' }, {}] },
    ]);
    const third = { part: parts[2], organisation: villageId('lao670307'), amount_satang: 4_000_100 };
    const adding = { area, cofunding, added: third };
    const over = await open.do('มาลี', 'help.add-part', adding);
    expect([code(over), over.state === 'refused' && over.problem.th]).toEqual([
      'cofunding_over',
      expect.stringMatching(/เกินค่าใช้จ่าย 1\sบาท/),
    ]);
    await open.done('มาลี', 'help.add-part', { ...adding, added: { ...third, amount_satang: 4_000_000 } });
    expect((await plan())[0]?.state).toBe('covered');
    const two = await Promise.all(
      [1, 2].map((one) =>
        open.do('มาลี', 'help.add-part', {
          area,
          cofunding,
          added: { part: newId(), giver: `วัด ${one}`, amount_satang: 100 },
        }),
      ),
    );
    expect(two.map(code)).toEqual(['cofunding_over', 'cofunding_over']);
    expect(code(await open.do('ฝน', 'help.plan-cofunding', { area, ...planned, cofunding: newId() }))).toBe(
      'not_allowed',
    );
  });
  it('is given part by part without standing in its own way; help outside the plan is still stopped', async () => {
    const part = (at: 0 | 1, service: string) =>
      gift('nukai', service, { part: parts[at], overlap_reason: null, amount_satang: 4_000_000 });
    await open.done('มาลี', 'help.record-help', part(0, 'dop-home-repair'));
    const second = part(1, 'codi-baan-por-piang');
    await open.done('มาลี', 'help.record-help', second);
    expect(code(await open.do('มาลี', 'help.record-help', { ...second, help: newId() }))).toBe(
      'cofunding_part_done',
    );
    const outside = gift('nukai', 'dep-home-adaptation', { overlap_reason: null });
    expect(code(await open.do('มาลี', 'help.record-help', outside))).toBe('overlap_blocked');
    const foreign = gift('wasana', 'dop-home-repair', { part: parts[2] });
    expect(code(await open.do('มาลี', 'help.record-help', foreign))).toBe('cofunding_not_found');
    expect((await listed({ state: 'all' })).rows.map(({ family }) => family)).not.toContain(planned.family);
    const { rows } = await open.ask<{ rows: { cofunding: { what: string } | null }[] }>(
      'มาลี',
      'help.list-household-help',
      { area, household },
    );
    expect(rows.map((one) => one.cofunding?.what)).toEqual(['ซ่อมบ้านทั้งหลัง', 'ซ่อมบ้านทั้งหลัง']);
  });
  it('has a gap again when a source falls away, and is closed with what came of it', async () => {
    await open.done('มาลี', 'help.end-part', { area, cofunding, part: parts[2], reason: 'อบต. ไม่มีงบ' });
    expect(await plan()).toMatchObject([
      { state: 'short', planned_satang: 8_000_000, given_satang: 8_000_000 },
    ]);
    const given = { area, cofunding, part: parts[0], reason: 'x' };
    expect(code(await open.do('มาลี', 'help.end-part', given))).toBe('cofunding_part_done');
    const close = { area, cofunding, reason: 'ซ่อมเสร็จตามงบที่มี' };
    await open.done('มาลี', 'help.close-cofunding', close);
    expect(code(await open.do('มาลี', 'help.close-cofunding', close))).toBe('cofunding_closed');
    expect((await plan())[0]).toMatchObject({ state: 'closed', closed: { reason: 'ซ่อมเสร็จตามงบที่มี' } });
  });
});

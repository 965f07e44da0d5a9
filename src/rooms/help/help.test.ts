import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const gift = (more: object = {}) => ({
  area: open.area('670307'),
  help: newId(),
  family: villageId('saensuk family'),
  what: 'ข้าวสาร 1 กระสอบ',
  giver: 'วัดศรีสักหลง',
  form: 'in_kind',
  given_on: '2026-11-02',
  ...more,
});
type Listed = {
  rows: { id: string; by_th: string; what_th: string; mine: boolean; reversed: object | null }[];
  years: object[];
  choices: { people: object[]; services: object[]; givers: { by: string; times: number }[] };
  months: object[];
  next: string | null;
};
const listed = (part: object = {}, who = 'มาลี') =>
  open.ask<Listed>(who, 'help.list-household-help', {
    area: open.area('670307'),
    household: villageId('saensuk'),
    ...part,
  });

describe('record-help', () => {
  it('is refused for days after somebody moved away, not for days before', async () => {
    const [area, person, head] = [open.area('670307'), newId(), newId()];
    const home = { area, household: newId(), family: newId() };
    await open.done('มาลี', 'registry.add-family', {
      ...home,
      address: { house_no: '8' },
      people: [
        { person: head, name: 'นายอยู่ ต่อไป', relation: 'head' },
        { person, name: 'นายย้าย ไปแล้ว', relation: 'child' },
      ],
    });
    await sql`update registry.person set state = 'moved' where id = ${person}`.execute(open.owner);
    await sql`update registry.member set since = '2020-01-01', until = '2026-06-30' where person = ${person}`.execute(
      open.owner,
    );
    const to = (given_on: string) => gift({ family: home.family, person, given_on });
    expect(await open.do('มาลี', 'help.record-help', to('2026-07-01'))).toMatchObject({
      problem: {
        code: 'help_after_move',
        th: expect.stringContaining('นายย้าย ไปแล้ว ย้ายออกไปตั้งแต่ 30 มิ.ย. 2569'),
      },
    });
    await open.done('มาลี', 'help.record-help', to('2026-06-30'));
    await open.done('มาลี', 'help.record-help', { ...to('2026-07-01'), person: head });
  });

  it('is done, shown with its giver, and summed by fiscal year without mixing cash and things', async () => {
    const thing = gift();
    await open.done('มาลี', 'help.record-help', thing);
    await open.done(
      'มาลี',
      'help.record-help',
      gift({
        form: 'cash',
        amount_satang: 300000,
        service: 'ops-emergency-relief',
        organisation: villageId('pso67'),
        giver: null,
        what: null,
      }),
    );
    await open.done(
      'มาลี',
      'help.record-help',
      gift({ form: 'cash', amount_satang: 50000, given_on: '2026-09-30' }),
    );
    const shown = await listed();
    expect(shown.rows).toHaveLength(3);
    expect(shown.rows.map((row) => row.by_th)).toContain('พมจ.เพชรบูรณ์');
    expect(shown.years).toMatchObject([
      {
        fiscal_year: 2570,
        cash_satang: 300000,
        cash_times: 1,
        in_kind_times: 1,
        service_times: 0,
        by: [
          { th: 'พมจ.เพชรบูรณ์', cash_satang: 300000, times: 1 },
          { by: 'วัดศรีสักหลง', cash_satang: 0, times: 1 },
        ],
        groups: [
          { category: 'cash_relief', cash_satang: 300000, times: 1 },
          { category: 'other', cash_satang: 0, times: 1 },
        ],
      },
      { fiscal_year: 2569, cash_satang: 50000, cash_times: 1, in_kind_times: 0, service_times: 0 },
    ]);
  });
  it('is shown in part by whom, what for, who gave and when; what can be chosen is counted of everything', async () => {
    const monk = { by: 'วัดศรีสักหลง' };
    const given = villageId('pso67');
    expect((await listed(monk)).rows).toHaveLength(2);
    expect((await listed({ by: given })).rows.map((row) => row.by_th)).toEqual(['พมจ.เพชรบูรณ์']);
    expect((await listed({ service: 'ops-emergency-relief' })).rows).toHaveLength(1);
    expect((await listed({ service: 'other', year: 2569 })).rows).toHaveLength(1);
    expect((await listed({ person: villageId('นางคำปุ่น แสนสุข') })).rows).toEqual([]);
    const part = await listed({ ...monk, person: 'family' });
    expect(part.years).toHaveLength(2);
    expect(part.choices.givers.map((one) => [one.by, one.times])).toEqual([
      [monk.by, 2],
      [given, 1],
    ]);
    expect(part.months).toContainEqual({ by: given, month: '2026-11', times: 1 });
    const first = await listed({ limit: 2 });
    const rest = await listed({ limit: 2, after: first.next });
    expect(new Set([...first.rows, ...rest.rows].map((row) => row.id)).size).toBe(3);
    expect(rest.next).toBeNull();
  });
  it('sent twice is one line; the same line under another id is refused', async () => {
    const id = newId();
    const input = gift();
    await open.do('มาลี', 'help.record-help', input, { id });
    const again = await open.do('มาลี', 'help.record-help', input, { id });
    expect(again).toMatchObject({ state: 'done' });
    expect(await open.do('มาลี', 'help.record-help', input)).toMatchObject({
      problem: { code: 'help_already_written' },
    });
  });
  it('refuses a line without giver, name or amount, a day to come, and another area', async () => {
    const wrong = { help: newId(), what: null, giver: null, form: 'cash' };
    const refused = await open.do('มาลี', 'help.record-help', gift(wrong));
    expect(refused).toMatchObject({ problem: { code: 'bad_input' } });
    const issues =
      refused.state === 'refused' ? (refused.problem.details['issues'] as { code: string }[]) : [];
    expect(issues.map((one) => one.code)).toEqual([
      'help_unnamed',
      'help_giver_unnamed',
      'help_amount_missing',
    ]);
    expect(await open.do('มาลี', 'help.record-help', gift({ given_on: '2099-01-01' }))).toMatchObject({
      problem: { code: 'help_in_future' },
    });
    expect(await open.do('มาลี', 'help.record-help', gift({ family: newId() }))).toMatchObject({
      problem: { code: 'help_family_unknown' },
    });
    expect(await open.do('สมบัติ', 'help.record-help', gift())).toMatchObject({
      problem: { code: 'not_found' },
    });
  });
  it('is taken back only by who wrote it; it stays in the ledger with its reason, and counts no more', async () => {
    const input = gift();
    await open.done('มาลี', 'help.record-help', input);
    const before = await listed();
    expect(before.rows.find((row) => row.id === input.help)).toMatchObject({ mine: true, reversed: null });
    expect((await listed({}, 'ฝน')).rows.find((row) => row.id === input.help)?.mine).toBe(false);
    const reversal = { area: input.area, help: input.help, reason: 'กรอกผิดบ้าน' };
    expect(await open.do('นก', 'help.reverse-help', reversal)).toMatchObject({
      problem: { code: 'help_not_found' },
    });
    await open.done('มาลี', 'help.reverse-help', reversal);
    const after = await listed();
    expect(after.rows.find((row) => row.id === input.help)).toMatchObject({
      mine: false,
      reversed: { by: 'มาลี บุญประคอง', reason: 'กรอกผิดบ้าน' },
    });
    expect(after.years[0]).toMatchObject({ in_kind_times: 2 });
    expect(before.years[0]).toMatchObject({ in_kind_times: 3 });
    expect(await open.do('มาลี', 'help.reverse-help', reversal)).toMatchObject({
      problem: { code: 'help_reversed' },
    });
  });
});

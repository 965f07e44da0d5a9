import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
type Listed = { rows: { id: string; by_th: string; what_th: string }[]; years: unknown[] };
const listed = (who = 'มาลี') =>
  open.ask<Listed>(who, 'help.list-household-help', {
    area: open.area('670307'),
    household: villageId('saensuk'),
  });

describe('record-help', () => {
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
    expect(shown.years).toEqual([
      { fiscal_year: 2570, cash_satang: 300000, cash_times: 1, in_kind_times: 1, service_times: 0 },
      { fiscal_year: 2569, cash_satang: 50000, cash_times: 1, in_kind_times: 0, service_times: 0 },
    ]);
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
  it('is taken back only by who wrote it, and stays in the ledger', async () => {
    const input = gift();
    await open.done('มาลี', 'help.record-help', input);
    const before = (await listed()).rows.length;
    const reversal = { area: input.area, help: input.help, reason: 'กรอกผิดบ้าน' };
    expect(await open.do('นก', 'help.reverse-help', reversal)).toMatchObject({
      problem: { code: 'help_not_found' },
    });
    await open.done('มาลี', 'help.reverse-help', reversal);
    expect((await listed()).rows).toHaveLength(before - 1);
    expect(await open.do('มาลี', 'help.reverse-help', reversal)).toMatchObject({
      problem: { code: 'help_reversed' },
    });
  });
});

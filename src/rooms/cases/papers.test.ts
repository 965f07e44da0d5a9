import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from '../../platform/db.ts';
import { pathOfFile } from '../../platform/files.ts';
import { newId } from '../../platform/ids.ts';
import type { JobRoom } from '../../platform/jobs.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import { findMonth } from './find-month.ts';
import { monthFigures, moneyLines, type LedgerLine, type RegisterLine } from './month.ts';
import type { PrintedAsked } from './print-paper.ts';
import { makePaper } from './render-paper.ts';

let open: OpenHouse;
let dataDir: string;
let area: string;
beforeAll(async () => {
  open = await openHouse();
  dataDir = mkdtempSync(join(tmpdir(), 'papers-'));
  area = open.area('670307');
});
afterAll(async () => {
  await open.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const family = villageId('saensuk family');
const month = `${dayInThailand(new Date()).slice(0, 8)}01`;

async function visited(kind: string, by = 'มาลี') {
  const [caseId, need] = [newId(), newId()];
  await open.done(by, 'cases.open-case', {
    area,
    case: caseId,
    family,
    contact: { id: newId(), channel: 'walk_in', person: villageId('นางคำปุ่น แสนสุข') },
    needs: [{ id: need, kind, words: 'เล่าเอง' }],
    receipt: newId(),
    print: newId(),
  });
  return { case: caseId, need };
}

async function given(service: string | null, form: string, amount_satang: number | null) {
  const what = service === null ? { what: 'ข้าวสาร' } : { service };
  const more = { area, help: newId(), family, giver: 'วัด', form, given_on: month };
  await open.done('มาลี', 'help.record-help', { ...more, ...what, ...(amount_satang && { amount_satang }) });
}

async function printed(what: object, fonts?: string, who = 'มาลี') {
  const asked = { area, printed: newId(), what };
  await open.done(who, 'cases.print-paper', asked);
  const { account, posting, duty, organisation } = await open.actor(who);
  const by = { account, posting, duty, organisation, areas: [area] };
  const payload: PrintedAsked = { area, printed: asked.printed, by };
  const room = { house: open.house, dataDir } as unknown as JobRoom;
  await makePaper(room, payload, fonts);
  await makePaper(room, payload, fonts);
  const ofCase = 'case' in what ? { case: what.case } : {};
  const { rows } = await open.ask<{ rows: Row[] }>(who, 'cases.list-printed', { area, ...ofCase });
  return rows.find((one) => one.printed === asked.printed);
}
type Row = { printed: string; fault: string | null; files: { form: string; file: string }[] };

async function bytesOf(row: Row | undefined, form: string): Promise<Buffer> {
  const file = row?.files.find((one) => one.form === form)?.file ?? '';
  const found = await sql<{ sha256: string }>`select sha256 from platform.file where id = ${file}`.execute(
    open.owner,
  );
  return readFile(pathOfFile(dataDir, found.rows[0]?.sha256 ?? ''));
}

describe('sums of reports', () => {
  const form = fc.constantFrom('cash', 'in_kind', 'service');
  const service = fc.constantFrom(...Object.values(moneyLines).flat(), 'lao-old-age-allowance', null);
  const ledger = fc.array(
    fc.record<LedgerLine>({ service, form, times: fc.integer({ min: 1, max: 99 }), satang: fc.nat(1e9) }),
  );
  const need = fc.record({
    kind: fc.constantFrom('income', 'care', 'health') as fc.Arbitrary<'income' | 'care' | 'health'>,
    outcome: fc.option(fc.constant('helped')),
  });
  const channel = fc.constantFrom('walk_in', 'phone') as fc.Arbitrary<'walk_in' | 'phone'>;
  const line = fc.record({ restricted: fc.boolean(), channel, needs: fc.array(need) });
  it('equal the ledger and the register, whatever is in them', () => {
    fc.assert(
      fc.property(ledger, fc.array(line), (lines, cases) => {
        const register = cases as unknown as RegisterLine[];
        const figures = monthFigures(register, lines);
        const add = (part: 'times' | 'satang' | 'goods') =>
          figures.money.reduce((sum, one) => sum + one[part], 0);
        const cash = lines.filter((one) => one.form === 'cash');
        expect(add('times')).toBe(lines.reduce((sum, one) => sum + one.times, 0));
        expect(add('satang')).toBe(cash.reduce((sum, one) => sum + one.satang, 0));
        expect([add('times'), add('satang'), add('goods')]).toEqual([
          figures.given.times,
          figures.given.satang,
          figures.given.goods,
        ]);
        expect(figures.received).toBe(register.length);
        expect(figures.kinds.reduce((sum, [, n]) => sum + n, 0)).toBe(figures.needs);
        expect(figures.channels.reduce((sum, [, n]) => sum + n, 0)).toBe(
          figures.received - figures.restricted,
        );
      }),
    );
  });
});

describe('the month', () => {
  it('equals register and ledger of the database, for every officer of the desk, and comes in three forms', async () => {
    const one = await visited('income');
    await visited('care', 'ก้อย');
    await visited('violence', 'ก้อย');
    await open.done('มาลี', 'cases.close-need', { area, closure: newId(), need: one.need, outcome: 'helped' });
    await given('dop-funeral', 'cash', 300_000);
    await given('ops-emergency-relief', 'cash', 200_050);
    await given(null, 'in_kind', null);
    const seen = [];
    for (const who of ['มาลี', 'ก้อย']) {
      const actor = await open.actor(who);
      seen.push(await asActor(open.house.db, actor, 'read only', (tx) => findMonth(tx, area, month)));
    }
    expect(seen[0]).toEqual(seen[1]);
    const figures = monthFigures(seen[0]?.register ?? [], seen[0]?.ledger ?? []);
    const truth = await sql<{
      issued: number;
      restricted: number;
      satang: number;
      times: number;
      last: number;
    }>`
      select (select count(*)::int from cases.receipt where area = ${area}) as issued,
        (select count(*)::int from cases.case_file where area = ${area} and restricted) as restricted,
        (select sum(amount_satang)::int from help.public_help where area = ${area} and form = 'cash' and given_on >= ${month} and not sensitive) as satang,
        (select count(*)::int from help.public_help where area = ${area} and given_on >= ${month} and not sensitive) as times,
        (select last from cases.receipt_counter where area = ${area}) as last`.execute(open.owner);
    expect(truth.rows[0]).toEqual({
      issued: figures.received,
      restricted: figures.restricted,
      satang: figures.given.satang,
      times: figures.given.times,
      last: figures.received,
    });
    expect(JSON.stringify(seen[1]?.register.filter((line) => line.restricted))).not.toMatch(/คำปุ่น|violence/u);

    const began = performance.now();
    const report = await printed({ kind: 'month', month });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(report?.files.map((file) => file.form).toSorted()).toEqual(['docx', 'pdf', 'xlsx']);
    expect((await bytesOf(report, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const register = await printed({ kind: 'register', month });
    const [money] = await cellsWith(report, 'รวม', 3);
    const [book] = await cellsWith(register, 'รวม', 0);
    const [received] = await cellsWith(report, 'รับเรื่องทั้งหมด', 0);
    expect(book?.[2]).toBe(received?.[1]);
    expect(book?.[2]).toBe(figures.received);
    expect(money?.slice(1, 4)).toEqual([figures.given.times, '5,000.50', figures.given.goods]);
  });
  async function cellsWith(row: Row | undefined, first: string, sheet: number) {
    const book = await readXlsx(await bytesOf(row, 'xlsx'));
    return book.sheets[sheet]?.rows.filter((cells) => cells[0] === first) ?? [];
  }
});

describe('printing without fonts', () => {
  it('makes what can be made, says plainly what is wrong, and is made whole when the fonts are back', async () => {
    const without = await printed({ kind: 'month', month }, '/nowhere');
    expect(without).toMatchObject({ fault: 'no_fonts' });
    expect(without?.files.map((file) => file.form).toSorted()).toEqual(['docx', 'xlsx']);
    const after = await printed({ kind: 'month', month });
    expect(after).toMatchObject({ fault: null });
    expect(after?.files).toHaveLength(3);
  });
});

describe('the workload meter', () => {
  it('tells the centre and the programme counts of five cases and more, nobody else, and no name', async () => {
    const ask = (who: string) =>
      open.ask<{ rows: { area: string; cases: number; papers: number }[] }>(who, 'cases.count-workload', {
        month,
      });
    expect((await ask('สมบัติ')).rows).toEqual([]);
    for (let n = 0; n < 5; n++) await visited('income');
    const { rows } = await ask('มาลี');
    expect(rows).toMatchObject([{ area }]);
    expect(rows[0]?.cases).toBeGreaterThanOrEqual(5);
    expect(rows[0]?.papers).toBeGreaterThanOrEqual(rows[0]?.cases ?? 0);
    expect((await ask('ปรีชา')).rows.find((one) => one.area === area)).toEqual(rows[0]);
    expect(await open.refused('ฝน', 'cases.count-workload', { month })).toBe('not_allowed');
    expect(JSON.stringify(rows)).not.toMatch(/[ก-๙]/u);
  });
});

describe('papers of a case', () => {
  it('fact-finding is filled from the file, for the family that is asked for and nobody else', async () => {
    const one = await visited('income');
    const paper = await printed({ kind: 'fact_finding', case: one.case });
    expect(paper?.files.map((file) => file.form).toSorted()).toEqual(['docx', 'pdf']);
    const secret = await visited('violence', 'ก้อย');
    const what = { kind: 'fact_finding', case: secret.case };
    const refused = async (who: string, given_: object) => {
      const outcome = await open.do(who, 'cases.print-paper', { area, printed: newId(), what: given_ });
      return outcome.state === 'refused' ? outcome.problem.code : outcome.state;
    };
    // Somebody who works beside the family's circle is told nothing.
    expect(await refused('สมบัติ', what)).toBe('not_found');
    expect(await refused('ฝน', what)).toBe('not_allowed');
    expect(await refused('มาลี', { kind: 'fact_finding', case: newId() })).toBe('case_not_found');
    expect(await refused('มาลี', { kind: 'month', month: '2999-01-01' })).toBe('month_ahead');
    const mine = await printed(what, undefined, 'ก้อย');
    const { rows } = await sql<{ duties: string[] }>`
      select duties from platform.file where id = ${mine?.files[0]?.file ?? ''}`.execute(open.owner);
    expect(rows[0]?.duties).toEqual([]);
  });
  it('the record of a visit is made of the visit, once when asked twice', async () => {
    const one = await visited('care');
    const visit = newId();
    const plan = { area, visit, case: one.case, visitor: villageId('มาลี'), planned_for: '2099-01-04' };
    await open.done('มาลี', 'cases.plan-visit', plan);
    const input = { area, printed: newId(), what: { kind: 'visit_record', visit } };
    const id = newId();
    const first = await open.do('มาลี', 'cases.print-paper', input, { id });
    expect(await open.do('มาลี', 'cases.print-paper', input, { id })).toEqual(first);
    const paper = await printed({ kind: 'visit_record', visit });
    expect(paper).toBeUndefined();
    const { rows } = await open.ask<{ rows: Row[] }>('มาลี', 'cases.list-printed', { area, case: one.case });
    expect(rows[0]?.files).toHaveLength(2);
  });
});

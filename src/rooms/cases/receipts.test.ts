import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOfFile } from '../../platform/files.ts';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import type { Paper } from './find-paper.ts';
import type { PaperAsked } from './issue-receipt.ts';
import { sheetOf } from './receipt-sheet.ts';

let open: OpenHouse;
let dataDir: string;
beforeAll(async () => {
  open = await openHouse();
  dataDir = mkdtempSync(join(tmpdir(), 'receipts-'));
});
afterAll(async () => {
  await open.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const family = villageId('saensuk family');
const grandmother = villageId('นางคำปุ่น แสนสุข');

async function visited(more: object = {}) {
  const area = open.area('670307');
  const ids = { area, receipt: newId(), print: newId(), case: newId() };
  await open.done('มาลี', 'cases.open-case', {
    ...ids,
    family,
    contact: { id: newId(), channel: 'walk_in', person: grandmother },
    needs: [{ id: newId(), kind: 'care', words: 'ยกบ่ไหว' }],
    ...more,
  });
  return ids;
}

/** Does the jobs that were asked for, as the job runner would, and forgets them. */
async function doJobs(): Promise<PaperAsked[]> {
  const job = open.house.register.jobs.find((one) => one.name === 'cases.render-receipt');
  const asked = await sql<{ payload: PaperAsked }>`
    delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = 'cases:render-receipt' returning j.payload`.execute(open.owner);
  for (const { payload } of asked.rows)
    await job?.run({ house: open.house, dataDir } as never, payload as never);
  return asked.rows.map((row) => row.payload);
}

type Receipt = Paper & { file: string | null; being_made: boolean };
const receiptOf = (ids: { area: string; receipt: string }) =>
  open.ask<Receipt>('มาลี', 'cases.get-receipt', { area: ids.area, receipt: ids.receipt, about: family });

describe('the paper of a receipt', () => {
  it('is made in the background on behalf of the officer, once, as a PDF that the desk may fetch', async () => {
    const ids = await visited();
    expect(await receiptOf(ids)).toMatchObject({ file: null, being_made: true });
    const [payload] = await doJobs();
    expect(payload).toMatchObject({ print: ids.print, by: { duty: 'desk', areas: [ids.area] } });
    const { file, being_made } = await receiptOf(ids);
    expect(being_made).toBe(false);
    const row = await sql<{
      sha256: string;
      type: string;
      subject: string;
      duties: string[];
      account: string;
    }>`
      select sha256, type, subject, duties, account from platform.file where id = ${file}`.execute(
      open.owner,
    );
    expect(row.rows[0]).toMatchObject({
      type: 'application/pdf',
      subject: ids.case,
      duties: ['desk', 'volunteer'],
      account: villageId('มาลี'),
    });
    const bytes = await readFile(pathOfFile(dataDir, row.rows[0]?.sha256 ?? ''));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const job = open.house.register.jobs.find((one) => one.name === 'cases.render-receipt');
    await job?.run({ house: open.house, dataDir } as never, payload as never);
    const count = await sql<{ n: number }>`
      select count(*)::int as n from platform.file where subject = ${ids.case}`.execute(open.owner);
    expect(count.rows[0]?.n).toBe(1);
  });
  it('is made again when asked for; the newest is shown; nobody else may ask', async () => {
    const ids = await visited();
    await doJobs();
    const before = await receiptOf(ids);
    const again = { area: ids.area, print: newId(), receipt: ids.receipt };
    await open.done('มาลี', 'cases.print-receipt', again);
    expect(await receiptOf(ids)).toMatchObject({ file: before.file, being_made: true });
    await doJobs();
    expect((await receiptOf(ids)).file).not.toBe(before.file);
    const unknown = { ...again, print: newId(), receipt: newId() };
    expect(await open.do('มาลี', 'cases.print-receipt', unknown)).toMatchObject({
      problem: { code: 'receipt_not_found' },
    });
    expect(await open.do('ฝน', 'cases.print-receipt', { ...again, print: newId() })).toMatchObject({
      problem: { code: 'not_allowed' },
    });
  });
  it('of a restricted case may be fetched by its officer only, and says no need', async () => {
    const ids = await visited({ needs: [{ id: newId(), kind: 'violence', words: 'ถูกตี' }] });
    await doJobs();
    const shown = await receiptOf(ids);
    expect(shown).toMatchObject({ restricted: true, lines: [], bring: [] });
    const row = await sql<{
      duties: string[];
    }>`select duties from platform.file where id = ${shown.file}`.execute(open.owner);
    expect(row.rows[0]?.duties).toEqual([]);
    const text = JSON.stringify(sheetOf(shown));
    expect(text).not.toMatch(/รุนแรง|ถูกตี/);
    expect(text).toContain('ศูนย์ฯ รับเรื่องของท่านไว้แล้ว');
  });
});

describe('the text of the paper', () => {
  it('has Thai digits, Buddhist years, every need with its owner and day', async () => {
    const ask = {
      referral: newId(),
      service: 'ops-emergency-relief',
      person: grandmother,
      held: ['บัตรประจำตัวประชาชน'],
    };
    const needs = [
      { id: newId(), kind: 'sudden_hardship', asks: [ask] },
      { id: newId(), kind: 'care', words: 'ยกบ่ไหว' },
    ];
    const ids = await visited({ needs, bring: ['ใบรับรองแพทย์'], bring_on: '2026-11-27' });
    const sheet = sheetOf(await receiptOf(ids));
    expect(sheet.number).toMatch(/^สล [๐-๙]{4}\/[๐-๙]{4}$/u);
    expect(sheet.when).toMatch(/^[๐-๙]+ [ก-๙]+ ๒๕[๐-๙]{2} เวลา [๐-๙]{2}\.[๐-๙]{2} น\.$/u);
    expect(sheet.who).toBe('นางคำปุ่น แสนสุข บ้านเลขที่ ๑๑๒ หมู่ ๕');
    expect(sheet.centre).toContain('สักหลง');
    expect(sheet.lines).toMatchObject([
      {
        no: '๑.',
        need: 'เดือดร้อนกะทันหัน',
        owners: [{ who: expect.stringMatching(/^พมจ\.เพชรบูรณ์ ตอบภายใน/u) }],
      },
      { no: '๒.', need: 'ไม่มีคนช่วยดูแล', owners: [{ what: 'ศูนย์ฯ ดูแลเอง' }] },
    ]);
    expect(sheet.bring).toHaveLength(9);
    expect(sheet.bring_label).toContain('๒๗ พ.ย. ๒๕๖๙');
    expect(JSON.stringify(sheet)).not.toMatch(/[0-9]/);
  });
});

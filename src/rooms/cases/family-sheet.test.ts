import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOfFile } from '../../platform/files.ts';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import type { FamilySheetAsked } from './print-family-sheet.ts';

let open: OpenHouse;
let dataDir: string;
let area: string;
const family = newId();
const household = newId();
const people = Array.from({ length: 20 }, () => newId());
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

beforeAll(async () => {
  open = await openHouse();
  dataDir = mkdtempSync(join(tmpdir(), 'sheets-'));
  area = open.area('670307');
  await open.done('มาลี', 'registry.add-family', {
    area,
    household,
    family,
    address: {
      house_no: '201/7',
      village: '67030703',
      place_words: 'ทางเข้าวัดป่า ซอยหลังโรงสีเก่า',
      lat: 16.82,
      lon: 101.25,
    },
    people: people.map((person, no) => ({
      person,
      name:
        no === 1
          ? 'นางสาวศรีสุดาจันทร์เพ็ญพิสุทธิ์กุลธิดา ณ อยุธยาวรวงศ์สกุลไพศาลก้องเกียรติ'
          : `${no % 2 ? 'นาง' : 'นาย'}ทดสอบ${'กขคงจฉชซดตถทนบปผพภมย'[no]}ื่น ครอบครัวใหญ่`,
      relation: no === 0 ? 'head' : no === 1 ? 'spouse' : 'grandchild',
      sex: no % 2 ? 'F' : 'M',
      birth_date: `${1945 + no * 3}-04-1${no % 10}`,
    })),
  });
  const fact = (subject: string, key: string, value: unknown) => ({
    fact: newId(),
    subject,
    key,
    value,
    source: 'visit',
    as_of: '2026-10-09',
  });
  await open.done('มาลี', 'registry.record-fact', {
    area,
    facts: [
      fact(household, 'household.housing_condition', ['deteriorated']),
      ...people.slice(0, 10).map((person) => fact(person, 'person.annual_income', 3_600_000)),
    ],
  });
  // Ten years of a monthly allowance for four of them, and one thing that nobody outside may know of.
  await sql`insert into help.help (area, id, family, person, service, what_th, what_en, organisation, form, amount_satang, given_on, recorded_by)
    select ${area}, gen_random_uuid(), ${family}, p, 'lao-old-age-allowance', 'เบี้ยยังชีพผู้สูงอายุ', 'Old-age allowance',
      ${villageId('lao670307')}, 'cash', 70000, d::date, ${villageId('มาลี')}
    from unnest(${people.slice(0, 4)}::uuid[]) p, generate_series(date '2016-12-10', date '2026-11-10', interval '1 month') d`.execute(
    open.owner,
  );
  await sql`insert into help.help (area, id, family, what_th, what_en, giver, form, given_on, sensitive, recorded_by)
    values (${area}, ${newId()}, ${family}, 'ที่พักพิงชั่วคราว', 'Shelter', 'บ้านพัก', 'service', '2026-11-01', true, ${villageId('มาลี')})`.execute(
    open.owner,
  );
  await open.done('มาลี', 'registry.record-consent', {
    area,
    given: {
      consent: newId(),
      person: people[0],
      what: 'home_visit',
      with_whom: 'centre',
      given_by: 'self',
      witnessed_by: 'ผู้ใหญ่บ้านหมู่ 3',
      how: 'spoken',
    },
  });
  const visit = (kind: string, words: string) => ({
    area,
    case: newId(),
    family,
    contact: { id: newId(), channel: 'walk_in', person: people[0] },
    needs: [{ id: newId(), kind, words }],
    receipt: newId(),
    print: newId(),
  });
  await open.done('มาลี', 'cases.open-case', visit('care', 'ยกไม่ไหว'));
  await open.done('มาลี', 'cases.open-case', visit('violence', 'ถูกตี'));
}, 60_000);
afterAll(async () => {
  await open.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Does the jobs that were asked for, as the job runner would, and forgets them. */
async function doJobs(): Promise<void> {
  const asked = await sql<{ payload: FamilySheetAsked }>`
    delete from graphile_worker._private_jobs returning payload`.execute(open.owner);
  const job = open.house.register.jobs.find((one) => one.name === 'cases.render-family-sheet');
  for (const { payload } of asked.rows)
    if ('sheet' in payload) await job?.run({ house: open.house, dataDir } as never, payload as never);
}

type Papers = {
  rows: { kind: string; paper: string; by: string; label: string | null; file: string | null }[];
};
const papers = () => open.ask<Papers>('มาลี', 'cases.list-papers', { area, family });

async function textOf(file: string): Promise<{ pdf: Buffer; text: string }> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from platform.file where id = ${file}`.execute(
    open.owner,
  );
  const path = pathOfFile(dataDir, rows[0]?.sha256 ?? '');
  if (process.env['SHEET_AT']) await writeFile(process.env['SHEET_AT'], await readFile(path));
  const text = hasPdftotext ? spawnSync('pdftotext', ['-layout', path, '-']).stdout.toString() : '';
  return { pdf: await readFile(path), text };
}

describe('the sheet of a family of twenty', () => {
  it('is made in the background, once, and stands among the papers of the family', async () => {
    const sheet = newId();
    const id = newId();
    const first = await open.do('มาลี', 'cases.print-family-sheet', { area, sheet, family }, { id });
    const again = await open.do('มาลี', 'cases.print-family-sheet', { area, sheet, family }, { id });
    expect([first.state, again.state]).toEqual(['done', 'done']);
    expect((await papers()).rows[0]).toMatchObject({ kind: 'family_sheet', paper: sheet, file: null });
    await doJobs();
    const listed = await papers();
    expect(listed.rows.map((row) => row.kind).toSorted()).toEqual(['family_sheet', 'receipt', 'receipt']);
    const { file, by } = listed.rows.find((row) => row.paper === sheet) ?? {};
    expect(by).toBe('มาลี บุญประคอง');
    const { pdf } = await textOf(file ?? '');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])).toBeGreaterThanOrEqual(2);
    expect(Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])).toBeLessThanOrEqual(6);
    const row = await sql<{ duties: string[]; subject: string }>`
      select duties, subject from platform.file where id = ${file}`.execute(open.owner);
    expect(row.rows[0]).toEqual({ duties: ['desk'], subject: family });
  });

  it.skipIf(!hasPdftotext)(
    `says who, where, rights, help and facts, in Thai digits, and nothing restricted${hasPdftotext ? '' : ' (pdftotext is absent here)'}`,
    async () => {
      const { rows } = await papers();
      const { text } = await textOf(rows.find((row) => row.kind === 'family_sheet')?.file ?? '');
      if (process.env['SHEET_TEXT']) console.log(text);
      const flat = text.replaceAll(/\s+/g, '');
      for (const said of [
        'ครอบครัวของนายทดสอบกื่นครอบครัวใหญ่',
        '๒๐๑/๗หมู่ที่๓',
        'สมาชิก๒๐คน',
        'ณอยุธยาวรวงศ์สกุลไพศาล',
        'เบี้ยยังชีพผู้สูงอายุ',
        'อบต.สักหลง',
        'ปีงบประมาณ๒๕๗๐',
        'ปีงบประมาณ๒๕๖๙',
        'ไม่มีคนช่วยดูแล',
        '๙ต.ค.๒๕๖๙',
        'ให้เยี่ยมบ้าน→ศูนย์ฯ',
        'หน้า๑/',
        'พิมพ์โดยมาลีบุญประคอง',
      ])
        expect(flat).toContain(said);
      expect(flat).not.toMatch(/ที่พักพิง|ถูกตี|รุนแรง|๒๕๖๗/);
      expect(flat).not.toMatch(/[0-9]/);
      expect(flat).not.toContain('sheet.');
    },
  );

  it('is refused for a family of elsewhere, and to a volunteer', async () => {
    const asked = { area, sheet: newId(), family: newId() };
    expect(await open.do('มาลี', 'cases.print-family-sheet', asked)).toMatchObject({
      problem: { code: 'sheet_family_unknown' },
    });
    expect(await open.do('ฝน', 'cases.print-family-sheet', { ...asked, family })).toMatchObject({
      problem: { code: 'not_allowed' },
    });
    expect(await open.do('สมบัติ', 'cases.print-family-sheet', { ...asked, family })).toMatchObject({
      problem: { code: 'not_found' },
    });
    const nobody = await open.ask<Papers>('มาลี', 'cases.list-papers', { area, family: newId() });
    expect(nobody.rows).toEqual([]);
  });

  it('and its whole page is asked for in some milliseconds', async () => {
    const asks = [
      ['registry.get-family', { area, family }],
      ['eligibility.list-rights', { area, family }],
      ['eligibility.screen-household', { area, family, services: ['dop-hardship-relief'] }],
      ['help.list-household-help', { area, household, limit: 20 }],
      ['cases.list-papers', { area, family }],
    ] as const;
    const said: string[] = [];
    for (const [name, input] of asks) {
      const times: number[] = [];
      for (let round = 0; round < 12; round++) {
        const begun = performance.now();
        await open.ask('มาลี', name, input);
        times.push(performance.now() - begun);
      }
      const median = times.toSorted((a, b) => a - b)[6] ?? 0;
      const size = JSON.stringify(await open.ask('มาลี', name, input)).length / 1000;
      said.push(`${name} ${median.toFixed(1)} ms ${size.toFixed(0)} kB`);
      expect(median, name).toBeLessThan(250);
    }
    console.log(`a family of 20 with ten years of history: ${said.join(', ')}`);
  });
});

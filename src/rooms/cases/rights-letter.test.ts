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
import type { FamilySheetAsked } from './print-family-sheet.ts';
import { renderRightsLetter } from './render-rights-letter.ts';
import { rightsLetterOf, type RightsKnown } from './rights-letter.ts';

let open: OpenHouse;
let dataDir: string;
let area: string;
const family = newId();
const [head, baby] = [newId(), newId()];
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

beforeAll(async () => {
  open = await openHouse();
  dataDir = mkdtempSync(join(tmpdir(), 'letters-'));
  area = open.area('670307');
  const household = newId();
  await open.done('มาลี', 'registry.add-family', {
    area,
    household,
    family,
    address: { house_no: '12/3', village: '67030703' },
    people: [
      { person: head, name: 'นางสาวสุดา ใจงาม', relation: 'head', sex: 'F', birth_date: '1998-04-01' },
      { person: baby, name: 'เด็กชายต้นกล้า ใจงาม', relation: 'child', sex: 'M', birth_date: '2024-05-06' },
    ],
  });
  const fact = (subject: string, key: string, value: unknown) => ({
    fact: newId(),
    subject,
    key,
    value,
    source: 'visit',
    as_of: '2026-11-01',
  });
  await open.done('มาลี', 'registry.record-fact', {
    area,
    facts: [
      fact(head, 'person.annual_income', 3_600_000),
      fact(baby, 'person.annual_income', 0),
      fact(baby, 'person.citizenship', 'TH'),
      fact(baby, 'person.lives_with_guardian', true),
      fact(baby, 'person.in_institution', false),
    ],
  });
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await open.close();
});

type Papers = { rows: { kind: string; paper: string; file: string | null }[] };
const papers = () => open.ask<Papers>('มาลี', 'cases.list-papers', { area, family });

describe('the letter of rights', () => {
  it('is asked for once, made in the background, and stands among the papers of the family', async () => {
    const sheet = newId();
    const id = newId();
    const asked = { area, sheet, family };
    const first = await open.do('มาลี', 'cases.print-rights-letter', asked, { id });
    const again = await open.do('มาลี', 'cases.print-rights-letter', asked, { id });
    expect([first.state, again.state]).toEqual(['done', 'done']);
    expect((await papers()).rows[0]).toMatchObject({ kind: 'rights_letter', paper: sheet, file: null });
    const { rows } = await sql<{ payload: FamilySheetAsked }>`
      delete from graphile_worker._private_jobs where payload ->> 'sheet' = ${sheet} returning payload`.execute(
      open.owner,
    );
    expect(rows).toHaveLength(1);
    // The job may run twice and still make one paper.
    for (const { payload } of [...rows, ...rows])
      await renderRightsLetter.run({ house: open.house, dataDir } as never, payload as never);
    const file = (await papers()).rows.find((row) => row.paper === sheet)?.file ?? '';
    const text = await textOf(file);
    if (!hasPdftotext) return;
    const flat = text.replaceAll(/\s+/g, '');
    for (const said of [
      'สิทธิของครอบครัว',
      'ครอบครัวของนางสาวสุดาใจงาม',
      'เงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด',
      'เด็กชายต้นกล้าใจงาม',
      '๖๐๐บาทต่อเดือน',
      'เพราะเด็กมีสัญชาติไทย',
      'เอกสารที่ต้องนำไป',
      'สูติบัตรเด็ก',
      'ไปที่ไหน',
      '๑๓๐๐',
    ])
      expect(flat).toContain(said);
    expect(flat).not.toMatch(/[0-9]|letter\.|เอชไอวี|ความรุนแรง/);
  });

  it('is refused for a family of elsewhere, to a volunteer, and outside the area', async () => {
    const asked = { area, sheet: newId(), family: newId() };
    expect(await open.do('มาลี', 'cases.print-rights-letter', asked)).toMatchObject({
      problem: { code: 'sheet_family_unknown' },
    });
    for (const who of ['ฝน', 'สมบัติ'])
      expect((await open.do(who, 'cases.print-rights-letter', { ...asked, family })).state).toBe('refused');
  });

  it('says so when nothing is open', () => {
    const nothing: RightsKnown = {
      centre: { name: 'ศูนย์ฯ', place: 'ตำบลสักหลง', phone: '056 123 456', address: null },
      printed: { by: 'มาลี', on: '2026-11-23' },
      family: 'นายบุญ',
      home: 'บ้านเลขที่ 1',
      rights: [],
      maybe: [],
    };
    const letter = rightsLetterOf(nothing);
    expect(letter.none).toMatch(/ยังไม่พบสิทธิ/);
    expect(letter.when).toContain('๒๓ พ.ย. ๒๕๖๙');
    expect(JSON.stringify(letter)).not.toMatch(/[0-9]/);
  });
});

async function textOf(file: string): Promise<string> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from platform.file where id = ${file}`.execute(
    open.owner,
  );
  const path = pathOfFile(dataDir, rows[0]?.sha256 ?? '');
  if (process.env['LETTER_AT']) await writeFile(process.env['LETTER_AT'], await readFile(path));
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  return hasPdftotext ? spawnSync('pdftotext', ['-layout', path, '-']).stdout.toString() : '';
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { faultLine } from './catalogue-fault.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { catalogueFolder, checkCatalogue, readCatalogue } from './read-catalogue.ts';
import type { WelfareService } from './welfare-service.ts';

const file = 'lao-old-age-allowance.json';

let open: OpenHouse;
let folder: string;
beforeAll(async () => {
  open = await openHouse();
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await open.close();
});

describe('reading the catalogue', () => {
  it.each([
    ['"value": "TH"', '"value": "THAI"', 'rule.of[0].when.value', /THAI/],
    ['"of": "person.citizenship"', '"of": "person.nationality"', 'rule.of[0].when.of', /person\.nationality/],
    ['"field": "case.lao"', '"field": "case.area"', 'rule.of[2].when.field', /case\.area/],
    ['"value": [60, 69]', '"value": [69, 60]', 'benefit.amount.bands[0].when.value', /69,60/],
    ['"scope": "pending_law"', '"scope": "substantive"', 'rule.of[3].when', /pending_law/],
    ['"th": "มีสัญชาติไทย",', '', 'rule.of[0].th', /no sentence in Thai/],
    ['"en": "Thai nationality"', '"en": "มีสัญชาติไทย"', 'rule.of[0].en', /no sentence in English/],
    ['"op": "between"', '"op": "amid"', 'benefit.amount.bands[0].when.op', /./],
    ['"status": "active"', '"status": "open"', 'status', /active/],
    ['"baht": 600', '"baht": "600"', 'benefit.amount.bands[0].baht', /number/],
    ['"id": "lao-old-age-allowance"', '"id": "lao-old-age"', 'id', /lao-old-age/],
    ['"version": 2', '"version": 2, "vresion": 2', '', /vresion/],
    ['{', '', '', /JSON/],
  ])('instead of %s, %s is refused at %s', (good, bad, place, says) => {
    const { faults } = changed(good, bad);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file, place });
    expect(faults.map(faultLine).join('\n')).toMatch(says);
    expect(faults[0]?.th).toMatch(/[ก-๙]/);
  });

  it('two files whose days overlap, or whose rules ask each other, are refused by file and place', () => {
    cpSync(catalogueFolder, folder, { recursive: true });
    const allowance = JSON.parse(readFileSync(join(catalogueFolder, file), 'utf8')) as WelfareService;
    const early = {
      ...allowance,
      version: 1,
      effective: { from: '2009-01-01', to: '2023-08-12', note: null },
    };
    const second = join(folder, 'lao-old-age-allowance@1.json');
    writeFileSync(second, JSON.stringify(early));
    expect(checkCatalogue(folder).faults).toMatchObject([
      { file: 'lao-old-age-allowance@1.json', place: 'effective', en: `its period overlaps that of ${file}` },
    ]);
    const apart = { ...early, effective: { ...early.effective, to: '2023-08-11' } };
    writeFileSync(second, JSON.stringify(apart));
    expect(checkCatalogue(folder).faults).toEqual([]);
    rmSync(second);
    asking(file, 'lao-disability-allowance');
    asking('lao-disability-allowance.json', 'lao-old-age-allowance');
    expect(checkCatalogue(folder).faults).toMatchObject([
      {
        file: 'lao-disability-allowance.json',
        place: 'rule',
        en: expect.stringMatching(/circle: .*lao-old-age-allowance → lao-dis/) as unknown,
      },
    ]);
    expect(() => readCatalogue(folder)).toThrow(/not in order/);
    for (const one of [file, 'lao-disability-allowance.json'])
      cpSync(join(catalogueFolder, one), join(folder, one));
  });

  it('is in order as it stands', () => {
    expect(checkCatalogue().faults).toEqual([]);
  });
});

describe('loading the catalogue', () => {
  it('is the same twice', async () => {
    await loadCatalogue(open.owner);
    await loadCatalogue(open.owner);
    const found = await versions();
    expect(found).toHaveLength(91);
    expect(found).toContain('lao-old-age-allowance 2');
    expect(found).toContain('moph-status-health-fund 1');
  });

  it('refuses to change a version that was loaded, and loads nothing of what came with it', async () => {
    const [first, second] = readCatalogue();
    if (!first || !second) throw new Error('two services');
    const renamed = { ...first, name: { ...first.name, th: 'ชื่อใหม่' } };
    const next = { ...second, version: 9 };
    await expect(loadCatalogue(open.owner, [renamed, next])).rejects.toThrow(`${first.id}.json`);
    expect(await versions()).toHaveLength(91);
  });

  it('lets a later version decide from its first day on', async () => {
    const next = allowanceFrom('2026-10-01');
    await loadCatalogue(open.owner, [next]);
    expect(await nameOn('2026-09-30')).toBe('เบี้ยยังชีพผู้สูงอายุ');
    expect(await nameOn('2026-10-01')).toBe('ชื่อใหม่');
    expect(await open.refused('มาลี', 'services.get-service', { service: next.id, on: '2020-01-01' })).toBe(
      'service_not_found',
    );
  });
});

/** The rule of a file asks also whether the person receives another service. */
function asking(name: string, service: string): void {
  const read = JSON.parse(readFileSync(join(catalogueFolder, name), 'utf8')) as WelfareService;
  const asks = {
    id: 'not_both',
    th: 'ไม่ได้รับอีกอย่างหนึ่ง',
    en: 'Does not receive the other',
    source: 'ทดสอบ',
    evidence: 'proposal',
    scope: 'substantive',
    when: { op: 'not', of: { op: 'receives', service } },
  };
  writeFileSync(join(folder, name), JSON.stringify({ ...read, rule: { op: 'all', of: [read.rule, asks] } }));
}

function changed(good: string, bad: string) {
  cpSync(catalogueFolder, folder, { recursive: true });
  const text = readFileSync(join(catalogueFolder, file), 'utf8');
  expect(text).toContain(good);
  writeFileSync(join(folder, file), text.replace(good, bad));
  return checkCatalogue(folder);
}

function allowanceFrom(from: string): WelfareService {
  const service = readCatalogue().find(({ id }) => id === 'lao-old-age-allowance');
  if (!service) throw new Error('a service');
  return {
    ...service,
    version: 3,
    effective: { ...service.effective, from },
    name: { ...service.name, th: 'ชื่อใหม่' },
  };
}

async function versions(): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select service || ' ' || version as line from services.service order by 1`.execute(open.owner);
  return rows.map(({ line }) => line);
}

async function nameOn(on: string): Promise<string> {
  const found = await open.ask<{ name: { th: string } }>('มาลี', 'services.get-service', {
    service: 'lao-old-age-allowance',
    on,
  });
  return found.name.th;
}

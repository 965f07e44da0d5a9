import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOfFile } from '../../platform/files.ts';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import {
  axesOf,
  countHeld,
  fieldOf,
  forgottenGroups,
  overlapsOf,
  standingOf,
  unheld,
  type Missions,
} from './mission-map.ts';
import th from './th.json' with { type: 'json' };

let open: OpenHouse;
let dataDir: string;
let area: string;
let map: Missions & { switched_off: number };
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
beforeAll(async () => {
  open = await openHouse();
  dataDir = mkdtempSync(join(tmpdir(), 'missions-'));
  area = open.area('670307');
  map = await open.ask('พิมพ์', 'services.get-mission-map', { area });
}, 60_000);
afterAll(async () => {
  await open.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const made = (more: Partial<Missions['services'][number]>): Missions['services'][number] => ({
  service: 'a',
  name: { th: 'ก', en: 'a' },
  category: 'housing',
  target_groups: ['older'],
  kind: 'local_authority',
  duplication_groups: ['home_repair'],
  verified: false,
  ...more,
});
const holder = (kind: string, here = 1) => ({
  kind,
  name: { th: kind, en: kind },
  organisations: Array.from({ length: here }, () => ({ id: newId(), short_th: 'ก', short_en: 'a' })),
});

describe('a field of the map', () => {
  const two = [made({}), made({ service: 'b', kind: 'community_council', category: 'health' })];
  it('overlaps when two who answer here do the same for the same people, also under another category', () => {
    const missions = { services: two, holders: [holder('local_authority'), holder('community_council')] };
    expect(fieldOf(missions, 'housing', 'older')).toMatchObject({ state: 'overlap', same: 2 });
    expect(overlapsOf(missions)).toMatchObject([{ group: 'home_repair', target_groups: ['older'] }]);
    expect(standingOf(missions, made({}))).toEqual({ state: 'overlap', same: ['community_council'] });
  });
  it('does not when the other has no organisation here, or helps other people, or is one organisation for both', () => {
    const alone = { services: two, holders: [holder('local_authority'), holder('community_council', 0)] };
    expect(fieldOf(alone, 'housing', 'older').state).toBe('one');
    expect(fieldOf(alone, 'health', 'older').state).toBe('nobody');
    expect(overlapsOf(alone)).toEqual([]);
    const others = {
      services: [made({}), made({ service: 'b', kind: 'community_council', target_groups: ['disabled'] })],
      holders: [holder('local_authority'), holder('community_council')],
    };
    expect(fieldOf(others, 'housing', 'older').state).toBe('one');
    expect(overlapsOf(others)).toEqual([]);
    const both = { services: [made({}), made({ service: 'b' })], holders: [holder('local_authority')] };
    expect(fieldOf(both, 'housing', 'older').state).toBe('one');
  });
  it('says that several do different things, and that nobody does what is in no catalogue', () => {
    const missions = {
      services: [
        made({ duplication_groups: [] }),
        made({ service: 'b', kind: 'community_council', duplication_groups: [], target_groups: ['all'] }),
      ],
      holders: [holder('local_authority'), holder('community_council')],
    };
    expect(fieldOf(missions, 'housing', 'older').state).toBe('several');
    expect(fieldOf(missions, 'housing', 'child')).toMatchObject({
      state: 'one',
      holders: ['community_council'],
    });
    expect(fieldOf(missions, 'loan', 'older').state).toBe('none');
  });
});

describe('the map of a village', () => {
  it('has every service of the catalogue that is given, under its mandate', async () => {
    const all = await open.ask<unknown[]>('มาลี', 'services.list-services', {});
    expect(map.services.length + map.switched_off).toBe(all.length);
    expect(map.switched_off).toBeGreaterThan(0);
    const held = map.holders.filter(({ organisations }) => organisations.length > 0).map(({ kind }) => kind);
    expect(held).toEqual(
      expect.arrayContaining([
        'community_council',
        'community_welfare_fund',
        'local_authority',
        'province_social_office',
      ]),
    );
    expect(countHeld(map) + unheld(map).flatMap(({ services }) => services).length).toBe(map.services.length);
    expect(map.holders.every(({ name }) => /[ก-๙]/.test(name.th))).toBe(true);
  });
  it('finds what two do: relief case by case, home repair; and what nobody does', () => {
    expect(overlapsOf(map).map(({ group }) => group)).toEqual(['home_repair', 'msdhs_case_cash']);
    expect(fieldOf(map, 'housing', 'older').state).toBe('overlap');
    // The health fund repairs homes too, but answers nowhere here: its field is not theirs who do.
    expect(fieldOf(map, 'health', 'older').state).not.toBe('overlap');
    expect(fieldOf(map, 'education', 'student').state).toBe('nobody');
    expect(fieldOf(map, 'monthly_allowance', 'older').state).toBe('one');
    expect(forgottenGroups(map)).toContain('stateless');
    expect(unheld(map).map(({ kind }) => kind)).toContain('school');
  });
  it('every word of its axes is there', () => {
    const words: Record<string, string> = th.words;
    const { categories, groups } = axesOf(map);
    expect(
      [...categories.map((one) => `category.${one}`), ...groups.map((one) => `target.${one}`)].filter(
        (key) => !(key in words),
      ),
    ).toEqual([]);
  });
  it('is for the desk, the planner and the administrator of the area, and my areas stand side by side', async () => {
    expect(await open.refused('มาลี', 'services.get-mission-map', { area })).toBeUndefined();
    expect(await open.refused('ผู้ดูแล', 'services.get-mission-map', { area })).toBeUndefined();
    expect(await open.refused('ฝน', 'services.get-mission-map', { area })).toBe('not_allowed');
    expect(await open.refused('สมบัติ', 'services.get-mission-map', { area })).toBe('not_found');
    type Areas = { rows: { area: string; held: number; unheld: number; overlaps: number }[]; count: number };
    const mine = await open.ask<Areas>('ผู้ดูแล', 'services.list-mandate-areas', {});
    expect(mine.count).toBe(2);
    expect(mine.rows.find((one) => one.area === area)).toMatchObject({
      held: countHeld(map),
      overlaps: overlapsOf(map).length,
    });
    const wide = await open.ask<Areas & { next: string }>('พิมพ์', 'services.list-mandate-areas', { limit: 5 });
    expect([wide.rows.length, wide.count > 50, wide.next]).toEqual([5, true, wide.rows[4]?.area]);
  });
});

describe('the printed map', () => {
  type Papers = { rows: { print: string; paper: string; by: string | null; file: string | null }[] };
  const papers = () => open.ask<Papers>('มาลี', 'services.list-mission-papers', { area });
  const ask = (print: string, paper: string) => ({ area, print, paper });

  it('is made in the background, once, and can be fetched by those who may see the map', async () => {
    const [print, id] = [newId(), newId()];
    const first = await open.do('พิมพ์', 'services.print-mission-map', ask(print, 'a3'), { id });
    const again = await open.do('พิมพ์', 'services.print-mission-map', ask(print, 'a3'), { id });
    expect([first.state, again.state]).toEqual(['done', 'done']);
    expect(await open.do('มาลี', 'services.print-mission-map', ask(print, 'a4'))).toMatchObject({
      problem: { code: 'mission_print_asked_already' },
    });
    expect(await open.do('ฝน', 'services.print-mission-map', ask(newId(), 'a4'))).toMatchObject({
      problem: { code: 'not_allowed' },
    });
    expect(await open.do('มาลี', 'services.print-mission-map', ask(newId(), 'a5'))).toMatchObject({
      problem: { code: 'bad_input' },
    });
    await open.done('มาลี', 'services.print-mission-map', ask(newId(), 'a4'));
    expect((await papers()).rows.map(({ file }) => file)).toEqual([null, null]);
    await doJobs();
    await doJobs();
    const { rows } = await papers();
    expect(rows.map(({ paper, by }) => `${paper} ${by}`)).toEqual(['a4 มาลี บุญประคอง', 'a3 พิมพ์ใจ วางแผน']);
    const logged = await sql<{ n: number }>`
      select count(*)::int as n from platform.command where name = 'services.print-mission-map' and refusal is null`.execute(
      open.owner,
    );
    expect(logged.rows[0]?.n).toBe(2);
  });

  it.skipIf(!hasPdftotext)(
    `says in Thai digits who does what, what overlaps and what nobody does${hasPdftotext ? '' : ' (pdftotext is absent here)'}`,
    async () => {
      for (const { file } of (await papers()).rows) {
        const text = await textOf(file ?? '');
        for (const said of [
          'แผนที่ภารกิจ',
          'สักหลง',
          'เพชรบูรณ์',
          'ซ้ำ๒',
          'ขาด',
          'พมจ.เพชรบูรณ์',
          'สภาฯสักหลง',
          'สถานศึกษา',
          'พิมพ์โดย',
          'หน้า๑/',
        ])
          expect(text).toContain(said);
        expect(text).not.toMatch(/[0-9]|mission|target\.|category\./);
      }
    },
  );

  /** Does the jobs that were asked for, as the job runner would; what was done already is done again. */
  async function doJobs(): Promise<void> {
    const asked = await sql<{ payload: { print?: string } }>`
      select payload from graphile_worker._private_jobs`.execute(open.owner);
    const job = open.house.register.jobs.find((one) => one.name === 'services.render-mission-map');
    for (const { payload } of asked.rows)
      if (payload.print) await job?.run({ house: open.house, dataDir } as never, payload as never);
  }

  async function textOf(file: string): Promise<string> {
    const { rows } = await sql<{
      sha256: string;
    }>`select sha256 from platform.file where id = ${file}`.execute(open.owner);
    const path = pathOfFile(dataDir, rows[0]?.sha256 ?? '');
    if (process.env['SHEET_AT']) spawnSync('cp', [path, `${process.env['SHEET_AT']}-${file}.pdf`]);
    return spawnSync('pdftotext', ['-layout', path, '-']).stdout.toString().replaceAll(/\s+/g, '');
  }
});

import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { asActor, type Tx } from '../../platform/db.ts';
import { loadPlaces } from './load-places.ts';
import { areaOfVillage, areasOfPlaces, expandScope, namesOfAreas, pathsOfPlaces } from './public.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const inside = async <T>(work: (tx: Tx) => Promise<T>) => asActor(open.house.db, null, 'read only', work);
const idOf = async (dopaCode: string) => {
  const { rows } = await sql<{ id: string }>`select id from areas.area where dopa_code = ${dopaCode}`.execute(
    open.owner,
  );
  return rows[0]?.id ?? '';
};

describe('the door', () => {
  test('expands a tambon, a district, a province, a village, a set, all sets of a kind, the country', async () => {
    const sakLong = open.area('670307');
    const scopes = await inside(async (tx) => ({
      area: await expandScope(tx, { kind: 'area', area: sakLong }),
      tambon: await expandScope(tx, { kind: 'place', code: '670307' }),
      village: await expandScope(tx, { kind: 'place', code: '67030703' }),
      district: await expandScope(tx, { kind: 'place', code: '4020' }),
      province: await expandScope(tx, { kind: 'place', code: '67' }),
      pilot: await expandScope(tx, { kind: 'set', set: 'pilot-3' }),
      pilots: await expandScope(tx, { kind: 'sets', of: 'pilot' }),
      country: await expandScope(tx, { kind: 'country' }),
      unknown: await expandScope(tx, { kind: 'place', code: '99' }),
    }));
    for (const same of [scopes.area, scopes.tambon, scopes.village, scopes.pilot])
      expect(same).toEqual([sakLong]);
    // ภูผาม่าน: five tambons under six authorities.
    expect(scopes.district.length).toBe(6);
    expect(scopes.district).toContain(await idOf('4073'));
    expect(scopes.province).toContain(sakLong);
    expect(scopes.province.length).toBeGreaterThan(100);
    expect(scopes.pilots.length).toBe(23);
    expect(scopes.country).toEqual(['000000']);
    expect(scopes.unknown).toEqual([]);
  });

  test('every village has its one area on every day', async () => {
    expect(await inside((tx) => areaOfVillage(tx, '67030703'))).toBe(open.area('670307'));
    expect(await inside((tx) => areaOfVillage(tx, '67030799', '1999-01-01'))).toBe(open.area('670307'));
    expect(await inside((tx) => areaOfVillage(tx, '99999901'))).toBeUndefined();
  });

  test('names areas and writes places as addresses', async () => {
    const area = open.area('450303');
    expect((await inside((tx) => namesOfAreas(tx, [area, 'ZZZZZZ']))).get(area)).toEqual({
      area,
      name_th: 'ตำบลหนองแคน',
      name_en: 'Nong Khaen',
      short: 'นค',
      provisional: false,
    });
    const paths = await inside((tx) => pathsOfPlaces(tx, ['45030305', '99']));
    expect([...paths]).toEqual([
      [
        '45030305',
        {
          th: 'หมู่ 5 บ้านสำราญ ต.หนองแคน อ.ปทุมรัตต์ จ.ร้อยเอ็ด',
          en: 'Moo 5 Ban Samran, Nong Khaen, Pathum Rat, Roi Et',
        },
      ],
    ]);
  });
});

describe('the database', () => {
  test('holds every place once and covers every tambon by one area today', async () => {
    const { rows } = await sql<{ level: string; count: number }>`
      select level, count(*)::int as count from areas.place where valid @> current_date group by level`.execute(
      open.owner,
    );
    expect(Object.fromEntries(rows.map((row) => [row.level, row.count]))).toEqual({
      province: 77,
      district: 928,
      tambon: 7436,
      village: 227,
    });
    const uncovered = await sql`
      select t.code from areas.place t where level = 'tambon' and 1 <> (
        select count(*) from areas.coverage c where c.place = t.code || '00' and c.during @> current_date)`.execute(
      open.owner,
    );
    expect(uncovered.rows).toEqual([]);
  });

  test('is loaded once: the same edition writes nothing', async () => {
    expect(await loadPlaces(open.owner)).toBe(0);
  });

  test('is loaded again with a new edition, and what people changed stays', async () => {
    const owner = open.owner;
    const counts = () =>
      sql`select (select count(*) from areas.place) as places, (select count(*) from areas.place_key) as keys,
        (select count(*) from areas.area) as areas, (select count(*) from areas.coverage) as coverage,
        (select count(*) from areas.area_set_member) as members`.execute(owner);
    const before = await counts();
    await sql`delete from areas.place_edition`.execute(owner);
    await sql`update areas.place set name_th = 'ผิด' where code = '670307'`.execute(owner);
    await sql`update areas.area set centre_phone = '056 000 000' where id = ${open.area('670307')}`.execute(
      owner,
    );
    const [took, also] = await Promise.all([loadPlaces(owner), loadPlaces(owner)]);
    expect(Math.max(took, also)).toBeLessThan(15_000);
    expect((await counts()).rows).toEqual(before.rows);
    const { rows } = await sql`
      select p.name_th, a.centre_phone from areas.place p, areas.area a
      where p.code = '670307' and a.id = ${open.area('670307')}`.execute(owner);
    expect(rows).toEqual([{ name_th: 'สักหลง', centre_phone: '056 000 000' }]);
  });

  test('lets a village belong to one area a day only; a listed village leaves the rest of its tambon', async () => {
    const [town, rest] = [await idOf('4073'), await idOf('402003')];
    const give = (area: string, during: string) =>
      sql`insert into areas.coverage (area, place, during) values (${area}, '40200301', ${during}::daterange)`.execute(
        open.owner,
      );
    await give(rest, '[2020-01-01,2027-01-01)');
    await expect(give(town, '[2026-12-31,)')).rejects.toThrow('coverage_one_area_a_day');
    await give(town, '[2027-01-01,)');
    const areas = await inside(async (tx) => [
      await areaOfVillage(tx, '40200301', '2026-12-31'),
      await areaOfVillage(tx, '40200301', '2027-01-01'),
      await areaOfVillage(tx, '40200301', '2019-01-01'),
    ]);
    expect(areas).toEqual([rest, town, rest]);
    const found = await inside((tx) => areasOfPlaces(tx, ['40200301', '40200302']));
    expect([...found.values()].map((those) => those.map((one) => one.to_confirm))).toEqual([
      [false],
      [true, true],
    ]);
  });

  test.for([
    [
      'a code of three digits',
      `insert into areas.place (code, level, name_th, name_en) values ('123', 'province', 'ก', 'K')`,
    ],
    [
      'a tambon in no district',
      `insert into areas.place (code, level, parent, name_th, name_en) values ('990101', 'tambon', '9901', 'ก', 'K')`,
    ],
    [
      'a level that is not the length',
      `insert into areas.place (code, level, name_th, name_en) values ('99', 'district', 'ก', 'K')`,
    ],
    [
      'a village numbered 00',
      `insert into areas.place (code, level, parent, name_th, name_en) values ('67030700', 'village', '670307', 'ก', 'K')`,
    ],
    ['an area id of another form', `update areas.area set id = 'abc' where dopa_code = '4073'`],
    [
      'coverage on no day',
      `insert into areas.coverage (area, place, during) select id, '67030701', 'empty' from areas.area limit 1`,
    ],
    [
      'coverage of an unknown tambon',
      `insert into areas.coverage (area, place) select id, '99999901' from areas.area limit 1`,
    ],
  ])('refuses %s', async ([, statement = '']) => {
    await expect(sql.raw(statement).execute(open.owner)).rejects.toThrow(/constraint/);
  });

  test('people of the house may read the lists and never write them', async () => {
    const app = open.house.db as unknown as Kysely<Record<never, never>>;
    const tables = [
      'place',
      'place_key',
      'area',
      'coverage',
      'coverage_claim',
      'area_set',
      'area_set_member',
    ];
    for (const table of tables) {
      const name = sql.id('areas', table);
      await sql`select 1 from ${name} limit 1`.execute(app);
      await expect(sql`delete from ${name}`.execute(app)).rejects.toThrow('permission denied');
      await expect(sql`insert into ${name} default values`.execute(app)).rejects.toThrow(
        /permission denied|row-level security/,
      );
    }
  });
});

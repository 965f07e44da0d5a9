import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

type Found = {
  places: {
    code: string;
    path_th: string;
    path_en: string;
    areas: { area: string; name_th: string; short: string; provisional: boolean; to_confirm: boolean }[];
  }[];
  next: string | null;
};
const find = (text: string, more: object = {}) =>
  open.ask<Found>('มาลี', 'areas.find-places', { text, ...more });
const codes = async (text: string, more: object = {}) =>
  (await find(text, more)).places.map((place) => place.code);

describe('finding a place', () => {
  test('by Thai name: the tambon first, then its villages, with the path and the area', async () => {
    const { places } = await find('สักหลง');
    expect(places[0]).toMatchObject({
      code: '670307',
      level: 'tambon',
      path_th: 'ต.สักหลง อ.หล่มสัก จ.เพชรบูรณ์',
      path_en: 'Sak Long, Lom Sak, Phetchabun',
      areas: [
        {
          area: open.area('670307'),
          name_th: 'ตำบลสักหลง',
          short: 'สล',
          provisional: false,
          to_confirm: false,
        },
      ],
    });
    expect(places.slice(1).map((place) => place.code)).toEqual(['67030703', '67030704', '67030710']);
    expect(places[1]?.areas).toEqual(places[0]?.areas);
  });

  test.for([
    ['สักหล', '670307'],
    ['สั๊กหลง', '670307'],
    ['ต.สักหลง อ.หล่มสัก', '670307'],
    ['สักหลง เพชรบูรณ์', '670307'],
    ['Sak Long', '670307'],
    ['sak long, lom sak', '670307'],
    ['saklong phetch', '670307'],
    ['670307', '670307'],
    ['๖๗๐๓๐๗', '670307'],
    ['เพชรบูรณ์', '67'],
    ['หล่มสัก', '6703'],
    ['อ.เมือง จ.อุบลราชธานี', '3401'],
    ['ในเมือง เมืองขอนแก่น', '400101'],
    ['จ.ป.ร.', '850406'],
    ['กทม', '10'],
    ['Bangkok', '10'],
    ['บ้านวังรู', '67030701'],
    ['วังรู สักหลง', '67030701'],
    ['หนองแคน ร้อยเอ็ด', '450303'],
    ['Lop Buri', '16'],
  ])('%s gives %s first', async ([text = '', code]) => {
    expect((await codes(text))[0]).toBe(code);
  });

  test('by a code that DOPA has withdrawn gives what took its place', async () => {
    expect(await codes('530306')).toEqual(['530407']);
    expect(await codes('104701')).toEqual(['104702', '104703']);
  });

  test('a tambon that three authorities share says so', async () => {
    const [place] = (await find('402001')).places;
    expect(place?.areas.map((area) => [area.name_th, area.to_confirm]).toSorted()).toEqual([
      ['เทศบาลตำบลภูผาม่าน', true],
      ['เทศบาลตำบลโนนคอม', true],
    ]);
  });

  test('a tambon of nobody known has a provisional area', async () => {
    const [place] = (await find('100402')).places;
    expect(place).toMatchObject({
      path_th: 'แขวงสีลม เขตบางรัก กรุงเทพมหานคร',
      areas: [{ name_th: 'แขวงสีลม', provisional: true }],
    });
  });

  test('of one level only', async () => {
    expect((await codes('เพชรบูรณ์', { level: 'district' })).length).toBe(0);
    expect(await codes('สักหลง', { level: 'tambon' })).toEqual(['670307']);
  });

  test.for(['', ' ', '.', '%', "'; drop table areas.place; --", '\\', '\u0000', 'ไม่มีที่นี่แน่นอน'])(
    '%j finds nothing and breaks nothing',
    async (text) => {
      expect(await find(text)).toEqual({ places: [], next: null });
    },
  );

  test('pages follow one another without a gap or a repeat', async () => {
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const { places, next }: Found = await find('หนองบัว', { limit: 7, ...(after ? { after } : {}) });
      pages.push(...places.map((place) => place.code));
      after = next;
    } while (after);
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).toEqual(
      await codes('หนองบัว', { limit: 50 }).then(async (first) => [...first, ...pages.slice(50)]),
    );
    expect(pages.length).toBeGreaterThan(50);
  });

  test('too long a text and a strange cursor are handled', async () => {
    expect(await open.refused('มาลี', 'areas.find-places', { text: 'ก'.repeat(101) })).toBe('bad_input');
    expect((await find('สักหลง', { after: 'x|y|z' })).places.length).toBeGreaterThan(0);
    expect((await find('สักหลง', { after: 'nothing' })).places.length).toBeGreaterThan(0);
  });

  test('never gives more than fifty at once', async () => {
    expect(await open.refused('มาลี', 'areas.find-places', { text: 'บาง', limit: 51 })).toBe('bad_input');
    expect((await find('บาง', { limit: 50 })).places.length).toBe(50);
  });
});

describe('asking for an area', () => {
  test('tells its authority, its tambons and its pilot', async () => {
    const area = await open.ask('ดาว', 'areas.get-area', { area: open.area('670307') });
    expect(area).toMatchObject({
      name_th: 'ตำบลสักหลง',
      short: 'สล',
      kind: 'organisation',
      local_authority_th: 'องค์การบริหารส่วนตำบลสักหลง',
      province: { code: '67', name_th: 'เพชรบูรณ์' },
      district: { code: '6703', name_en: 'Lom Sak' },
      centre_phone: null,
      tambons: [{ code: '670307', whole: true, to_confirm: false }],
      sets: [{ id: 'pilot-3', kind: 'pilot', no: 3, name_th: 'สักหลง' }],
    });
  });

  test('that shares tambons tells that their villages are to be confirmed', async () => {
    const [place] = (await find('402003')).places;
    const shared = place?.areas.find((one) => one.name_th.startsWith('เทศบาล'));
    const area = await open.ask('มาลี', 'areas.get-area', { area: shared?.area });
    expect(area).toMatchObject({
      tambons: [
        { code: '402001', whole: false, to_confirm: true },
        { code: '402003', whole: false, to_confirm: true },
      ],
      sets: [{ no: 9, name_th: 'เทศบาลตำบลภูผาม่าน' }],
    });
  });

  test('that does not exist is refused by name', async () => {
    expect(await open.refused('มาลี', 'areas.get-area', { area: 'ZZZZZZ' })).toBe('area_not_found');
    expect(await open.refused('มาลี', 'areas.get-area', { area: '67' })).toBe('bad_input');
  });

  test('the country is an area too', async () => {
    expect(await open.ask('มาลี', 'areas.get-area', { area: '000000' })).toMatchObject({
      name_th: 'ทั้งประเทศ',
      province: null,
      tambons: [],
    });
  });
});

describe('the villages of an area', () => {
  const list = (area: string, more: object = {}) =>
    open.ask<{
      villages: { code: string; moo: number; name_th: string; tambon_th: string }[];
      next: string | null;
    }>('มาลี', 'areas.list-villages', { area, ...more });

  test('come in the order of their numbers', async () => {
    const { villages, next } = await list(open.area('670307'));
    expect(villages.map((village) => village.moo)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(villages[0]).toMatchObject({
      code: '67030701',
      name_th: 'บ้านวังรู',
      tambon_th: 'สักหลง',
      to_confirm: false,
    });
    expect(next).toBeNull();
    expect((await list(open.area('450303'))).villages.length).toBe(14);
  });

  test('come a page at a time', async () => {
    const first = await list(open.area('670307'), { limit: 8 });
    expect(first.next).toBe('67030708');
    const second = await list(open.area('670307'), { limit: 8, after: first.next });
    expect(second.villages.map((village) => village.moo)).toEqual([9, 10, 11]);
    expect(second.next).toBeNull();
  });
});

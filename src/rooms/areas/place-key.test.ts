import { describe, expect, test } from 'vitest';
import { foldPlaceText, keysOf, placeKeys, probesOf } from './place-key.ts';
import { pathEn, pathTh } from './place.ts';

const sakLong = [
  { code: '670307', name_th: 'สักหลง', name_en: 'Sak Long' },
  { code: '6703', name_th: 'หล่มสัก', name_en: 'Lom Sak' },
  { code: '67', name_th: 'เพชรบูรณ์', name_en: 'Phetchabun' },
];
const village = { code: '67030703', name_th: 'บ้านสักหลง', name_en: 'Ban Sak Long' };

describe('keys', () => {
  test('are the name with the names above it in both languages, and the code', () => {
    expect(keysOf(sakLong)).toEqual(['สักหลง หลมสัก เพชรบูรณ', 'saklong lomsak phetchabun', '670307']);
  });
  test('of a village: with บ้าน and without', () => {
    expect(keysOf([village, ...sakLong]).slice(0, 2)).toEqual([
      'บานสักหลง สักหลง หลมสัก เพชรบูรณ',
      'สักหลง สักหลง หลมสัก เพชรบูรณ',
    ]);
  });
  test('of many places carry the rank of their level', () => {
    expect(placeKeys(sakLong).map((row) => row.rank)).toEqual([3, 3, 3, 2, 2, 2, 1, 1, 1]);
  });
});

describe('what is typed', () => {
  test.for([
    ['สั๊กหลง', 'สักหลง'],
    ['ขี้เหล็ก', 'ขีเหลก'],
    ['น\u0e4d\u0e49า', 'นำ'],
    ['เเม่\u200bแตง', 'แมแตง'],
    ['Sa-Nga', 'sanga'],
    ['๖๗๐๓๐๗', '670307'],
    ['  SAK   long ', 'sak long'],
  ])('%s is folded to %s', ([typed = '', folded]) => {
    expect(foldPlaceText(typed)).toBe(folded);
  });

  test.for(['ต.สักหลง', 'ตำบลสักหลง', 'tambon Sak Long', 'หมู่ 3 ต.สักหลง', 'ม.๓ สักหลง'])(
    '%s: the level is not the name',
    (typed) => {
      expect(['สักหลง', 'saklong']).toContain(probesOf(typed)[0]?.prefix);
    },
  );

  test('a name and a place above it, however they are joined', () => {
    const meant = { prefix: 'สักหลง ', rest: 'หลมสัก' };
    for (const typed of ['สักหลง หล่มสัก', 'ต.สักหลง อ.หล่มสัก', 'ต.สักหลงอ.หล่มสัก', 'ตำบลสักหลง อำเภอหล่มสัก'])
      expect(probesOf(typed)).toContainEqual(meant);
    expect(probesOf('sak long lom sak')).toContainEqual({ prefix: 'saklong ', rest: 'lomsak' });
  });

  test('a name that looks like an abbreviation is still found', () => {
    expect(probesOf('จ.ป.ร.')).toContainEqual({ prefix: 'จปร', rest: '' });
  });

  test.for(['', '   ', '.', '\u200b', '%_\\'])('nothing that could be a name (%j) means nothing', (typed) => {
    expect(probesOf(typed)).toEqual([]);
  });
});

test('paths are written as addresses are', () => {
  expect(pathTh(sakLong)).toBe('ต.สักหลง อ.หล่มสัก จ.เพชรบูรณ์');
  expect(pathTh([village, ...sakLong])).toBe('หมู่ 3 บ้านสักหลง ต.สักหลง อ.หล่มสัก จ.เพชรบูรณ์');
  expect(pathEn([village, ...sakLong])).toBe('Moo 3 Ban Sak Long, Sak Long, Lom Sak, Phetchabun');
  const bangkok = [
    { code: '100402', name_th: 'สีลม', name_en: 'Si Lom' },
    { code: '1004', name_th: 'บางรัก', name_en: 'Bang Rak' },
    { code: '10', name_th: 'กรุงเทพมหานคร', name_en: 'Bangkok' },
  ];
  expect(pathTh(bangkok)).toBe('แขวงสีลม เขตบางรัก กรุงเทพมหานคร');
});

import { describe, expect, it } from 'vitest';
import { readSearch, searchKeys, type FindableHouse, type Probe } from './search-key.ts';

const house: FindableHouse = { houseNumber: '112/5', villageName: 'บ้านสำราญ', moo: 5, phone: '0812345678' };
const man = { nickname: 'เปี๊ยก', idKey: 'hash-of-id', idLastFour: '4417', phone: null };
const idKey = (number: string) => (number === '1234567890121' ? 'hash-of-id' : `other ${number}`);

const near = (number: string) => (number === '1234567890123' ? ['1234567890121'] : []);

/** The step at which a search finds the keys of this name: 1 surest …; 'words' for all words in any order. */
function foundAt(name: string, typed: string, nearby?: typeof near): number | 'words' | undefined {
  const keys = searchKeys({ ...man, name }, house);
  const hit = (probe: Probe) => keys.some((key) => key >= probe.low && key <= probe.high);
  const search = readSearch(typed, idKey, nearby);
  const step = search.steps.findIndex((probes) => probes.some(hit));
  if (step >= 0) return step + 1;
  return search.words.length > 0 && search.words.every((probes) => probes.some(hit)) ? 'words' : undefined;
}

describe('what finds พงษ์ศักดิ์ แสนสุข of 112/5 หมู่ 5 บ้านสำราญ', () => {
  const name = 'พงษ์ศักดิ์ แสนสุข';
  it.each([
    ['พงษ์ศักดิ์ แสนสุข', 1],
    ['พงษ์', 1],
    ['พงษ์ศักดิ์แสน', 1],
    ['แสนสุข', 1],
    ['แสนสุข พงษ์', 1],
    ['เปี๊ยก', 1],
    ['นายพงษ์ศักดิ์', 1],
    ['น.ส.พงศักดิ', 2],
    ['พงศักดิ', 2],
    ['pongsak', 2],
    ['phongsak saensuk', 2],
    ['แสนสุก', 2],
    ['พงสักแสนสุก', 2],
    ['เปียก', 2],
    ['sansook', 3],
    ['4417', 1],
    ['1-2345-67890-12-1', 1],
    ['๑๒๓๔๕๖๗๘๙๐๑๒๑', 1],
    ['081-234', 1],
    ['112', 1],
    ['112/5', 1],
    ['บ้านสำราญ', 3],
    ['สำราญ', 3],
    ['หมู่ 5', 1],
    ['แสนสุข สำราญ', 'words'],
    ['แสนสุก ม.5', 'words'],
    ['112 หมู่ที่ ๕', 'words'],
    ['พงสัก 112/5', 'words'],
  ])('%s', (typed, step) => expect(foundAt(name, typed)).toBe(step));

  it.each(['สมศรี', 'แสนดี', '113', '5571', 'หมู่ 6', 'แสนสุข หมู่ 6', '082', '...', ''])('not %s', (typed) =>
    expect(foundAt(name, typed)).toBeUndefined(),
  );

  it('finds a number with one slip in it as the second step', () => {
    expect(foundAt(name, '1234567890123', near)).toBe(2);
    expect(foundAt(name, '1234567890123')).toBeUndefined();
  });
});

it('keeps names of one letter, foreign names and long ones', () => {
  expect(foundAt('ก ใจดี', 'ก')).toBe(1);
  expect(foundAt('Naw Paw Say', 'paw say')).toBe(1);
  expect(foundAt('มาลี ณ เชียงใหม่', 'มาลี ณ เชียง')).toBe(1);
  const keys = searchKeys({ ...man, name: `${'ก'.repeat(120)} ข` }, house);
  expect(keys.length).toBeLessThan(16);
  expect(keys.every((key) => /^[nsridphmv]:./u.test(key))).toBe(true);
});

import { describe, expect, it } from 'vitest';
import { readSearch, searchGone, type Probe } from './search.ts';
import { searchKeys, type FindableHouse } from './search-key.ts';

const house: FindableHouse = {
  houseNumber: '112/5',
  villageName: 'บ้านสำราญ',
  moo: 5,
  village: '67030705',
  phone: '0812345678',
};
const man = { nicknames: ['เปี๊ยก'], idKeys: ['hash-of-id'], idLastFour: '4417', phones: [], gone: false };
const idKey = (number: string) => (number === '1234567890121' ? 'hash-of-id' : `other ${number}`);

const near = (number: string) => (number === '1234567890123' ? ['1234567890121'] : []);

/** By which kind of key a search finds this name first; 'words' for all words in any order. */
function foundBy(name: string, typed: string, nearby?: typeof near): string | undefined {
  const keys = searchKeys({ ...man, names: [name] }, house);
  const hit = (probe: Probe) => keys.find((key) => key >= probe.low && key <= probe.high);
  const search = readSearch(typed, idKey, nearby);
  const first = search.steps
    .flat()
    .map(hit)
    .find((key) => key !== undefined);
  if (first !== undefined) return first.charAt(0);
  return search.words.length > 0 && search.words.every((probes) => probes.some(hit)) ? 'words' : undefined;
}

describe('what finds พงษ์ศักดิ์ แสนสุข of 112/5 หมู่ 5 บ้านสำราญ', () => {
  const name = 'พงษ์ศักดิ์ แสนสุข';
  it.each([
    ['พงษ์ศักดิ์ แสนสุข', 'n'],
    ['พงษ์', 'n'],
    ['พงษ์ศักดิ์แสน', 'n'],
    ['แสนสุข', 'n'],
    ['แสนสุข พงษ์', 'n'],
    ['เปี๊ยก', 'n'],
    ['นายพงษ์ศักดิ์', 'n'],
    ['น.ส.พงศักดิ', 's'],
    ['พงศักดิ', 's'],
    ['pongsak', 's'],
    ['phongsak saensuk', 's'],
    ['แสนสุก', 's'],
    ['พงสักแสนสุก', 's'],
    ['เปียก', 's'],
    ['sansook', 'r'],
    ['4417', 'd'],
    ['1-2345-67890-12-1', 'i'],
    ['๑๒๓๔๕๖๗๘๙๐๑๒๑', 'i'],
    ['081-234', 'p'],
    ['112', 'h'],
    ['112/5', 'h'],
    ['บ้านสำราญ', 'v'],
    ['สำราญ', 'v'],
    ['หมู่ 5', 'm'],
    ['แสนสุข สำราญ', 'words'],
    ['แสนสุก ม.5', 'words'],
    ['112 หมู่ที่ ๕', 'words'],
    ['พงสัก 112/5', 'words'],
  ])('%s', (typed, kind) => expect(foundBy(name, typed)).toBe(kind));

  it.each(['สมศรี', 'แสนดี', '113', '5571', 'หมู่ 6', 'แสนสุข หมู่ 6', '082', '...', ''])('not %s', (typed) =>
    expect(foundBy(name, typed)).toBeUndefined(),
  );

  it('finds a number with one slip in it', () => {
    expect(foundBy(name, '1234567890123', near)).toBe('i');
    expect(foundBy(name, '1234567890123')).toBeUndefined();
  });
});

it('finds earlier names, other documents and several telephones, and leaves the dead to their own search', () => {
  const all = {
    names: ['มาลี ใจดี', 'มาลี สุขสบาย'],
    nicknames: ['แดง'],
    idKeys: ['a', 'b'],
    idLastFour: null,
    phones: ['0812345678', '056701234'],
  };
  const keys = searchKeys({ ...all, gone: false }, house);
  for (const one of ['n:มาลีสุขสบาย', 'n:ใจดีมาลี', 'n:แดง', 'i:a', 'i:b', 'p:056701234', 'c:67030705'])
    expect(keys).toContain(one);
  const gone = searchKeys({ ...all, gone: true }, house);
  expect(gone.map((key) => key.charAt(0).toLowerCase() + key.slice(1)).toSorted()).toEqual(keys);
  expect(gone.every((key) => /^[A-Z]:/.test(key))).toBe(true);
  const { steps } = searchGone(readSearch('มาลี ใจดี', idKey));
  expect(steps[0]).toEqual([{ low: 'N:มาลีใจดี', high: 'N:มาลีใจดี' }]);
});

it('keeps names of one letter, foreign names and long ones', () => {
  expect(foundBy('ก ใจดี', 'ก')).toBe('n');
  expect(foundBy('Naw Paw Say', 'paw say')).toBe('n');
  expect(foundBy('มาลี ณ เชียงใหม่', 'มาลี ณ เชียง')).toBe('n');
  const keys = searchKeys({ ...man, names: [`${'ก'.repeat(120)} ข`] }, house);
  expect(keys.length).toBeLessThan(18);
  expect(keys.every((key) => /^[nsrqidphmvc]:./u.test(key))).toBe(true);
});

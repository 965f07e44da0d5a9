import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roughSoundKey, soundKey } from './thai-sound.ts';

describe('names that sound alike have one key', () => {
  it.each([
    'พงษ์ศักดิ์ พงศักดิ์ พงศักดิ พงสัก pongsak phongsak',
    'สมชาย สมชัย somchai somchay',
    'แสนสุข แสนสุก แสนษุข saensuk',
    'บุญมี บุนมี bunmi boonmee',
    'ณัฐพงษ์ นัดพง nattapong natthaphong',
    'สุนิสา ศุนิษา ซูนีซ่า sunisa',
    'กัลยา กันยา กัญญา ganya',
    'ศิริพร สิริพร siriporn',
    'ธนา ทะนา thana tana',
    'มาลี มะลิ มารี malee',
    'วรรณา วันนา wanna',
    'สุรชัย สุระชัย surachai',
    'จันทร์เพ็ญ จันเพ็น chanpen janpen',
    'เฉลิม เฉลิ่ม chaloem chalerm',
    'อรุณ อะรุน arun',
    'อุดม udom',
    'ประเสริฐ ประเสิด prasert prasoet',
    'หนูกาย นูกาย nukai',
    'ทรงศักดิ์ ซงสัก songsak',
    'เพชร เพ็ด phet',
    'พูลสุข พูนสุข poonsuk',
    'เสถียร สะเถียน sathian',
    'ไชยา ชัยยา chaiya',
    'มยุรี มะยุรี mayuree',
    'ก้าน กาน ก๊าน',
  ])('%s', (names) => {
    const keys = names.split(' ').map(soundKey);
    expect(new Set(keys)).toEqual(new Set([keys[0]]));
  });

  it('keeps apart what sounds different', () => {
    expect(new Set(['สมชาย', 'สมศรี', 'สมใจดี', 'ทองดี', 'มานี', 'มาลัย'].map(soundKey)).size).toBe(6);
  });

  it('has a coarser key where the finer one differs', () => {
    expect(soundKey('แสนสุข')).not.toBe(soundKey('sansook'));
    expect(soundKey('รัชนี')).toBe(soundKey('ratchanee'));
    expect(roughSoundKey('sansook')).toBe(roughSoundKey('แสนสุข'));
  });

  it('grows from its beginning while a name is typed', () => {
    expect(soundKey('แสนสุข')).toMatch(new RegExp(`^${soundKey('แสน')}`));
    expect(soundKey('บุญมี แสนสุข')).toBe(soundKey('บุญมี') + soundKey('แสนสุข'));
  });

  it('takes anything', () => {
    expect(['', '...', '123', 'ๆ', '์', 'เ', 'สมชาย!'].map(soundKey).join()).toBe(',,,,,,SMCY');
    const thai = fc.string({
      unit: fc.integer({ min: 0x0e01, max: 0x0e5b }).map((c) => String.fromCharCode(c)),
    });
    fc.assert(
      fc.property(fc.oneof(thai, fc.string({ unit: 'binary' })), (text) => {
        expect(soundKey(text)).toMatch(/^[A-Ziue]*$/);
      }),
    );
  });

  // Three published Thai soundexes, computed by PyThaiNLP; where all three agree that two names sound alike, so should we.
  const golden = '../shared/data/names/soundex_golden.csv';
  it.skipIf(!existsSync(golden))('agrees with LK82, Udom83 and MetaSound where these three agree', () => {
    const rows = readFileSync(golden, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const alike = Map.groupBy(rows, ([, , lk82, udom83, meta]) => `${lk82} ${udom83} ${meta}`);
    const pairs = [...alike.values()].flatMap((group) =>
      group.slice(1).map((row) => [group[0]?.[1] ?? '', row[1] ?? ''] as const),
    );
    const missed = pairs.filter(([a, b]) => roughSoundKey(a) !== roughSoundKey(b));
    expect(pairs.length).toBeGreaterThan(150);
    expect(missed.length / pairs.length).toBeLessThan(0.05);
    expect(new Set(rows.map((row) => soundKey(row[1] ?? ''))).size).toBeGreaterThan(4_000);
  });
});

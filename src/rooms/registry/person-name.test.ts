import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameDoubts, nameFault, personName, readPersonName, splitName } from './person-name.ts';
import { sexOfTitle } from './person-title.ts';

describe('a name as people write it', () => {
  it.each([
    ['นายบุญมี แสนสุข', 'นาย', 'บุญมี แสนสุข'],
    ['น.ส.สุนิสา แสนสุข', 'นางสาว', 'สุนิสา แสนสุข'],
    ['นส. สุนิสา แสนสุข', 'นางสาว', 'สุนิสา แสนสุข'],
    ['น.ส สุนิสา', 'นางสาว', 'สุนิสา'],
    ['นางสาวสุนิสา', 'นางสาว', 'สุนิสา'],
    ['นางสาวิตรี แก้วใส', 'นาง', 'สาวิตรี แก้วใส'],
    ['นาง สาวิตรี แก้วใส', 'นาง', 'สาวิตรี แก้วใส'],
    ['ด.ญ.กัญญา แสนสุข', 'เด็กหญิง', 'กัญญา แสนสุข'],
    ['เด็กชาย ธนภัทร แสนสุข', 'เด็กชาย', 'ธนภัทร แสนสุข'],
    ['ว่าที่ ร.ต.หญิง สมใจ ดีงาม', 'ว่าที่ร้อยตรีหญิง', 'สมใจ ดีงาม'],
    ['พ.ต.ท. วิชัย กล้าหาญ', 'พันตำรวจโท', 'วิชัย กล้าหาญ'],
    ['ผศ.ดร.มานะ รักเรียน', 'ผศ. ดร.', 'มานะ รักเรียน'],
    ['พระ สมชาย สุจิตฺโต', 'พระ', 'สมชาย สุจิตฺโต'],
    ['ม.ล.ปิ่น มาลากุล', 'หม่อมหลวง', 'ปิ่น มาลากุล'],
    ['นายิกา ดีงาม', null, 'นายิกา ดีงาม'],
    ['นาง', null, 'นาง'],
    ['ดรุณี ศรีสุข', null, 'ดรุณี ศรีสุข'],
    ['พระพาย ใจดี', null, 'พระพาย ใจดี'],
    ['  สม\u200Bชาย   ใจดี ', null, 'สมชาย ใจดี'],
    ['Saw Htoo', null, 'Saw Htoo'],
  ])('%s', (typed, title, name) => expect(readPersonName(typed)).toEqual({ title, name }));

  it('takes the title that was given apart, in its full form', () => {
    expect(readPersonName('สุนิสา แสนสุข', 'น.ส.')).toEqual({ title: 'นางสาว', name: 'สุนิสา แสนสุข' });
    expect(readPersonName('สมชาย ใจดี', 'กำนัน')).toEqual({ title: 'กำนัน', name: 'สมชาย ใจดี' });
    expect(['นาย', 'นางสาว', 'เด็กหญิง', 'ร้อยตรีหญิง', 'ร้อยตรี', 'ดร.'].map(sexOfTitle)).toEqual([
      'M',
      'F',
      'F',
      'F',
      undefined,
      undefined,
    ]);
  });

  it('splits only what splits by itself', () => {
    expect(splitName('บุญมี แสนสุข')).toEqual({ given: 'บุญมี', family: 'แสนสุข' });
    expect(splitName('มาลี ณ เชียงใหม่')).toEqual({ given: 'มาลี', family: 'ณ เชียงใหม่' });
    expect(splitName('Naw Paw Say')).toBeUndefined();
    expect(splitName('มะเมี้ยะ')).toBeUndefined();
  });

  it('asks about short and odd names, and refuses only what is no name', () => {
    expect(nameDoubts('ก ใจดี')).toEqual(['one_letter']);
    expect(nameDoubts('สมชาย2')).toEqual(['no_family_name', 'digit_inside']);
    expect(nameDoubts('มาลี ณ เชียงใหม่')).toEqual([]);
    expect(nameFault('ก')).toBeUndefined();
    expect(nameFault('- ...')).toBe('name_missing');
    expect(nameFault('ส่้ม')).toBe('name_odd_mark');
    expect(personName.safeParse('ก'.repeat(10_000)).error?.issues[0]?.message).toBe('name_too_long');
    expect(personName.parse('\u200Bน\u0E4D\u0E49\u0E32 ')).toBe('น้ำ');
  });

  const variants = '../shared/data/names/title_variants.csv';
  it.skipIf(!existsSync(variants))('knows the titles that people really write', () => {
    const titles = readFileSync(variants, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/,\d+$/, ''));
    const unknown = titles.filter((title) => readPersonName(`${title}สมชาย ใจดี`).name !== 'สมชาย ใจดี');
    expect(titles.length).toBeGreaterThan(70);
    expect(unknown).toEqual([]);
  });
});

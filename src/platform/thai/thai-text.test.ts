import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicDigits, thaiDigits } from './thai-digits.ts';
import { formatBaht, readBaht } from './thai-money.ts';
import { compareThai } from './thai-order.ts';
import { findOddity, tidyLine, tidyNote } from './thai-text.ts';

describe('one spelling of each Thai cluster', () => {
  it.each([
    ['nikhahit and aa become sara am', 'ค\u0E4D\u0E32', 'คำ'],
    ['with the tone between them', 'น\u0E49\u0E4D\u0E32', 'น้ำ'],
    ['with the tone after nikhahit', 'น\u0E4D\u0E49\u0E32', 'น้ำ'],
    ['tone typed after sara am', 'น\u0E33\u0E49', 'น้ำ'],
    ['as NFKC leaves it', 'น้ำ'.normalize('NFKD'), 'น้ำ'],
    ['tone typed before the vowel', 'ท\u0E48\u0E35', 'ที่'],
    ['tone typed before sara uu', 'อย\u0E48\u0E39', 'อยู่'],
    ['tone typed after aa', 'ก\u0E32\u0E49น', 'ก้าน'],
    ['doubled tone and vowel', 'ท\u0E35\u0E35\u0E48\u0E48', 'ที่'],
    ['sara i and nikhahit are sara ue', 'พ\u0E34\u0E4D\u0E48ง', 'พึ่ง'],
    ['karan typed before the vowel', 'สิทธ\u0E4C\u0E34', 'สิทธิ์'],
    ['two sara e are sara ae', 'เเสนสุข', 'แสนสุข'],
    ['invisible characters', '\uFEFFสม\u200Bชาย\u200D \u00ADใจ\u2060ดี\u202E', 'สมชาย ใจดี'],
    ['every kind of space', ' สมชาย\u00A0\u3000\t ใจดี\n', 'สมชาย ใจดี'],
    ['glyphs of old fonts', 'ท\uF702\uF70A', 'ที่'],
    ['control characters and half surrogates', 'สม\u0000ชาย\uD800', 'สมชาย'],
    ['foreign accents on Thai letters', 'ส\u0336ม\u0301\u0302ชาย', 'สมชาย'],
    ['accents of other names stay', 'Nguye\u0302\u0303n', 'Nguyễn'],
  ])('%s', (_, typed, kept) => expect(tidyLine(typed)).toBe(kept));

  it('keeps the lines of a note and folds empty ones', () => {
    expect(tidyNote('  หนึ่ง \r\n\n\n\nสอง\u2028สาม ')).toBe('หนึ่ง\n\nสอง\nสาม');
  });

  it('changes nothing the second time, whatever was typed', () => {
    const thai = fc.string({
      unit: fc.integer({ min: 0x0e01, max: 0x0e5b }).map((c) => String.fromCharCode(c)),
    });
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.oneof(thai, any), (text) => {
        expect(tidyLine(tidyLine(text))).toBe(tidyLine(text));
        expect(tidyNote(tidyNote(text))).toBe(tidyNote(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('says which mark cannot stand where it stands', () => {
    expect(findOddity('สมชาย ทองดี')).toBeUndefined();
    expect(findOddity('ณัฐพงษ์ น้ำเพชร ฤๅษี กตัญญู')).toBeUndefined();
    expect(findOddity('Somchai')).toBeUndefined();
    expect(findOddity('สม ่ชาย')).toEqual({ code: 'mark_without_letter', mark: '่', at: 3 });
    expect(findOddity(tidyLine('ท่้อง'))).toMatchObject({ code: 'marks_clash' });
    expect(findOddity(tidyLine('กิี'))).toMatchObject({ code: 'marks_clash' });
  });
});

describe('digits, order and money', () => {
  it('turns digits both ways', () => {
    expect(arabicDigits('หมู่ ๑๒ บ้านเลขที่ ９/๓')).toBe('หมู่ 12 บ้านเลขที่ 9/3');
    expect(thaiDigits('พ.ศ. 2569')).toBe('พ.ศ. ๒๕๖๙');
  });

  it('sorts as the dictionary does', () => {
    expect(['เกษม', 'แก้ว', 'กานดา', 'ขวัญ', 'กมล'].toSorted(compareThai)).toEqual([
      'กมล',
      'กานดา',
      'เกษม',
      'แก้ว',
      'ขวัญ',
    ]);
    expect(['112', '12', '6'].toSorted(compareThai)).toEqual(['6', '12', '112']);
  });

  it('writes and reads satang as baht', () => {
    expect(formatBaht(300_000)).toBe('3,000\u00A0บาท');
    expect(formatBaht(4_000_050, { digits: 'thai', unit: false })).toBe('๔๐,๐๐๐.๕๐');
    expect(formatBaht(-123_456_789, { lang: 'en' })).toBe('-1,234,567.89\u00A0baht');
    expect(['3,000', '๓๐๐๐.๕ บาท', '0', '1,00', 'สามพัน', '1.234', ''].map(readBaht)).toEqual([
      300_000,
      300_050,
      0,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

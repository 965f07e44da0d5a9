import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYear, fiscalYearDays } from './fiscal-year.ts';
import { dayInThailand, firstDay, isPartialDate, lastDay, precisionOf } from './partial-date.ts';
import { ageRange, completedAge, formatAge } from './thai-age.ts';
import { formatDate, formatMoment } from './thai-date-format.ts';
import { readThaiDate } from './thai-date.ts';

describe('reading a date as people type it', () => {
  it.each([
    ['23 พ.ย. 2569', '2026-11-23', 'BE'],
    ['23พย2569', '2026-11-23', 'BE'],
    ['23/11/2569', '2026-11-23', 'BE'],
    ['23-11-2026', '2026-11-23', 'CE'],
    ['23.11.2569', '2026-11-23', 'BE'],
    ['2569-11-23', '2026-11-23', 'BE'],
    ['2026-11-23', '2026-11-23', 'CE'],
    ['๒๓ พฤศจิกายน ๒๕๖๙', '2026-11-23', 'BE'],
    ['วันที่ 23 เดือนพฤศจิกายน พ.ศ. 2569', '2026-11-23', 'BE'],
    ['23 November 2026', '2026-11-23', 'CE'],
    ['5 กันยา 2500', '1957-09-05', 'BE'],
    ['23112569', '2026-11-23', 'BE'],
    ['25691123', '2026-11-23', 'BE'],
    ['20260211', '2026-02-11', 'CE'],
    ['2500', '1957', 'BE'],
    ['ปี ๒๕๐๐', '1957', 'BE'],
    ['พ.ย. 2500', '1957-11', 'BE'],
    ['11/2500', '1957-11', 'BE'],
    ['-/-/2500', '1957', 'BE'],
    ['00/11/2500', '1957-11', 'BE'],
    ['2500-00-00', '1957', 'BE'],
    ['29 ก.พ. 2567', '2024-02-29', 'BE'],
    ['ค.ศ. 1957', '1957', 'CE'],
  ])('%s', (typed, date, era) => expect(readThaiDate(typed)).toMatchObject({ ok: true, date, era }));

  it.each([
    ['29/02/2569', 'date_impossible', []],
    ['31 เม.ย. 2500', 'date_impossible', []],
    ['11/23/2569', 'date_impossible', []],
    ['23/11/69', 'date_two_digit_year', ['2026-11-23', '1926-11-23', '1969-11-23']],
    ['1 ม.ค. 1483', 'date_year_doubtful', ['2026-01-01']],
    ['1 ม.ค. 3112', 'date_year_doubtful', ['2026-01-01']],
    ['1/1/999', 'date_year_doubtful', []],
    ['ค.ศ. 2569', 'date_era_contradicts', ['2026']],
    ['1 ม.ค. พ.ศ. 1969', 'date_era_contradicts', ['1969-01-01']],
    ['เมื่อวาน', 'date_not_understood', []],
    ['', 'date_not_understood', []],
    ['1234567', 'date_not_understood', []],
  ])('refuses %s', (typed, code, suggestions) =>
    expect(readThaiDate(typed)).toEqual({ ok: false, code, suggestions }),
  );

  it('keeps January to March before B.E. 2484 as written, and says so', () => {
    expect(readThaiDate('15 ก.พ. 2480')).toMatchObject({ date: '1937-02-15', oldNewYear: true });
    expect(readThaiDate('15 เม.ย. 2480')).toMatchObject({ date: '1937-04-15', oldNewYear: false });
    expect(readThaiDate('15 ก.พ. 2484')).toMatchObject({ date: '1941-02-15', oldNewYear: false });
    expect(readThaiDate('2480')).toMatchObject({ date: '1937', oldNewYear: false });
  });

  it('reads back every date that it writes', () => {
    const day = fc.date({ min: new Date('1860-01-01'), max: new Date('2250-12-31'), noInvalidDate: true });
    const style = fc.record({
      lang: fc.constantFrom('th', 'en'),
      month: fc.constantFrom('long', 'short'),
      digits: fc.constantFrom('arabic', 'thai'),
      era: fc.boolean(),
    });
    fc.assert(
      fc.property(day, style, fc.constantFrom(4, 7, 10), (at, how, known) => {
        const date = at.toISOString().slice(0, known);
        expect(readThaiDate(formatDate(date, how))).toMatchObject({ ok: true, date });
      }),
    );
  });
});

describe('writing dates', () => {
  it('writes as far as is known, in both languages', () => {
    expect(formatDate('2026-11-23')).toBe('23 พ.ย. 2569');
    expect(formatDate('2026-11-23', { month: 'long', digits: 'thai', era: true })).toBe(
      '๒๓ พฤศจิกายน พ.ศ. ๒๕๖๙',
    );
    expect(formatDate('1957-11')).toBe('พ.ย. 2500');
    expect(formatDate('1957')).toBe('ปี 2500');
    expect(formatDate('2026-11-03', { lang: 'en' })).toBe('3 Nov 2026');
    expect(formatMoment('2026-11-22T20:24:00Z')).toBe('23 พ.ย. 2569 03:24 น.');
    expect(formatMoment('2026-11-22T20:24:00Z', { lang: 'en' })).toBe('23 Nov 2026 03:24');
  });

  it('knows the ends of a partly known date, and the day in Thailand', () => {
    expect([firstDay('2024'), lastDay('2024')]).toEqual(['2024-01-01', '2024-12-31']);
    expect([firstDay('2024-02'), lastDay('2024-02'), lastDay('2023-02')]).toEqual([
      '2024-02-01',
      '2024-02-29',
      '2023-02-28',
    ]);
    expect(['2024', '2024-02', '2024-02-29'].map(precisionOf)).toEqual(['year', 'month', 'day']);
    expect(['2024-02-30', '2024-13', '24', '0999', '2023-02-29'].some(isPartialDate)).toBe(false);
    expect(dayInThailand(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
  });
});

describe('age and fiscal year', () => {
  it('counts completed years and months', () => {
    expect(completedAge('1966-11-23', '2026-11-22')).toEqual({ years: 59, months: 11 });
    expect(completedAge('1966-11-23', '2026-11-23')).toEqual({ years: 60, months: 0 });
    expect(completedAge('2024-02-29', '2025-02-28').years).toBe(0);
    expect(completedAge('2024-02-29', '2025-03-01').years).toBe(1);
    expect(completedAge('2026-12-01', '2026-11-30').years).toBe(-1);
  });

  it('leaves the age open where the day was not asked, and counts from the first day where nobody can know it', () => {
    expect(ageRange('1966', '2026-06-01')).toEqual({ least: 59, most: 60 });
    expect(ageRange('1966', '2026-12-31')).toEqual({ least: 60, most: 60 });
    expect(ageRange('1966', '2026-06-01', { unknowable: true })).toEqual({ least: 60, most: 60 });
    expect(formatAge('1966', '2026-06-01')).toBe('59–60 ปี');
    expect(formatAge('2022-09-01', '2026-11-23')).toBe('4 ปี 2 เดือน');
    expect(formatAge('2026-09-01', '2026-11-23')).toBe('2 เดือน');
    expect(formatAge('1950-03-04', '2026-11-23', 'en')).toBe('76 y');
  });

  it('names the fiscal year by its end', () => {
    expect(['2026-09-30', '2026-10-01', '2027-09-30'].map(fiscalYear)).toEqual([2569, 2570, 2570]);
    expect(fiscalYearDays(2570)).toEqual({ first: '2026-10-01', last: '2027-09-30' });
  });
});

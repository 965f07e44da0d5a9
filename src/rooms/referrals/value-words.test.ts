import { describe, expect, it } from 'vitest';
import { valueWords } from './value-words.ts';

const nowhere = () => undefined;

describe('a fact in words', () => {
  it('is said with its unit, its option or its place, in both languages', () => {
    const yearly = { type: 'money', unit: 'satang_a_year' } as const;
    expect(valueWords(yearly, 3_600_000, nowhere)).toEqual({
      th: '36,000\u00A0บาทต่อปี',
      en: '36,000\u00A0baht a year',
    });
    expect(valueWords({ type: 'boolean' }, false, nowhere)).toEqual({ th: 'ไม่ใช่', en: 'no' });
    expect(valueWords({ type: 'date' }, '2026-11-23', nowhere)).toEqual({
      th: '23 พ.ย. 2569',
      en: '23 Nov 2026',
    });
    const options = { rented: { th: 'เช่า', en: 'rented' }, unsafe: { th: 'ไม่ปลอดภัย', en: 'unsafe' } };
    expect(valueWords({ type: 'choice', options }, 'rented', nowhere).th).toBe('เช่า');
    expect(valueWords({ type: 'set', options }, ['rented', 'unsafe'], nowhere).th).toBe('เช่า, ไม่ปลอดภัย');
    const named = () => ({ th: 'ตำบลสักหลง', en: 'Sak Long' });
    expect(valueWords({ type: 'text' }, 'ABC123', named).th).toBe('ตำบลสักหลง');
    expect(valueWords({ type: 'number' }, 9, nowhere).th).toBe('9');
  });
});

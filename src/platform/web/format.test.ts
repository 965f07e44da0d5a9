import { afterEach, expect, test, vi } from 'vitest';
import { formatIn } from './format.ts';

const th = formatIn('th');
const en = formatIn('en');

afterEach(() => vi.useRealTimers());

test('dates and amounts are written in the language and era of the screen', () => {
  expect(th.date('2026-11-23')).toBe('23 พ.ย. 2569');
  expect(th.weekday('2026-11-23')).toBe('วันจันทร์ที่ 23 พฤศจิกายน 2569');
  expect(en.weekday('2026-11-23')).toBe('Monday 23 November 2026');
  expect(th.time('2026-11-23T03:24:00Z')).toBe('10:24\u00A0น.');
  expect(en.time('2026-11-23T03:24:00Z')).toBe('10:24');
  expect(th.number(1_234_567)).toBe('1,234,567');
});

test('days are counted in Thailand, where the day begins seven hours earlier', () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T20:00:00Z') });
  expect(th.today()).toBe('2026-11-23');
  expect(th.daysUntil('2026-11-23')).toBe(0);
  expect(th.daysUntil('2026-11-21')).toBe(-2);
  expect(th.ago('2026-11-22')).toBe('เมื่อวาน');
  expect(th.ago('2026-11-22T18:00:00Z')).toBe('วันนี้');
  expect(en.ago('2026-11-11')).toBe('12 days ago');
  expect(th.ago('2025-09-20')).toBe('14 เดือนก่อน');
});

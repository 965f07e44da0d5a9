import { expect, test } from 'vitest';
import { fill } from './fill.ts';

test('values take their places, and a missing one leaves none of the braces behind', () => {
  expect(fill('พบ {n} คน ใน {houses} ครัวเรือน', { n: 6, houses: 3 })).toBe('พบ 6 คน ใน 3 ครัวเรือน');
  expect(fill('รอ {who} ตอบ', {})).toBe('รอ  ตอบ');
  expect(fill('{n} เรื่อง', { n: 0 })).toBe('0 เรื่อง');
});

test('an English word has the form its number wants', () => {
  expect(fill('{n} {n|day|days}', { n: 1 })).toBe('1 day');
  expect(fill('{n} {n|day|days}', { n: 12 })).toBe('12 days');
});

import { describe, expect, it } from 'vitest';
import { birthFault, compareBirths } from './birth.ts';
import { formatPhone, readPhone } from '../../platform/thai/thai-phone.ts';

describe('birth dates', () => {
  it('lie neither ahead nor too far back', () => {
    expect(birthFault('2026-11-24', '2026-11-23')).toBe('birth_in_future');
    expect(birthFault('2026', '2026-11-23')).toBeUndefined();
    expect(birthFault('2027', '2026-11-23')).toBe('birth_in_future');
    expect(birthFault('1900', '2026-11-23')).toBe('birth_too_long_ago');
    expect(birthFault('1920-06', '2026-11-23')).toBeUndefined();
  });

  it.each([
    ['1950-03-04', '1950-03-04', 'same'],
    ['1950', '1950-03-04', 'near'],
    ['1950-03-04', '1950-04-03', 'near'],
    ['1950-03-04', '1951-03-04', 'near'],
    ['1950-03-04', '1950-03-14', 'near'],
    ['1950-03-04', '1407-03-04', 'near'],
    ['1950-03-04', '1971-03-04', 'other'],
    ['1950-03-04', '1951-03-05', 'other'],
    ['1950', null, 'unknown'],
  ])('%s beside %s: %s', (a, b, how) => {
    expect(compareBirths(a, b)).toBe(how);
    expect(compareBirths(b, a)).toBe(how);
  });
});

it('reads telephone numbers as people write them', () => {
  const typed = ['081-234 5678', '+66812345678', '๐๕๖ ๗๐๑๒๓๔', '1300', '', '12', '081234567890', 'ไม่มี'];
  expect(typed.map(readPhone)).toEqual([
    '0812345678',
    '0812345678',
    '056701234',
    '1300',
    null,
    undefined,
    undefined,
    undefined,
  ]);
  expect(['0812345678', '056701234', '021234567', '1300'].map(formatPhone)).toEqual([
    '081-234-5678',
    '056-701-234',
    '02-123-4567',
    '1300',
  ]);
});

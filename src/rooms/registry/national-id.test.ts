import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIdNumber, isNationalId, maskIdNumber, readIdNumber, validNeighbours } from './national-id.ts';

const nationalId = fc
  .stringMatching(/^[1-8]\d{11}$/)
  .map((twelve) => Array.from({ length: 10 }, (_, last) => twelve + last).find(isNationalId) ?? '');

describe('the national identity number', () => {
  it('checks the last digit', () => {
    expect(isNationalId('1234567890121')).toBe(true);
    expect(isNationalId('1234567890123')).toBe(false);
    expect(['', '123456789012', '12345678901211', '123456789012a'].some(isNationalId)).toBe(false);
  });

  it('reads what is printed or typed, and keeps what fails as written', () => {
    expect(readIdNumber('1-2345-67890-12-1')).toEqual({ written: '1234567890121', verified: true });
    expect(readIdNumber(' ๑ ๒๓๔๕ ๖๗๘๙๐ ๑๒ ๑\u200B')).toEqual({ written: '1234567890121', verified: true });
    expect(readIdNumber('1234567890123')).toEqual({ written: '1234567890123', verified: false });
    expect(readIdNumber('g631234567')).toEqual({ written: 'G631234567', verified: false });
    expect(readIdNumber('0-00-ไม่มี!')).toBeUndefined();
    expect(readIdNumber('')).toBeUndefined();
  });

  it('is shown in its groups, and hidden but for the last four', () => {
    expect(formatIdNumber('1234567890121')).toBe('1-2345-67890-12-1');
    expect(formatIdNumber('G631234567')).toBe('G631234567');
    expect(maskIdNumber('0121')).toBe('x-xxxx-xxxx0-12-1');
  });

  it('finds the number that was meant after any one slip', () => {
    const slip = fc.record({
      at: fc.nat(12),
      digit: fc.nat(9),
      kind: fc.constantFrom('change', 'lose', 'add', 'exchange'),
    });
    fc.assert(
      fc.property(nationalId, slip, (id, { at, digit, kind }) => {
        const slipped = {
          change: id.slice(0, at) + digit + id.slice(at + 1),
          lose: id.slice(0, at) + id.slice(at + 1),
          add: id.slice(0, at) + digit + id.slice(at),
          exchange: id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2),
        }[kind];
        fc.pre(!isNationalId(slipped));
        expect(validNeighbours(slipped)).toContain(id);
      }),
    );
  });

  it('gives no neighbours to a number that is right, or that is no such number', () => {
    expect(validNeighbours('1234567890121')).toEqual([]);
    expect(validNeighbours('12345')).toEqual([]);
    expect(validNeighbours('1234567890123').length).toBeLessThan(30);
  });
});

import { describe, expect, it } from 'vitest';
import { pointText, readPoint } from './point.ts';

describe('a point', () => {
  it.each([
    ['16.82015, 101.252', { lat: 16.82015, lon: 101.252 }],
    ['๑๖.๘๒, ๑๐๑.๒๕', { lat: 16.82, lon: 101.25 }],
    ['101.252 16.82015', { lat: 16.82015, lon: 101.252 }],
    ['lat 16.5; lon 101.5', { lat: 16.5, lon: 101.5 }],
    ['16°30\'36"N 101°15\'0"E', { lat: 16.51, lon: 101.25 }],
    ['', null],
    ['   ', null],
    ['ข้างวัด', undefined],
    ['16.82015', undefined],
    ['16.82.15, 101', undefined],
  ])('is read from %j', (text, point) => expect(readPoint(text)).toEqual(point));
  it('is written so that it can be read again', () => {
    const point = { lat: 16.82015, lon: 101.252 };
    expect(readPoint(pointText(point))).toEqual(point);
    expect(pointText({ lat: null, lon: null })).toBe('');
  });
});

import { expect, test } from 'vitest';
import { parseSearch, stringifySearch, texts } from './search-params.ts';

test('a house number in the address stays a text, and Thai survives the way there and back', () => {
  const written = stringifySearch({ q: '112', village: 'หมู่ 5', empty: '', missing: undefined });
  expect(parseSearch(written)).toEqual({ q: '112', village: 'หมู่ 5' });
  expect(stringifySearch({})).toBe('');
});

test('a screen reads only the keys that are its own', () => {
  expect(texts('q')({ q: 'แสนสุข', other: 'x' })).toEqual({ q: 'แสนสุข' });
  expect(texts('q')({ q: 5 })).toEqual({});
});

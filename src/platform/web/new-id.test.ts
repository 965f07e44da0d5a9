import { expect, test } from 'vitest';
import { newId } from './new-id.ts';

test('an id is a UUIDv7 of its moment, and no two are alike', () => {
  const moment = Date.parse('2026-11-23T03:24:07.123Z');
  const ids = Array.from({ length: 1000 }, () => newId(moment));
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(moment);
  }
});

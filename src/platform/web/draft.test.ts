import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countDrafts, forgetDrafts, forgetOldDrafts } from './draft.ts';

const mali = '01976f00-0000-7000-8000-000000000001';
const fon = '01976f00-0000-7000-8000-000000000002';

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  });
  keep(mali, 'intake', '2026-11-23T03:00:00Z');
  keep(mali, 'add-account', '2026-11-10T03:00:00Z');
  keep(fon, 'intake', '2026-11-23T03:00:00Z');
});
afterEach(() => vi.unstubAllGlobals());

test('signing out forgets the drafts of that account and of no other', () => {
  expect(countDrafts(mali)).toBe(2);
  forgetDrafts(mali);
  expect(countDrafts(mali)).toBe(0);
  expect(countDrafts(fon)).toBe(1);
});

test('a draft that nobody came back to for a week is gone, and so is one that cannot be read', () => {
  Object.assign(localStorage, { [`tambon:draft:${fon}:broken`]: '{' });
  forgetOldDrafts(new Date('2026-11-23T04:00:00Z'));
  expect(countDrafts(mali)).toBe(1);
  expect(countDrafts(fon)).toBe(1);
});

function keep(account: string, key: string, at: string): void {
  Object.assign(localStorage, {
    [`tambon:draft:${account}:${key}`]: JSON.stringify({ at, version: 1, value: { name: 'แสนสุข' } }),
  });
}

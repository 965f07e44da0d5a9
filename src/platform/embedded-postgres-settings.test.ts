import { expect, it } from 'vitest';
import { memoryFor } from './embedded-postgres-settings.ts';

it.each([
  [512 * 2 ** 20, '128MB'],
  [8 * 2 ** 30, '1024MB'],
  [256 * 2 ** 30, '2048MB'],
])('of %i bytes of memory the server keeps %s of pages', (bytes, kept) =>
  expect(memoryFor(bytes).shared_buffers).toBe(kept),
);

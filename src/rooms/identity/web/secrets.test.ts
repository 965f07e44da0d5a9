import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';
import { firstPassword, newSecret } from './secrets.ts';

test('a first password can be read aloud from paper and is never the same twice', () => {
  const made = Array.from({ length: 200 }, firstPassword);
  expect(new Set(made).size).toBe(200);
  for (const one of made) expect(one).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){2}$/);
});

test('a second factor has 160 bits in base 32', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
});

test('a browser is named as people name it', () => {
  const phone =
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/149.0 Mobile Safari/537.36';
  expect(deviceOf(phone)).toBe('Chrome · Android');
  expect(deviceOf('curl/8.0')).toBe('curl/8.0');
});

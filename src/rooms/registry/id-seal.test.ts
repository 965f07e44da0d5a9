import { expect, it } from 'vitest';
import { hashIdNumber, idKey, openIdNumber, useIdKeys, sealIdNumber } from './id-seal.ts';

it('seals identity numbers, opens them for their owner only, and matches them without opening', () => {
  useIdKeys({ encryption: Buffer.alloc(32, 1), hmac: Buffer.alloc(32, 2) });
  const sealed = sealIdNumber('1234567890121', 'somebody');
  expect(sealed.includes('1234567890121')).toBe(false);
  expect(sealed.equals(sealIdNumber('1234567890121', 'somebody'))).toBe(false);
  expect(openIdNumber(sealed, 'somebody')).toBe('1234567890121');
  expect(() => openIdNumber(sealed, 'somebody else')).toThrow();
  expect(() => openIdNumber(Buffer.concat([sealed, Buffer.of(0)]), 'somebody')).toThrow();
  expect(() => openIdNumber(Buffer.concat([Buffer.of(9), sealed.subarray(1)]), 'somebody')).toThrow();
  expect(hashIdNumber('1234567890121').equals(hashIdNumber('1234567890121'))).toBe(true);
  expect(idKey('1234567890121')).not.toBe(idKey('1234567890139'));
  useIdKeys({ encryption: Buffer.alloc(32, 1), hmac: Buffer.alloc(32, 3) });
  expect(idKey('1234567890121')).not.toBe(hashIdNumber('').toString('base64url'));
  expect(() => useIdKeys({ encryption: Buffer.alloc(16), hmac: Buffer.alloc(32) })).toThrow();
});

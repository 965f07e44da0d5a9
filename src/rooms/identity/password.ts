import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

/** A new password: at least 10 characters. Length is what protects; no other rule makes people write it on a note. */
export const newPassword = z.string().min(10, 'password_short').max(200);

/** Hashes a password with argon2id: 19 MiB, 2 passes, 1 lane (the OWASP minimum), a 16-byte salt. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive(password, nonce);
  return `argon2id$19456$2$1$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

/** Says whether a password is the one that was hashed, in constant time. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, , , , nonce, tag] = stored.split('$');
  if (!nonce || !tag) return false;
  const expected = Buffer.from(tag, 'base64url');
  const given = await derive(password, Buffer.from(nonce, 'base64url'));
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** A first password to hand over on paper: readable letters and digits in three groups. */
export function firstPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const pick = [...randomBytes(12)].map((byte) => letters[byte % letters.length]);
  return `${pick.slice(0, 4).join('')}-${pick.slice(4, 8).join('')}-${pick.slice(8).join('')}`;
}

const argon2Async = promisify(argon2);

// At most two at a time: each costs 19 MiB and a core, and people already signed in must not feel a flood of guesses.
let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, nonce: Buffer): Promise<Buffer> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    const message = Buffer.from(password.normalize('NFC'), 'utf8');
    return await argon2Async('argon2id', {
      message,
      nonce,
      parallelism: 1,
      tagLength: 32,
      memory: 19456,
      passes: 2,
    });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

import { createHash, createHmac } from 'node:crypto';

let key: Buffer | undefined;

/** Gives the room the key of this installation under which links are made, once, before the doors open. */
export function useLinkKey(given: Buffer): void {
  if (given.length < 32) throw new Error('the key of links is too short');
  key = createHmac('sha256', given).update('referral link').digest();
}

/** The secret of a link, 256 bits: worked out whenever the desk shows it or a letter prints it, kept nowhere. */
export function makeLinkToken(link: string): string {
  if (!key) throw new Error('useLinkKey() was not called before the doors opened');
  return createHmac('sha256', key).update(link).digest('base64url');
}

/** How a secret is kept and found: SHA-256. */
export function hashLinkToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

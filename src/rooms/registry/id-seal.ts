import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/** The two keys of an installation that protect identity numbers: 32 bytes each. */
export type IdKeys = { encryption: Buffer; hmac: Buffer };

let keys: { encryption: KeyObject; hmac: KeyObject } | undefined;

/** Gives the room the keys of this installation, once, before the doors open. */
export function useIdKeys(given: IdKeys): void {
  if (given.encryption.length !== 32 || given.hmac.length < 32)
    throw new Error('the keys of identity numbers are too short');
  // Bytes would be made into a key anew for each number: five times the work of the hash itself.
  keys = { encryption: createSecretKey(given.encryption), hmac: createSecretKey(given.hmac) };
}

/** A number as it is kept: AES-256-GCM, bound to its owner so that a row copied to another person does not open. */
export function sealIdNumber(written: string, owner: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', opened().encryption, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(written, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens a sealed number; throws when the key, the owner or a byte of it is wrong. */
export function openIdNumber(sealed: Buffer, owner: string): string {
  if (sealed[0] !== version) throw new Error('an identity number was sealed in a way that is not known');
  const decipher = createDecipheriv('aes-256-gcm', opened().encryption, sealed.subarray(1, 13));
  decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(13, 29));
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8');
}

/** The keyed hash by which a number is matched without being opened: HMAC-SHA-256. */
export function hashIdNumber(written: string): Buffer {
  return createHmac('sha256', opened().hmac).update(written).digest();
}

/** The keyed hash as a search key. */
export function idKey(written: string): string {
  return hashIdNumber(written).toString('base64url');
}

const version = 1;

function opened(): { encryption: KeyObject; hmac: KeyObject } {
  if (!keys) throw new Error('useIdKeys() was not called before the doors opened');
  return keys;
}

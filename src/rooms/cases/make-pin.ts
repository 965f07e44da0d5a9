import { createHmac } from 'node:crypto';

let key: Buffer | undefined;

/** Gives the room the key of this installation under which PINs are made, once, before the doors open. */
export function usePinKey(given: Buffer): void {
  if (given.length < 32) throw new Error('the key of PINs is too short');
  key = createHmac('sha256', given).update('receipt pin').digest();
}

/** The six digits that belong to the row of a PIN: worked out whenever the paper is made, kept nowhere. */
export function makePin(row: string): string {
  return String(keyed(`pin ${row}`).readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

/** How a PIN of a number is kept and compared: HMAC-SHA-256, worthless without the key of the installation. */
export function hashPin(label: string, pin: string): Buffer {
  return keyed(`check ${label} ${pin}`);
}

function keyed(text: string): Buffer {
  if (!key) throw new Error('usePinKey() was not called before the doors opened');
  return createHmac('sha256', key).update(text).digest();
}

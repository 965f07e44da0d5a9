import { createHash } from 'node:crypto';

/**
 * The id of an operating area: six characters of Crockford's base 32 that say nothing about the place and are the
 * same in every installation, because they come from the DOPA code alone. `taken` keeps two areas apart; an id of
 * digits only is never made, so that nobody takes it for a tambon code.
 */
export function makeAreaId(dopaCode: string, taken: ReadonlySet<string>): string {
  for (let hash = sha256(`area:${dopaCode}`); ; hash = sha256(hash)) {
    const id = sixCharacters(hash);
    if (/[A-Z]/.test(id) && !taken.has(id)) return id;
  }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function sha256(of: string | Buffer): Buffer {
  return createHash('sha256').update(of).digest();
}

function sixCharacters(hash: Buffer): string {
  const bits = hash.readUInt32BE(0) >>> 2;
  return Array.from({ length: 6 }, (_, i) => alphabet.charAt((bits >>> (25 - 5 * i)) & 31)).join('');
}

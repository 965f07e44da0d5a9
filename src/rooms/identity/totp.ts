import { Secret, TOTP } from 'otpauth';

/** A new secret for one-time codes (RFC 6238), and the address that an authenticator app reads from a QR code. */
export function newTotp(username: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, uri: totpOf(secret.base32, username).toString() };
}

/** Says whether a six-digit code is right now, or was half a minute before or will be half a minute after. */
export function isCode(secret: string, code: string): boolean {
  return totpOf(secret, 'account').validate({ token: code, window: 1 }) !== null;
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'ตำบลวัน', label, secret: Secret.fromBase32(secret) });
}

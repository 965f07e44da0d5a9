import '@fastify/cookie';
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor.ts';

/** The cookie that carries the session token; the database knows only the token's hash. */
export const sessionCookie = 'tambon_session';

/** Finds whose session a token hash is: nobody's (`none`), one that has ended (`expired`), or an actor. */
export type FindActor = (tokenHash: Buffer) => Promise<Actor | 'expired' | 'none'>;

/** A new session token: 256 random bits, and the hash under which it is kept. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** SHA-256 of a session token. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Reads who sends this request from its cookie. */
export async function readActor(
  request: FastifyRequest,
  find: FindActor,
): Promise<Actor | 'expired' | 'none'> {
  const token = request.cookies[sessionCookie];
  return token ? find(hashToken(token)) : 'none';
}

/** Hands the session to the browser: not readable by scripts, not sent from other sites. */
export function setSession(reply: FastifyReply, token: string, secure: boolean, seconds: number): void {
  reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: seconds,
  });
}

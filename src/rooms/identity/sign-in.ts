import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { asActor, type Db } from '../../platform/db.ts';
import { parse, type Doors } from '../../platform/doors.ts';
import { newId } from '../../platform/ids.ts';
import { failure } from '../../platform/perform.ts';
import { Refusal, refuse } from '../../platform/refuse.ts';
import { hashToken, newToken, sessionCookie, setSession } from '../../platform/session.ts';
import { isPassword } from './password.ts';
import { isCode } from './totp.ts';
import { username } from './username.ts';

/** How long a session lasts, in seconds: one working day. */
export const sessionSeconds = 12 * 3600;

/** `secure`: served by https. `demo`: the made-up people may sign in; without it their passwords open nothing. */
export type SignInOptions = { secure: boolean; demo: boolean };

/** Mounts POST /sign-in and POST /sign-out. */
export function mountSignIn(app: FastifyInstance, doors: Doors, { secure, demo }: SignInOptions): void {
  app.post('/sign-in', async (request, reply) => {
    const typed = parse(doors.house, credentials, request.body);
    const device = String(request.headers['user-agent'] ?? '').slice(0, 200);
    const token = await signIn(doors, demo, typed, request.ip, device);
    setSession(reply, token, secure, sessionSeconds);
    return { ok: true };
  });
  app.post('/sign-out', async (request, reply) => {
    const token = request.cookies[sessionCookie];
    if (token) await sql`select identity.close_session(${hashToken(token)})`.execute(doors.house.db);
    reply.clearCookie(sessionCookie, { path: '/' });
    return { ok: true };
  });
}

const credentials = z.object({
  username,
  password: z.string().min(1).max(200),
  code: z
    .string()
    .regex(/^\d{6}$/, 'code_form')
    .optional(),
});

type Typed = z.infer<typeof credentials>;

async function signIn(
  doors: Doors,
  demo: boolean,
  typed: Typed,
  address: string,
  device: string,
): Promise<string> {
  const { db } = doors.house;
  try {
    const keys = attemptKeys(doors.house.inputKey, typed.username, address);
    await mayTry(db, keys);
    const account = await check(db, demo, typed);
    await sql`select identity.clear_attempts(${keys.map((one) => one.key)})`.execute(db);
    const { token, hash } = newToken();
    await sql`select identity.open_session(${newId()}, ${hash}, ${account}, ${device}, ${sessionSeconds})`.execute(
      db,
    );
    return token;
  } catch (error) {
    throw error instanceof Refusal ? error : failure(doors.house, error, 'sign-in');
  }
}

// A wrong name costs the same time as a wrong password, so that names cannot be found out by the clock.
const nobody = `argon2id$19456$2$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

async function check(db: Db, demo: boolean, typed: Typed): Promise<string> {
  const found = await sql<{
    account: string;
    password_hash: string;
    totp_secret: string | null;
    demo: boolean;
    suspended: boolean;
  }>`
    select c.*, identity.is_suspended(c.account) as suspended from identity.credentials(${typed.username}) c`.execute(
    db,
  );
  const one = found.rows[0];
  const right = await isPassword(typed.password, one?.password_hash ?? nobody);
  if (!one || !right || (one.demo && !demo)) throw refuse('sign_in_wrong', {}, 401);
  // Said only to whoever knows the password: others are not told which accounts there are.
  if (one.suspended) throw refuse('account_suspended', {}, 401);
  if (one.totp_secret && !typed.code) throw refuse('code_needed', {}, 401);
  if (one.totp_secret && typed.code && !isCode(one.totp_secret, typed.code))
    throw refuse('code_wrong', {}, 401);
  return one.account;
}

type AttemptKey = { key: string; free: number; most: number };

// Someone guessing one account from one place waits up to a minute; from many places the account itself waits three
// seconds at most, so that guessing is slow and nobody is kept out of the own account for long.
function attemptKeys(secret: Buffer, name: string, address: string): AttemptKey[] {
  const keyed = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  return [
    { key: keyed(`both ${name} ${address}`), free: 5, most: 60 },
    { key: keyed(`name ${name}`), free: 20, most: 3 },
    { key: keyed(`from ${address}`), free: 60, most: 10 },
  ];
}

async function mayTry(db: Db, keys: readonly AttemptKey[]): Promise<void> {
  const wait = await asActor(db, null, 'read write', async (tx) => {
    for (const { key, free, most } of keys) {
      const found = await sql<{
        wait: number;
      }>`select identity.take_attempt(${key}, ${free}, ${most}) as wait`.execute(tx);
      if ((found.rows[0]?.wait ?? 0) > 0) return found.rows[0]?.wait ?? 0;
    }
    return 0;
  });
  if (wait > 0) throw refuse('too_many_attempts', { seconds: Math.ceil(wait) }, 429);
}

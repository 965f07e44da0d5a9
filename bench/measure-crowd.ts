import { buildWebServer } from '../src/platform/web-server.ts';
import { newToken, sessionCookie } from '../src/platform/session.ts';
import { findSession, mountSignIn } from '../src/rooms/identity/public.ts';
import { newId } from '../src/platform/ids.ts';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import type { OpenHouse } from '../test/house-on.ts';
import { hashPassword } from '../src/rooms/identity/password.ts';
import { villageId, villagePassword } from '../test/village.ts';
import { measure } from './measure.ts';
import { crowd } from './people-at-once.ts';
import { intakeOf } from './measure-all.ts';

/** 250 people with a think time of a minute and a spike of five times that, over real HTTP: 0 errors, quick again in 10 s. */
export async function measureCrowd(open: OpenHouse, dataDir: string): Promise<void> {
  const doors = { house: open.house, findActor: findSession(open.house.db), dataDir };
  const app = await buildWebServer(doors, { tls: undefined, pages: '/nowhere', rateLimit: 0 });
  mountSignIn(app, doors, { secure: false, demo: true });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const area = open.area('670307');
  const cookies = await Promise.all(
    Array.from({ length: 250 }, (_, no) => cookieOf(open, no % 5 === 0 ? 'นก' : 'มาลี')),
  );
  const families = await sql<{
    id: string;
  }>`select id from registry.family f where area = ${area}
      and not exists (select from referrals.referral r where r.area = f.area and r.family = f.id) order by id desc limit 3000`.execute(
    open.owner,
  );
  let next = 0;
  const seen = await crowd(250, 60, 90, async (person) => {
    const cookie = cookies[person] ?? '';
    const agency = person % 5 === 0;
    const roll = Math.random();
    if (agency) return ok(post(url, '/ask/referrals.list-inbox', cookie, {}));
    if (roll < 0.5) return ok(post(url, '/ask/cases.list-cases', cookie, { area }));
    if (roll < 0.8) return ok(post(url, '/ask/areas.find-places', cookie, { text: 'สัก' }));
    next += 1;
    const input = intakeOf(area, families.rows[next]?.id ?? '');
    const answer = await post(url, '/do', cookie, [{ id: newId(), name: 'cases.open-case', input }]);
    return answer.ok && ((await answer.json()) as { state: string }[])[0]?.state === 'done';
  });
  const signIn = await measure(
    'sign-in beside argon2 alone',
    undefined,
    30,
    () => hashPassword(villagePassword),
    () => ok(post(url, '/sign-in', '', { username: 'ฝน', password: villagePassword })),
  );
  await app.close();
  console.log(
    `\n250 people, think time 60 s, spike ×5 for 10 s: ${seen.answers} answers, ${seen.errors} errors, p95 ${seen.p95.toFixed(0)} ms, in the spike ${seen.spikeP95.toFixed(0)} ms, quick again after ${seen.recoveredAfter} s`,
  );
  console.log(`sign-in: ${signIn.p50.toFixed(0)} ms, ${signIn.ratio.toFixed(2)} × argon2id alone`);
}

async function cookieOf(open: OpenHouse, username: string): Promise<string> {
  const { token, hash } = newToken();
  await sql`select identity.open_session(${newId()}, ${hash}, ${villageId(username)}, 'bench', 3600)`.execute(
    open.owner,
  );
  return `${sessionCookie}=${token}`;
}

function post(url: string, path: string, cookie: string, body: unknown): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
}

async function ok(answer: Promise<Response>): Promise<boolean> {
  const got = await answer;
  await got.arrayBuffer();
  return got.ok;
}

import { createServer, type Server } from 'node:http';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { messengerOf } from '../../platform/messenger.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { visitOf } from '../../../test/examples/cases-examples.ts';
import { villageId } from '../../../test/village.ts';
import { isDue, messageKinds, messageText } from './message.ts';
import { sendWaiting } from './send-messages.ts';

let open: OpenHouse;
let area: string;
let caseId: string;
let jobs: ReturnType<typeof openDb>;
let gateway: Server;
let answers: number[] = [];
const taken: { id: string; to: string; text: string; key: string | undefined }[] = [];
const dataDir = mkdtempSync(join(tmpdir(), 'tambon-messages-'));
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
  jobs = openDb(open.urls.jobUrl, 2, () => {});
  gateway = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const status = answers.shift() ?? 200;
      const key = request.headers['idempotency-key'];
      if (status === 200) taken.push({ ...JSON.parse(Buffer.concat(parts).toString()), key });
      reply.writeHead(status).end();
    });
  });
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
  const visit = visitOf(area, villageId('saensuk family'));
  caseId = String(visit['case']);
  await open.done('มาลี', 'cases.open-case', visit);
  await sql`update registry.household set phone = '0812345678' where id = ${villageId('saensuk')}`.execute(
    open.owner,
  );
});
afterAll(async () => {
  gateway.close();
  await jobs.pool.end();
  await open.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const grandmother = villageId('นางคำปุ่น แสนสุข');
const asked = (more: object = {}) => ({
  area,
  message: newId(),
  case: caseId,
  person: grandmother,
  way: 'sms',
  kind: 'contact_us',
  ...more,
});
const send = async (input: object) => {
  const outcome = await open.do('มาลี', 'cases.send-message', input);
  return outcome.state === 'refused' ? outcome.problem.code : outcome.state;
};
const webhook = () => `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`;
const round = (now: number, messenger = messengerOf(webhook(), dataDir)) =>
  sendWaiting({ house: { ...open.house, messenger }, jobDb: jobs.db, dataDir }, now);
type Told = {
  rows: { message: string; state: string; tries: number; fault: string | null }[];
  waiting: number;
};
const listed = (of: string | null = caseId) =>
  open.ask<Told>('มาลี', 'cases.list-messages', { area, case: of });

describe('a reminder', () => {
  it('needs the person’s consent and a number, and says nothing of need, service or name', async () => {
    expect(await send(asked())).toBe('message_no_consent');
    expect(await send(asked({ person: villageId('นายสมเกียรติ พลเยี่ยม') }))).toBe('person_not_of_family');
    expect(await send(asked({ kind: 'visit' }))).toBe('bad_input');
    expect(await send(asked({ kind: 'visit', day: '2020-01-01' }))).toBe('message_day_past');
    expect(await send(asked({ way: 'telephone' }))).toBe('done');
    const given = {
      consent: newId(),
      person: grandmother,
      what: 'contact_by_message',
      with_whom: 'centre',
      given_by: 'self',
      witnessed_by: 'ผู้ใหญ่บ้าน',
      how: 'spoken',
    };
    await open.done('มาลี', 'registry.record-consent', { area, given });
    const [input, id] = [asked(), newId()];
    for (let times = 0; times < 2; times++)
      expect((await open.do('มาลี', 'cases.send-message', input, { id })).state).toBe('done');
    const { rows } = await sql<{ text: string }>`select text from cases.message`.execute(open.owner);
    for (const { text } of rows) expect(text).not.toMatch(/คำปุ่น|แสนสุข|รายได้|ข้าว|เงิน/);
    const centre = { centre: 'ศูนย์ช่วยเหลือสังคมตำบลสักหลง', phone: '056-111-222', label: 'สล 0001/2570' };
    for (const kind of messageKinds)
      expect(messageText({ kind, day: null }, centre).length).toBeLessThan(200);
  });

  it('is tried again while the messenger is away for a day: nothing is lost, and it leaves once', async () => {
    const start = Date.now();
    const before = (await listed()).rows.find((one) => one.state === 'waiting');
    expect(before).toBeDefined();
    await send(asked({ kind: 'progress' }));
    const away = messengerOf('http://127.0.0.1:9/none', dataDir);
    // The clock of a day in rounds of five minutes; the attempts are written down, and the rest waits behind the first.
    for (let minute = 0; minute <= 60; minute += 5) {
      await round(start + minute * 60_000, away);
      await sql`update cases.message_try set tried_at = to_timestamp(${(start + minute * 60_000) / 1000})
        where tried_at > to_timestamp(${(start + minute * 60_000) / 1000}) and fault is not null`.execute(
        open.owner,
      );
    }
    const failing = (await listed(null)).rows;
    expect(failing.map((one) => one.state)).toContain('failing');
    expect(failing).toHaveLength(2);
    expect(failing.every((one) => one.fault === null || one.fault === 'unreachable')).toBe(true);
    expect(taken).toHaveLength(0);
    // Back, first ill: 503 is tried again, then both leave; two servers at once send each one once.
    const day = start + 25 * 3_600_000;
    answers = [503];
    await round(day);
    await sql`update cases.message_try set tried_at = tried_at - interval '2 days'`.execute(open.owner);
    await Promise.all([round(day + 3_600_000), round(day + 3_600_000)]);
    await sql`update cases.message_try set tried_at = tried_at - interval '2 days' where not sent`.execute(
      open.owner,
    );
    await round(day + 7_200_000);
    expect(taken).toHaveLength(2);
    expect(new Set(taken.map((one) => one.id)).size).toBe(2);
    expect(taken.every((one) => one.key === one.id && one.to === '0812345678')).toBe(true);
    expect((await listed(null)).rows).toEqual([]);
    expect((await listed()).rows.every((one) => one.state === 'sent')).toBe(true);
    expect(isDue(0, null, 0)).toBe(true);
    expect(isDue(30, 0, 59 * 60_000)).toBe(false);
    expect(isDue(30, 0, 60 * 60_000)).toBe(true);
  });

  it('goes to a file where nothing is set, is given up after a week, and never leaves of a restricted case', async () => {
    const first = asked();
    await send(first);
    await round(Date.now(), messengerOf(undefined, dataDir));
    expect(readdirSync(join(dataDir, 'outbox'))).toEqual([`${first.message}.json`]);
    const file = readFileSync(join(dataDir, 'outbox', `${first.message}.json`), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ way: 'sms', to: '0812345678' });
    const old = asked();
    await send(old);
    await sql`update cases.message set asked_at = asked_at - interval '8 days' where id = ${old.message}`.execute(
      open.owner,
    );
    await round(Date.now());
    const late = asked();
    await send(late);
    await sql`update cases.case_file set restricted = true where id = ${caseId}`.execute(open.owner);
    await sql`insert into cases.case_member (area, case_file, account, added_by)
      values (${area}, ${caseId}, ${villageId('มาลี')}, ${villageId('มาลี')}) on conflict do nothing`.execute(
      open.owner,
    );
    const count = taken.length;
    await round(Date.now());
    expect(taken).toHaveLength(count);
    const faults = new Map((await listed()).rows.map((one) => [one.message, one.fault]));
    expect(faults.get(old.message)).toBe('given_up');
    expect(faults.get(late.message)).toBe('restricted');
    expect(await send(asked())).toBe('message_restricted');
    expect(existsSync(join(dataDir, 'outbox', `${late.message}.json`))).toBe(false);
  });
});

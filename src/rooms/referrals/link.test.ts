import { inflateRawSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { pathOfFile } from '../../platform/files.ts';
import { openWeb, type OpenWeb } from '../../../test/open-web.ts';
import { villageId } from '../../../test/village.ts';
import { makeLinkToken } from './make-link-token.ts';
import { makeLetter } from './render-letter.ts';

let web: OpenWeb;
let area: string;
beforeAll(async () => {
  web = await openWeb('/nowhere', 60);
  area = web.open.area('670307');
});
afterAll(() => web.close());

const family = villageId('saensuk family');
const grandmother = villageId('นางคำปุ่น แสนสุข');
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

async function sent(service = 'redcross-relief', more: object = {}): Promise<string> {
  const referral = newId();
  const ask = { referral, service, person: grandmother };
  await web.open.done('มาลี', 'cases.open-case', {
    area,
    case: newId(),
    family,
    contact: { id: newId(), channel: 'walk_in', person: grandmother },
    needs: [{ id: newId(), kind: 'sudden_hardship', words: 'น้ำท่วมบ้าน ขอ 2 ชุด', asks: [ask] }],
    receipt: newId(),
    print: newId(),
    ...more,
  });
  return referral;
}
const desk = async (name: string, input: object) => {
  const outcome = await web.open.do('มาลี', name, { area, ...input });
  return outcome.state === 'refused' ? outcome.problem.code : outcome.state;
};
let address = 0;
/** Posts to an open door from an address of its own, so that the tests do not count for each other. */
async function post(url: string, payload: object, from = `10.0.0.${++address}`) {
  const answer = await web.app.inject({ method: 'POST', url, payload, remoteAddress: from });
  const body = answer.json<{ code?: string; packet?: object; seen?: string | null }>();
  return { status: answer.statusCode, code: body.code ?? 'done', body };
}
async function linked(referral: string): Promise<string> {
  const link = newId();
  expect(await desk('referrals.make-link', { link, referral })).toBe('done');
  return `${area}.${makeLinkToken(link)}`;
}
const given = { kind: 'delivered', given_on: today };
const saying = (link: string, more: object = {}) => ({
  link,
  id: newId(),
  answer: newId(),
  seen: null,
  given,
  said_by: 'นายวิชัย กาชาด ผู้ช่วยเลขานุการ',
  ...more,
});

describe('an organisation without an account', () => {
  it('finds by name that a link is wrong, old, ended or late; many wrong ones are stopped, the right one still opens', async () => {
    const referral = await sent();
    const link = await linked(referral);
    const wrong = `${area}.${'A'.repeat(43)}`;
    expect((await post('/open/referral', { link: 'x' })).code).toBe('bad_input');
    const codes = [];
    for (let times = 0; times < 14; times++)
      codes.push((await post('/open/referral', { link: wrong }, '10.9.9.9')).code);
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('link_unknown'));
    expect(codes.slice(10)).toEqual(Array(4).fill('too_many_requests'));
    expect((await post('/open/referral', { link }, '10.9.9.9')).code).toBe('done');
    // A new link ends the old one; so does the desk, the calendar, and the end of the request.
    const next = await linked(referral);
    expect((await post('/open/referral', { link })).code).toBe('link_ended');
    await sql`update referrals.link set expires_at = now() - interval '1 day' where area = ${area} and referral = ${referral}`.execute(
      web.open.owner,
    );
    expect((await post('/open/referral', { link: next })).code).toBe('link_expired');
    const last = await linked(referral);
    const back = { withdrawal: newId(), referral, seen: null, reason: 'sent_by_mistake' };
    expect(await desk('referrals.withdraw-referral', back)).toBe('done');
    expect((await post('/open/referral', { link: last })).code).toBe('link_over');
    expect((await post('/open/referral/answer', saying(last))).code).toBe('link_over');
  });

  it('has no link for a restricted request, nor one with accounts', async () => {
    const secret = await sent('ops-emergency-relief', { restricted: true });
    expect(await desk('referrals.make-link', { link: newId(), referral: secret })).toBe(
      'restricted_stays_inside',
    );
    const others = await sent('ops-emergency-relief');
    expect(await desk('referrals.make-link', { link: newId(), referral: others })).toBe(
      'organisation_has_accounts',
    );
    expect(await desk('referrals.print-letter', { letter: newId(), referral: others })).toBe(
      'organisation_has_accounts',
    );
  });
});

describe('a letter', () => {
  type Out = { letters: { letter: string; pdf: string | null; docx: string | null; fault: string | null }[] };
  const room = () => ({
    house: { ...web.open.house, address: 'https://tambon.example' },
    dataDir: web.dataDir,
  });
  const by = { account: villageId('มาลี'), posting: null, duty: 'desk', organisation: null };

  it('comes as PDF and DOCX in the official form with Thai digits and its link; without fonts it says so and comes later', async () => {
    const referral = await sent();
    const link = newId();
    expect(await desk('referrals.make-link', { link, referral })).toBe('done');
    const [first, second] = [newId(), newId()];
    for (const letter of [first, second])
      expect(await desk('referrals.print-letter', { letter, referral, link })).toBe('done');
    const asked = (letter: string) => ({ area, letter, by: { ...by, areas: [area] } });
    await makeLetter(room() as never, asked(first), '/no/fonts/here');
    await makeLetter(room() as never, asked(second));
    await makeLetter(room() as never, asked(second));
    const { letters } = await web.open.ask<Out>('มาลี', 'referrals.list-outgoing', { area, referral });
    const made = new Map(letters.map((one) => [one.letter, one]));
    expect(made.get(first)).toMatchObject({ pdf: null, docx: expect.any(String), fault: 'no_fonts' });
    expect(made.get(second)).toMatchObject({
      pdf: expect.any(String),
      docx: expect.any(String),
      fault: null,
    });
    expect((await bytesOf(made.get(second)?.pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    const words = documentOf(await bytesOf(made.get(second)?.docx));
    expect(words).toContain('เรียน');
    expect(words).toContain('จึงเรียนมาเพื่อโปรดพิจารณา');
    expect(words).toContain('เหล่ากาชาดจังหวัดเพชรบูรณ์');
    expect(words).toContain('ขอ ๒ ชุด');
    expect(words).toContain(`https://tambon.example/answer#${area}.`);
    const texts = [...words.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '');
    expect(texts.filter((text) => /[0-9]/.test(text) && !text.startsWith('https://'))).toEqual([]);
    const back = { withdrawal: newId(), referral, seen: null, reason: 'sent_by_mistake' };
    expect(await desk('referrals.withdraw-referral', back)).toBe('done');
  });

  async function bytesOf(file: string | null | undefined): Promise<Buffer> {
    const { rows } = await sql<{
      sha256: string;
    }>`select sha256 from platform.file where id = ${file}`.execute(web.open.owner);
    return readFileSync(pathOfFile(web.dataDir, rows[0]?.sha256 ?? ''));
  }
});

// Last: what it gives stands in the way of asking for the same again.
describe('its answer', () => {
  it('reads its one packet by the link, answers once, and the ledger has the help', async () => {
    const referral = await sent();
    const link = await linked(referral);
    const { status, body } = await post('/open/referral', { link });
    expect(status).toBe(200);
    expect(JSON.stringify(body.packet)).toContain('น้ำท่วมบ้าน');
    expect(await post('/open/referral/answer', saying(link, { said_by: ' ' }))).toMatchObject({
      code: 'bad_input',
    });
    const future = { ...given, given_on: '2099-01-01' };
    expect((await post('/open/referral/answer', saying(link, { given: future }))).code).toBe(
      'given_in_future',
    );
    // Two at once, one of them sent again after its reply was lost: one effect.
    const first = saying(link);
    const two = await Promise.all([first, saying(link)].map((one) => post('/open/referral/answer', one)));
    expect(two.map((one) => one.code).toSorted()).toEqual(['already_delivered', 'done']);
    const won = two[0]?.code === 'done' ? first : undefined;
    if (won) expect((await post('/open/referral/answer', won)).code).toBe('done');
    expect((await post('/open/referral', { link })).code).toBe('link_used');
    const { rows } = await sql<{ n: number; by: string }>`
      select count(*)::int as n from help.public_help where referral = ${referral}`.execute(web.open.owner);
    expect(rows[0]?.n).toBe(1);
    const whole = await web.open.ask<{ state: string; said: object[] }>(
      'มาลี',
      'referrals.get-sent-referral',
      {
        area,
        referral,
        about: grandmother,
      },
    );
    expect(whole).toMatchObject({
      state: 'delivered',
      said: [{ way: 'link', said_by: 'นายวิชัย กาชาด ผู้ช่วยเลขานุการ', by: null }],
    });
    // Logged and traced as the link itself; nothing of its secret is kept anywhere.
    const traces = await sql<{ n: number }>`
      select (select count(*) from platform.command where name = 'referrals.answer-by-link')::int
        + (select count(*) from platform.look where read = 'referrals.get-linked-referral')::int as n`.execute(
      web.open.owner,
    );
    expect(traces.rows[0]?.n).toBeGreaterThan(1);
    const kept = await sql<{ row: string }>`select row_to_json(l)::text as row from referrals.link l`.execute(
      web.open.owner,
    );
    expect(JSON.stringify(kept.rows)).not.toContain(link.slice(7));
  });
});

/** The text of a DOCX: word/document.xml out of the zip. */
function documentOf(zip: Buffer): string {
  const at = zip.indexOf('word/document.xml');
  const head = zip.lastIndexOf(Buffer.from('PK\x03\x04', 'latin1'), at);
  const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
  return inflateRawSync(zip.subarray(start)).toString('utf8');
}

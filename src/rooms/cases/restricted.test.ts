import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../platform/answer.ts';
import { asActor, openDb } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId, villagers } from '../../../test/village.ts';

let open: OpenHouse;
let area: string;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
});
afterAll(() => open.close());

type Secret = {
  household: string;
  family: string;
  person: string;
  case: string;
  need: string;
  referral: string;
};

/** A family whose woman is beaten: a restricted case of มาลี with one request to the provincial office. */
async function violence(): Promise<Secret> {
  const [household, family, person] = [newId(), newId(), newId()];
  const people = [{ person, name: 'นางแก้วตา เก็บเงียบ', relation: 'head', birth_date: '1988-02-02' }];
  await open.done('มาลี', 'registry.add-family', {
    area,
    household,
    family,
    address: { house_no: '8' },
    people,
  });
  const [caseId, need, referral] = [newId(), newId(), newId()];
  const visit = {
    area,
    case: caseId,
    family,
    contact: { id: newId(), channel: 'walk_in', person, dangers: ['violence'], urgency: 'very_urgent' },
    needs: [
      {
        id: need,
        kind: 'violence',
        words: 'ถูกทำร้าย',
        person,
        asks: [{ referral, service: 'ops-emergency-relief', person }],
      },
    ],
    receipt: newId(),
    print: newId(),
  };
  await open.done('มาลี', 'cases.open-case', visit);
  return { household, family, person, case: caseId, need, referral };
}

/** Every read of a world in which something of a secret might stand, as one person is answered. */
async function everything(who: string, secret: Secret, house = open.house): Promise<string> {
  const { case: caseId, family, household, referral, person } = secret;
  const asked: readonly [string, object][] = [
    ['cases.list-cases', { area, state: 'all', limit: 200 }],
    ['cases.list-cases', { area, family }],
    ['cases.list-my-cases', { area, whose: 'centre', limit: 200 }],
    ['cases.get-case', { area, case: caseId, about: family }],
    ['referrals.list-sent', { area, turn: 'organisation', limit: 200 }],
    ['referrals.list-waiting', { area }],
    ['referrals.get-sent-referral', { area, referral, about: person }],
    ['referrals.list-inbox', { limit: 200 }],
    ['referrals.get-referral', { area, referral, about: person }],
    ['help.list-household-help', { area, household }],
    ['eligibility.screen-household', { area, family }],
  ];
  const actor = await open.actor(who);
  const told = asked.map(([name, input]) =>
    answer(house, actor, name, input).then(
      (output) => `${name} ${JSON.stringify(output)}`,
      () => '',
    ),
  );
  return (await Promise.all(told)).join('\n');
}
const knows = async (who: string, secret: Secret, house = open.house) => {
  const told = await everything(who, secret, house);
  return [secret.case, secret.need, secret.referral].some((one) => told.includes(one));
};
const counts = (who: string) => open.ask(who, 'cases.count-today', { area });

describe('a restricted case', () => {
  it('is known to the own people and to who takes confidential requests, and to nobody else', async () => {
    const secret = await violence();
    const knowing: string[] = [];
    for (const { username } of villagers) if (await knows(username, secret)) knowing.push(username);
    expect(knowing).toEqual(['มาลี', 'นก']);
  });
  it('is in no count of others', async () => {
    const { family } = await violence();
    const open_of = (who: string) =>
      open.ask(who, 'cases.count-open-cases', { families: [{ area, family }] });
    expect(await open_of('มาลี')).toEqual({ families: [{ area, family, open: 1 }] });
    expect(await open_of('ก้อย')).toEqual({ families: [] });
    const before = [await counts('ก้อย'), await open.ask('เอก', 'referrals.count-inbox', {})];
    const inbox = await open.ask<{ waiting_us: number }>('นก', 'referrals.count-inbox', {});
    await violence();
    expect([await counts('ก้อย'), await open.ask('เอก', 'referrals.count-inbox', {})]).toEqual(before);
    expect((await open.ask<typeof inbox>('นก', 'referrals.count-inbox', {})).waiting_us).toBe(
      inbox.waiting_us + 1,
    );
  });
  it('is opened to a colleague who breaks the glass, and closed by the auditor', async () => {
    const secret = await violence();
    const glass = newId();
    const reason = { reason: 'own_officer_away', words: 'มาลีลาป่วย ผู้หญิงมาที่ศูนย์' };
    await open.done('ก้อย', 'registry.break-glass', { area, glass, family: secret.family, ...reason });
    expect(await knows('ก้อย', secret)).toBe(true);
    const note = { area, note: newId(), case: secret.case, words: 'พาไปบ้านพักแล้ว' };
    await open.done('ก้อย', 'cases.add-note', note);
    const review = { area, review: newId(), glass, verdict: 'not_justified', words: 'ไม่จำเป็น' };
    await open.done('ตรวจสอบ', 'registry.review-glass-break', review);
    expect(await knows('ก้อย', secret)).toBe(false);
  });
  it('does not let whoever opens another one into it', async () => {
    const secret = await violence();
    await open.done('ก้อย', 'cases.open-case', {
      area,
      case: newId(),
      family: secret.family,
      contact: { id: newId(), channel: 'phone', caller: 'เพื่อนบ้าน' },
      restricted: true,
      needs: [
        {
          id: newId(),
          kind: 'violence',
          person: secret.person,
          asks: [{ referral: newId(), service: 'ops-emergency-relief', person: secret.person }],
        },
      ],
      receipt: newId(),
      print: newId(),
    });
    expect(await knows('ก้อย', secret)).toBe(false);
  });
});

describe('each lock alone', () => {
  it('row level security', async () => {
    const secret = await violence();
    const seen: string[] = [];
    for (const { username } of villagers) {
      const found = await asActor(open.house.db, await open.actor(username), 'read only', (tx) =>
        sql`select from cases.case_file where id = ${secret.case} union all
          select from cases.need where id = ${secret.need} union all
          select from cases.receipt where case_file = ${secret.case} union all
          select from referrals.referral where id = ${secret.referral}`.execute(tx),
      );
      if (found.rows.length > 0) seen.push(username);
    }
    expect(seen).toEqual(['มาลี', 'นก']);
  });
  it('the reads, where the database would show everything', async () => {
    const secret = await violence();
    const { db, pool } = openDb(open.urls.ownerUrl, 3, () => {});
    const bare = { ...open.house, db };
    const knowing: string[] = [];
    for (const { username } of villagers) if (await knows(username, secret, bare)) knowing.push(username);
    await pool.end();
    expect(knowing).toEqual(['มาลี', 'นก']);
  });
});

describe('what is delivered', () => {
  it('stands in the ledger for the own people only, in the sums too', async () => {
    const secret = await violence();
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const given = { kind: 'delivered', amount_satang: 299_123, given_on: today };
    const { referral, household } = secret;
    await open.done('นก', 'referrals.answer-referral', {
      area,
      answer: newId(),
      referral,
      seen: null,
      given,
    });
    type Help = { rows: object[]; years: { cash_satang: number }[] };
    const help = (who: string) => open.ask<Help>(who, 'help.list-household-help', { area, household });
    expect(await help('มาลี')).toMatchObject({ rows: [{}], years: [{ cash_satang: 299_123 }] });
    for (const who of ['ก้อย', 'ฝน']) expect(await help(who)).toMatchObject({ rows: [], years: [] });
    expect(await everything('ก้อย', secret)).not.toContain('299123');
  });
});

describe('a request that nobody at the organisation may open', () => {
  it('is refused by name, and nothing of the case is lost', async () => {
    await sql`update identity.posting set confidential = false where organisation = ${villageId('pso67')}`.execute(
      open.owner,
    );
    await expect(violence()).rejects.toThrow('nobody_takes_confidential');
    await sql`update identity.posting set confidential = true where account = ${villageId('นก')}`.execute(
      open.owner,
    );
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';

let open: OpenHouse;
let area: string;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
});
afterAll(() => open.close());

const family = villageId('saensuk family');
const grandmother = villageId('นางคำปุ่น แสนสุข');
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

async function ask(
  service: string,
  organisation: string | null = null,
  overlap_reason: string | null = null,
) {
  const [referral, need] = [newId(), newId()];
  const outcome = await open.do('มาลี', 'cases.open-case', {
    area,
    case: newId(),
    family,
    contact: { id: newId(), channel: 'walk_in', person: grandmother },
    needs: [
      {
        id: need,
        kind: 'sudden_hardship',
        words: 'ไม่มีเงิน',
        asks: [{ referral, service, organisation, person: grandmother, overlap_reason }],
      },
    ],
    receipt: newId(),
    print: newId(),
  });
  if (outcome.state !== 'done') return { referral, refused: codeOf(outcome), outcome };
  return { referral, refused: undefined, outcome };
}
type Outcome = Awaited<ReturnType<OpenHouse['do']>>;
const codeOf = (outcome: Outcome) => (outcome.state === 'refused' ? outcome.problem.code : outcome.state);
const desk = async (name: string, input: object, who = 'มาลี') =>
  codeOf(await open.do(who, name, { area, ...input }));
type Whole = {
  state: string;
  seen: string | null;
  said: { kind: string; way: string; heard: string | null; said_by: string | null; by: string }[];
};
const whole = (referral: string) =>
  open.ask<Whole>('มาลี', 'referrals.get-sent-referral', { area, referral, about: grandmother });

describe('an answer that the desk heard', () => {
  const heard = (referral: string, given: object, seen: string | null = null) => ({
    answer: newId(),
    referral,
    seen,
    given,
    heard: 'telephone',
    said_by: 'นางสาวพิกุล ใจงาม นักพัฒนาสังคม',
  });
  it('is written down with who said it, gives help in the ledger, and is refused like any other', async () => {
    const { referral } = await ask('ops-emergency-relief');
    expect(
      await desk('referrals.record-answer', { ...heard(referral, { kind: 'accepted' }), said_by: ' ' }),
    ).toBe('bad_input');
    const accepted = heard(referral, { kind: 'accepted' });
    const id = newId();
    for (let times = 0; times < 2; times++)
      expect(codeOf(await open.do('มาลี', 'referrals.record-answer', { area, ...accepted }, { id }))).toBe(
        'done',
      );
    const delivered = { kind: 'delivered', amount_satang: 200_000, given_on: today };
    expect(await desk('referrals.record-answer', heard(referral, delivered))).toBe('already_accepted');
    const { seen, said } = await whole(referral);
    expect(said).toMatchObject([
      { kind: 'accepted', way: 'desk', heard: 'telephone', said_by: accepted.said_by, by: 'มาลี บุญประคอง' },
    ]);
    expect(await desk('referrals.record-answer', heard(referral, delivered, seen), 'นก')).toBe('not_allowed');
    expect(await desk('referrals.record-answer', heard(referral, delivered, seen))).toBe('done');
    const { rows } =
      await sql`select amount_satang, organisation from help.public_help where referral = ${referral}`.execute(
        open.owner,
      );
    expect(rows).toEqual([{ amount_satang: '200000', organisation: villageId('pso67') }]);
  });
});

describe('a warm hand-over', () => {
  it('is one command, seen beside the request, and not of one that has ended', async () => {
    const { referral } = await ask('ops-emergency-relief');
    expect(await desk('referrals.record-call', { call: newId(), referral, reached: true })).toBe('done');
    const { said } = await whole(referral);
    expect(said).toEqual([]);
    const back = { withdrawal: newId(), referral, seen: null, reason: 'sent_by_mistake' };
    expect(await desk('referrals.withdraw-referral', back)).toBe('done');
    expect(await desk('referrals.record-call', { call: newId(), referral, reached: false })).toBe(
      'referral_over',
    );
  });
});

describe('before sending', () => {
  type Ready = {
    organisation: string | null;
    problem: string | null;
    paid_in: string | null;
    open: number;
    answered: number;
    days: number | null;
    capacity: { state: string; words: string | null } | null;
  };
  const ready = async (service: string) =>
    (await open.ask<Ready[]>('มาลี', 'referrals.list-readiness', { area, asks: [{ service }] }))[0];

  it('the desk sees how long an organisation takes, what waits there, and what it says of itself', async () => {
    const before = await ready('ops-emergency-relief');
    expect(before).toMatchObject({
      organisation: villageId('pso67'),
      problem: null,
      paid_in: null,
      capacity: null,
    });
    expect(before?.answered).toBeGreaterThan(0);
    const { referral } = await ask('ops-emergency-relief');
    expect((await ready('ops-emergency-relief'))?.open).toBe((before?.open ?? 0) + 1);
    const told = { capacity: newId(), state: 'limited', words: 'งบประมาณเหลือถึงสิ้นเดือน', until: today };
    expect(codeOf(await open.do('นก', 'referrals.record-capacity', told))).toBe('done');
    const past = { ...told, capacity: newId(), until: '2020-01-01' };
    expect(codeOf(await open.do('นก', 'referrals.record-capacity', past))).toBe('capacity_until_past');
    expect((await ready('ops-emergency-relief'))?.capacity).toMatchObject({
      state: 'limited',
      words: told.words,
    });
    await sql`update referrals.capacity set until = '2026-01-01'`.execute(open.owner);
    expect((await ready('ops-emergency-relief'))?.capacity).toBeNull();
    const back = { withdrawal: newId(), referral, seen: null, reason: 'sent_by_mistake' };
    expect(await desk('referrals.withdraw-referral', back)).toBe('done');
  });

  it('what the women and family department pays goes to the unit of its mother province, or is refused by its name', async () => {
    const service = 'dwf-women-family-relief';
    expect(await ready(service)).toMatchObject({
      organisation: null,
      problem: 'routed_elsewhere',
      paid_in: 'ลำปาง',
    });
    const refused = await ask(service);
    expect(refused.refused).toBe('routed_elsewhere');
    expect(JSON.stringify(refused.outcome)).toContain('ลำปาง');
    const units = { phetchabun: 'หน่วย สค. เพชรบูรณ์', lampang: 'หน่วย สค. ลำปาง' };
    for (const [key, name] of Object.entries(units)) {
      await sql`insert into identity.organisation (id, kind, name_th, name_en, short_th, short_en, has_accounts)
        values (${villageId(key)}, 'women_family_unit', ${name}, ${key}, ${name}, ${key}, false)`.execute(
        open.owner,
      );
      await sql`insert into identity.organisation_area (organisation, area) values (${villageId(key)}, ${area})`.execute(
        open.owner,
      );
    }
    expect(await ready(service)).toMatchObject({
      organisation: villageId('lampang'),
      problem: null,
      paid_in: 'ลำปาง',
    });
    // Even when the screen had named the province's own; relief was given before, so the desk says why again.
    const { referral, refused: none } = await ask(service, villageId('phetchabun'), 'ลูกป่วยหนัก');
    expect(none).toBeUndefined();
    const { rows } = await sql`select organisation from referrals.referral where id = ${referral}`.execute(
      open.owner,
    );
    expect(rows).toEqual([{ organisation: villageId('lampang') }]);
  });
});

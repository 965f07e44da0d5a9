import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { dimensions } from '../registry/public.ts';
import { planDimensions } from './family-plan.ts';
import { followUpsOf, monthsAfter } from './visit.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const family = villageId('saensuk family');
const grandmother = villageId('นางคำปุ่น แสนสุข');
const [mali, koi, fon] = ['มาลี', 'ก้อย', 'ฝน'].map((name) => villageId(name)) as [string, string, string];
const today = dayInThailand(new Date());

/** A case of the grandmother with some needs, opened by มาลี. */
async function openCase(more: object = {}, kinds: readonly string[] = ['income']) {
  const area = open.area('670307');
  const needs = kinds.map((kind) => ({ id: newId(), kind, words: 'ไม่พอใช้' }));
  const input = {
    area,
    case: newId(),
    family,
    contact: { id: newId(), channel: 'walk_in', person: grandmother },
    needs,
    receipt: newId(),
    print: newId(),
    ...more,
  };
  await open.done('มาลี', 'cases.open-case', input);
  return { area, case: input.case, needs: needs.map((need) => need.id), need: needs[0]?.id ?? '' };
}

type Seen = {
  owner: string;
  needs: {
    need: string;
    owner: { account: string };
    due_on: string;
    held_by: object | null;
    state: string;
  }[];
  visits: { visit: string; follow_up: number | null; planned_for: string; end: { outcome: string } | null }[];
  attachments: { kind: string; visit: string | null }[];
  meetings: { attended: { short_th: string | null }[]; decided: { what: string }[] }[];
  plans: { version: number; signatures: { name: string }[] }[];
  happenings: { kind: string; to: string | null; code: string | null }[];
};
const look = (who: string, of: { area: string; case: string }) =>
  open.ask<Seen>(who, 'cases.get-case', { area: of.area, case: of.case, about: family });
const code = async (who: string, name: string, input: object) => {
  const outcome = await open.do(who, name, input);
  if (outcome.state !== 'refused') return outcome.state;
  const issues = outcome.problem.details['issues'] as { code: string }[] | undefined;
  return issues?.[0]?.code ?? outcome.problem.code;
};

describe('who answers for a need', () => {
  it('goes to a colleague with another day, and is written down once', async () => {
    const of = await openCase();
    const { area, need } = of;
    const given = { area, handover: newId(), need, to: koi, due_on: '2099-01-05', words: 'ช่วยตามต่อ' };
    const id = newId();
    const twice = await Promise.all([1, 2].map(() => open.do('มาลี', 'cases.assign-need', given, { id })));
    expect(twice[1]).toEqual(twice[0]);
    const seen = await look('ก้อย', of);
    expect(seen.needs[0]).toMatchObject({ owner: { account: koi }, due_on: '2099-01-05', held_by: null });
    expect(seen.happenings.filter((one) => one.kind === 'handed_over')).toMatchObject([
      { to: 'กัลยา ตั้งใจงาน' },
    ]);
    const again = (more: object) => ({ ...given, handover: newId(), ...more });
    expect(await code('มาลี', 'cases.assign-need', again({ to: fon }))).toBe('officer_not_here');
    expect(await code('มาลี', 'cases.assign-need', again({ due_on: '2020-01-05' }))).toBe('due_in_past');
    expect(await code('ฝน', 'cases.assign-need', again({}))).toBe('not_allowed');
    expect(await code('สมบัติ', 'cases.assign-need', again({}))).toBe('not_found');
  });
  it('goes with everything of an officer on leave; a posting that ended in the middle leaves nothing behind', async () => {
    const [mine, part] = [await openCase(), await openCase()];
    const { area } = mine;
    await open.done('มาลี', 'cases.assign-need', { area, handover: newId(), need: part.need, to: koi });
    await open.done('มาลี', 'cases.give-case', { area, handover: newId(), case: mine.case, to: koi });
    expect(await code('มาลี', 'cases.give-all-cases', { area, from: koi, to: koi })).toBe('handed_to_self');
    await sql`update identity.posting set during = daterange(lower(during), current_date) where account = ${koi}`.execute(
      open.owner,
    );
    const counted = await open.ask<{ account: string; here: boolean; open_cases: number }[]>(
      'มาลี',
      'cases.count-officers',
      { area },
    );
    expect(counted.find((one) => one.account === koi)).toMatchObject({ here: false, open_cases: 1 });
    expect(await code('มาลี', 'cases.give-case', { area, handover: newId(), case: mine.case, to: koi })).toBe(
      'officer_not_here',
    );
    const left = { area, from: koi, to: mali, words: 'ลาคลอด' };
    expect(await open.done('มาลี', 'cases.give-all-cases', left)).toMatchObject({ cases: 1 });
    expect(await code('มาลี', 'cases.give-all-cases', left)).toBe('nothing_to_hand');
    for (const of of [mine, part]) expect((await look('มาลี', of)).needs[0]?.owner.account).toBe(mali);
    await sql`update identity.posting set during = daterange(lower(during), null) where account = ${koi}`.execute(
      open.owner,
    );
  });
  it('of a restricted case: who gets it sees it and its requests from then on', async () => {
    const ask = { referral: newId(), service: 'ops-emergency-relief', person: grandmother };
    const secret = { restricted: true, needs: [{ id: newId(), kind: 'income', asks: [ask] }] };
    const of = await openCase(secret);
    expect(await open.refused('ก้อย', 'cases.get-case', { area: of.area, case: of.case, about: family })).toBe(
      'case_not_found',
    );
    const volunteer = {
      area: of.area,
      visit: newId(),
      case: of.case,
      visitor: fon,
      planned_for: '2099-01-05',
    };
    expect(await code('มาลี', 'cases.plan-visit', volunteer)).toBe('restricted_by_desk');
    await open.done('มาลี', 'cases.give-case', { area: of.area, handover: newId(), case: of.case, to: koi });
    const seen = await look('ก้อย', of);
    expect(seen.needs[0]).toMatchObject({ state: 'waiting', owner: { account: koi } });
  });
});

describe('a home visit', () => {
  it('is planned for a volunteer, made once, and its answers are facts of that day', async () => {
    const of = await openCase();
    const { area } = of;
    const plan = { area, visit: newId(), case: of.case, visitor: fon, planned_for: today, purpose: 'ดูห้องน้ำ' };
    await open.done('มาลี', 'cases.plan-visit', plan);
    expect(
      await code('มาลี', 'cases.plan-visit', { ...plan, visit: newId(), planned_for: '2020-01-01' }),
    ).toBe('visit_before_case');
    expect(await code('มาลี', 'cases.plan-visit', { ...plan, visit: newId(), visitor: villageId('นก') })).toBe(
      'visitor_not_here',
    );
    const listed = await open.ask<{ rows: { visit: string; purpose: string; home: { house_no: string } }[] }>(
      'ฝน',
      'cases.list-visits',
      { area, whose: 'centre' },
    );
    expect(listed.rows).toMatchObject([{ visit: plan.visit, purpose: 'ดูห้องน้ำ', home: { house_no: '112' } }]);
    const photo = await sentFile(fon, area);
    const made = {
      area,
      visit: plan.visit,
      outcome: 'visited',
      went_on: today,
      words: 'ห้องน้ำอยู่นอกบ้าน',
      facts: [{ fact: newId(), subject: grandmother, key: 'person.can_do_adl', value: true }],
      photos: [{ attachment: newId(), file: photo, kind: 'house_inside' }],
    };
    const wrong = (more: object) => code('ฝน', 'cases.record-visit', { ...made, ...more });
    expect(await wrong({ went_on: '2020-01-01' })).toBe('visit_before_case');
    expect(await wrong({ went_on: '2099-01-01' })).toBe('visit_in_future');
    expect(await wrong({ went_on: null })).toBe('visit_day_missing');
    expect(await wrong({ photos: [{ ...made.photos[0], file: newId() }] })).toBe('file_not_found');
    expect(await code('วีระ', 'cases.record-visit', made)).toBe('not_allowed');
    await open.done('ฝน', 'cases.record-visit', made);
    expect(await wrong({})).toBe('visit_ended_already');
    const facts = await sql<{ source: string; as_of: string }>`
      select source, as_of::text as as_of from registry.fact where id = ${made.facts[0]?.fact}`.execute(
      open.owner,
    );
    expect(facts.rows).toMatchObject([{ source: 'visit', as_of: today }]);
    const seen = await look('มาลี', of);
    expect(seen.visits).toMatchObject([{ end: { outcome: 'visited' } }]);
    expect(seen.attachments).toMatchObject([{ kind: 'house_inside', visit: plan.visit }]);
    const moved = { area, visit: plan.visit, planned_for: '2099-01-05', visitor: mali };
    expect(await code('มาลี', 'cases.change-visit', moved)).toBe('visit_ended_already');
  });
  it('is put to another day and another visitor, or called off', async () => {
    const of = await openCase();
    const visit = newId();
    const plan = { area: of.area, visit, case: of.case, visitor: mali, planned_for: today };
    await open.done('มาลี', 'cases.plan-visit', plan);
    const moved = { area: of.area, visit, visitor: fon };
    expect(await code('มาลี', 'cases.change-visit', { ...moved, planned_for: '2020-01-05' })).toBe(
      'visit_planned_in_past',
    );
    await open.done('มาลี', 'cases.change-visit', { ...moved, planned_for: '2099-01-05' });
    await open.done('มาลี', 'cases.record-visit', { area: of.area, visit, outcome: 'called_off' });
    expect((await look('มาลี', of)).visits).toMatchObject([{ end: { outcome: 'called_off' } }]);
  });
});

describe('after the closing', () => {
  it('follow-up visits stand there by themselves; opening again calls them off, and it can be closed again', async () => {
    const of = await openCase({}, ['income', 'care']);
    const { area, needs } = of;
    const said = { outcome: 'goal_met', satisfied: 'yes' };
    const closeAll = async (which: readonly string[]) => {
      for (const need of which) {
        const ended = {
          area,
          closure: newId(),
          need,
          outcome: 'helped',
          satisfied: 'partly',
          feedback: 'ดีขึ้น',
        };
        await open.done('มาลี', 'cases.close-need', ended);
      }
      await open.done('มาลี', 'cases.close-case', { area, closure: newId(), case: of.case, said });
    };
    await closeAll(needs);
    const closed = await look('มาลี', of);
    expect(closed.visits.map((one) => [one.follow_up, one.planned_for])).toEqual(
      [3, 6, 12].map((months) => [months, monthsAfter(today, months)]),
    );
    const reopen = { area, case: of.case, needs: [of.need], reason: 'not_solved', words: 'เงินหมดอีก' };
    expect(await code('มาลี', 'cases.reopen-needs', { ...reopen, reason: 'other', words: null })).toBe(
      'reopen_say_why',
    );
    expect(await code('มาลี', 'cases.reopen-needs', { ...reopen, needs: [newId()] })).toBe('need_not_closed');
    await open.done('ก้อย', 'cases.reopen-needs', reopen);
    expect(await code('มาลี', 'cases.reopen-needs', reopen)).toBe('need_not_closed');
    const again = await look('มาลี', of);
    expect(again.needs).toMatchObject([
      { state: 'ours', owner: { account: koi } },
      { state: 'closed', owner: { account: mali } },
    ]);
    expect(again.visits.every((one) => one.end?.outcome === 'called_off')).toBe(true);
    expect(again.happenings[0]).toMatchObject({ kind: 'reopened', code: 'not_solved' });
    await closeAll([of.need]);
    expect((await look('มาลี', of)).visits.filter((one) => one.end === null)).toHaveLength(3);
    await sql`update cases.visit set planned_for = planned_for - 365 where area = ${area} and case_file = ${of.case}`.execute(
      open.owner,
    );
    const due = { area, whose: 'centre', limit: 200 };
    const listed = await open.ask<{ rows: { case: string; follow_up: number }[] }>(
      'ก้อย',
      'cases.list-visits',
      due,
    );
    expect(listed.rows.filter((one) => one.case === of.case).map((one) => one.follow_up)).toEqual([3, 6, 12]);
  });
  it('nobody is visited who died, moved, or was written down by mistake; months keep to their days', () => {
    expect(followUpsOf('died', '2026-01-31')).toEqual([]);
    expect(followUpsOf('goal_met', '2025-11-30').map((one) => one.planned_for)).toEqual([
      '2026-02-28',
      '2026-05-30',
      '2026-11-30',
    ]);
  });
});

describe('many together', () => {
  it('a joint meeting is written down with who sat there and who does what', async () => {
    const of = await openCase();
    const said = {
      held_on: today,
      place: 'ศาลากลางบ้าน',
      attended: [{ organisation: villageId('pso67'), name: 'นกน้อย ใจเที่ยง' }, { name: 'ผู้ใหญ่บ้านหมู่ 5' }],
      words: 'ตกลงซ่อมห้องน้ำก่อน',
      decided: [{ what: 'ขอแบบประมาณราคา', who: 'อบต.สักหลง', by_when: '2099-01-05', need: of.need }],
    };
    const record = (more: object) => ({
      area: of.area,
      meeting: newId(),
      case: of.case,
      said: { ...said, ...more },
    });
    const name = 'cases.record-joint-meeting';
    expect(await code('มาลี', name, record({ held_on: '2020-01-01' }))).toBe('meeting_before_case');
    expect(await code('มาลี', name, record({ attended: [] }))).toBe('meeting_nobody');
    expect(await code('มาลี', name, record({ words: ' ' }))).toBe('note_empty');
    expect(await code('มาลี', name, record({ attended: [{ organisation: newId(), name: 'ใคร' }] }))).toBe(
      'organisation_unknown',
    );
    expect(await code('มาลี', name, record({ decided: [{ ...said.decided[0], need: newId() }] }))).toBe(
      'need_not_found',
    );
    await open.done('มาลี', name, record({}));
    const { meetings } = await look('มาลี', of);
    expect(meetings).toMatchObject([
      { attended: [{ short_th: 'พมจ.เพชรบูรณ์' }, { short_th: null }], decided: [{ what: 'ขอแบบประมาณราคา' }] },
    ]);
  });
  it('a family’s plan goes on version by version, and is signed by the family', async () => {
    expect([...planDimensions]).toEqual([...dimensions]);
    const of = await openCase();
    const step = { what: 'สมัครฝึกอาชีพ', who: 'สุนิสา', by_when: '2099-01-05' };
    const goals = [{ dimension: 'income', goal: 'มีรายได้เดือนละ 5,000 บาท', steps: [step] }];
    const plan = newId();
    const write = { area: of.area, plan, case: of.case, version: 0, goals };
    await open.done('มาลี', 'cases.write-family-plan', write);
    expect(await code('ก้อย', 'cases.write-family-plan', { ...write, plan: newId() })).toBe(
      'plan_changed_meanwhile',
    );
    expect(await code('มาลี', 'cases.write-family-plan', { ...write, plan: newId(), goals: [] })).toBe(
      'plan_without_goal',
    );
    const sign = { area: of.area, signature: newId(), plan, person: grandmother, how: 'thumbprint' };
    const witnessed = { ...sign, witnessed_by: 'ผู้ใหญ่บ้าน', signed_on: today };
    expect(await code('มาลี', 'cases.sign-family-plan', { ...witnessed, signed_on: '2020-01-01' })).toBe(
      'signed_on_wrong_day',
    );
    const stranger = { ...witnessed, person: villageId('นายสมเกียรติ พลเยี่ยม') };
    expect(await code('มาลี', 'cases.sign-family-plan', stranger)).toBe('person_not_of_family');
    await open.done('มาลี', 'cases.sign-family-plan', witnessed);
    const twice = { ...witnessed, signature: newId() };
    expect(await code('มาลี', 'cases.sign-family-plan', twice)).toBe('plan_signed_already');
    const done = [{ ...goals[0], steps: [{ ...step, state: 'done' }] }];
    await open.done('มาลี', 'cases.write-family-plan', { ...write, plan: newId(), version: 1, goals: done });
    const { plans } = await look('มาลี', of);
    expect(plans).toMatchObject([
      { version: 2, signatures: [] },
      { version: 1, signatures: [{ name: 'นางคำปุ่น แสนสุข' }] },
    ]);
  });
  it('a paper is put beside a case by whoever sent the file', async () => {
    const of = await openCase();
    const file = await sentFile(mali, of.area);
    const paper = {
      area: of.area,
      attachment: newId(),
      case: of.case,
      need: of.need,
      file,
      kind: 'document',
    };
    expect(await code('ก้อย', 'cases.add-attachment', paper)).toBe('file_not_found');
    await open.done('มาลี', 'cases.add-attachment', paper);
    expect(await code('มาลี', 'cases.add-attachment', { ...paper, attachment: newId() })).toBe(
      'attachment_added_already',
    );
    expect((await look('มาลี', of)).attachments).toMatchObject([{ kind: 'document' }]);
  });
});

// A file as POST /file writes it: its bytes are of no matter here.
async function sentFile(account: string, area: string): Promise<string> {
  const id = newId();
  await sql`insert into platform.file (area, id, sha256, bytes, type, name, duties, account)
    values (${area}, ${id}, ${id.replaceAll('-', '').padEnd(64, '0')}, 10, 'image/jpeg', 'photo.jpg', '{desk,volunteer}', ${account})`.execute(
    open.owner,
  );
  return id;
}

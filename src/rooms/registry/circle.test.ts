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

const account = (username: string) => villageId(username);

/** A family of one, with a fact that only the circle may know, written by `who`. */
async function secretOf(who = 'มาลี') {
  const [household, family, person, fact] = [newId(), newId(), newId(), newId()];
  const people = [{ person, name: 'นางลำดวน เงียบงัน', relation: 'head' }];
  await open.done('มาลี', 'registry.add-family', {
    area,
    household,
    family,
    address: { house_no: '5' },
    people,
  });
  await record(who, household, fact);
  return { household, family, person, fact };
}
async function record(who: string, subject: string, fact: string) {
  const one = { fact, subject, key: 'assessment.domestic_violence', value: true, source: 'visit' };
  return open.do(who, 'registry.record-fact', { area, facts: [one] });
}
type File = { facts: { key: string; restricted: boolean; used: { fact: string } }[]; freshness: object };
const file = (who: string, family: string) => open.ask<File>(who, 'registry.get-family', { area, family });
const sees = async (who: string, family: string) =>
  (await file(who, family)).facts.some((one) => one.key === 'assessment.domestic_violence');
const breakGlass = (who: string, family: string, more: object = {}) =>
  open.do(who, 'registry.break-glass', {
    area,
    glass: newId(),
    family,
    reason: 'danger_now',
    words: 'เพื่อนบ้านโทรแจ้ง',
    ...more,
  });
const code = (outcome: Awaited<ReturnType<typeof record>>) =>
  outcome.state === 'refused' ? outcome.problem.code : outcome.state;

describe('a restricted fact', () => {
  it('is seen by whoever wrote it and by nobody else, its verification neither', async () => {
    const { family, fact } = await secretOf();
    expect((await file('มาลี', family)).facts).toMatchObject([{ restricted: true, used: { fact } }]);
    await open.done('มาลี', 'registry.verify-fact', { area, verification: newId(), fact });
    for (const who of ['ก้อย', 'ฝน']) {
      const other = await file(who, family);
      expect(other.facts).toEqual([]);
      expect(Object.values(other.freshness).every((day) => day === null)).toBe(true);
      const verify = { area, verification: newId(), fact };
      expect(code(await open.do(who, 'registry.verify-fact', verify))).toBe('fact_not_there');
    }
  });
  it('lets whoever wrote it into the circle of the whole family, too', async () => {
    const { household, family, person } = await secretOf();
    await open.done('มาลี', 'registry.record-fact', {
      area,
      facts: [
        { fact: newId(), subject: person, key: 'person.hiv_affected', value: true, source: 'document' },
      ],
    });
    type Circle = { members: { subject: string }[] };
    const { members } = await open.ask<Circle>('มาลี', 'registry.list-circle', { area, family });
    expect(members.map((one) => one.subject).toSorted()).toEqual([household, person].toSorted());
  });
  it('is no matter of a home visit', async () => {
    const { household } = await secretOf();
    expect(code(await record('ฝน', household, newId()))).toBe('fact_restricted');
  });
  it('does not let whoever writes another one into what was known before', async () => {
    const { household, family, fact } = await secretOf();
    const own = newId();
    expect(code(await record('ก้อย', household, own))).toBe('done');
    expect((await file('ก้อย', family)).facts).toMatchObject([{ used: { fact: own } }]);
    expect(JSON.stringify(await file('ก้อย', family))).not.toContain(fact);
    expect(JSON.stringify(await file('มาลี', family))).toContain(own);
    expect(await open.ask('ก้อย', 'registry.list-circle', { area, family })).toEqual({
      members: [],
      broken: [],
    });
  });
  it('leaves no column beside its subject', async () => {
    const { rows } =
      await sql`select from information_schema.columns where column_name like '%domestic_violence%'`.execute(
        open.owner,
      );
    expect(rows).toEqual([]);
  });
});

describe('each lock alone', () => {
  it('row level security shows the row to the circle only', async () => {
    const { fact } = await secretOf();
    open.house.firstLock = 'off';
    const seen: string[] = [];
    for (const { username } of villagers) {
      const actor = await open.actor(username);
      const found = await asActor(open.house.db, actor, 'read only', (tx) =>
        sql`select from registry.fact where id = ${fact}`.execute(tx),
      );
      if (found.rows.length > 0) seen.push(username);
    }
    delete open.house.firstLock;
    expect(seen).toEqual(['มาลี']);
  });
  it('the reads leave it out even where the database would show everything', async () => {
    const { family } = await secretOf();
    const { db, pool } = openDb(open.urls.ownerUrl, 2, () => {});
    const bare: OpenHouse['house'] = { ...open.house, db };
    const told = async (who: string) =>
      JSON.stringify(await answer(bare, await open.actor(who), 'registry.get-family', { area, family }));
    expect(await told('มาลี')).toContain('domestic_violence');
    expect(await told('ก้อย')).not.toContain('domestic_violence');
    expect(await told('ฝน')).not.toContain('domestic_violence');
    await pool.end();
  });
});

describe('a circle', () => {
  it('names a colleague, who then knows, and takes them out again; the last one stays', async () => {
    const { household, family } = await secretOf();
    const name = { area, circle: newId(), subject: household, account: account('ก้อย') };
    expect(code(await open.do('ก้อย', 'registry.name-in-circle', name))).toBe('circle_not_found');
    expect(code(await open.do('มาลี', 'registry.name-in-circle', { ...name, account: account('ฝน') }))).toBe(
      'circle_not_of_desk',
    );
    expect(code(await open.do('มาลี', 'registry.name-in-circle', name))).toBe('done');
    expect(await sees('ก้อย', family)).toBe(true);
    expect(code(await open.do('มาลี', 'registry.name-in-circle', { ...name, circle: newId() }))).toBe(
      'circle_in_already',
    );
    type Circle = { members: { circle: string; account: string; how: string; named_by: string | null }[] };
    const { members } = await open.ask<Circle>('มาลี', 'registry.list-circle', { area, family });
    expect(members.map(({ how, named_by }) => [how, named_by])).toEqual([
      ['opened', null],
      ['named', 'มาลี บุญประคอง'],
    ]);
    expect(code(await open.do('มาลี', 'registry.end-circle', { area, circle: name.circle }))).toBe('done');
    expect(await sees('ก้อย', family)).toBe(false);
    const own = { area, circle: members[0]?.circle };
    expect(code(await open.do('มาลี', 'registry.end-circle', own))).toBe('circle_would_be_empty');
  });
});

describe('break the glass', () => {
  it('shows for a day what the circle knows, tells the circle, and waits for the auditor', async () => {
    const { family } = await secretOf();
    const glass = newId();
    expect(code(await breakGlass('ก้อย', family, { glass, case_label: 'สล 0001/2570' }))).toBe('done');
    expect(await sees('ก้อย', family)).toBe(true);
    expect(code(await breakGlass('ก้อย', family))).toBe('glass_open_already');
    const told = await open.ask<{ glass: string; by: string }[]>('มาลี', 'registry.list-told-glass', { area });
    expect(told[0]).toMatchObject({ glass, family, by: 'กัลยา ตั้งใจงาน', reason: 'danger_now' });
    expect(await open.ask('ก้อย', 'registry.list-told-glass', { area })).toEqual([]);
    const nameOther = { area, circle: newId(), subject: family, account: account('ก้อย') };
    expect(code(await open.do('ก้อย', 'registry.name-in-circle', nameOther))).toBe('circle_not_found');

    type Breaks = { rows: { glass: string; review: object | null }[]; waiting: number };
    const breaks = () => open.ask<Breaks>('ตรวจสอบ', 'registry.list-glass-breaks', {});
    const before = await breaks();
    expect(before.rows[0]).toMatchObject({
      glass,
      family,
      case_label: 'สล 0001/2570',
      open: true,
      review: null,
    });
    expect(JSON.stringify(before)).not.toMatch(/violence|ลำดวน/);
    const review = { area, review: newId(), glass, verdict: 'not_justified', words: 'โทรหาเจ้าของเรื่องได้' };
    expect(code(await open.do('ตรวจสอบ', 'registry.review-glass-break', review))).toBe('done');
    expect(await sees('ก้อย', family)).toBe(false);
    const after = await breaks();
    expect(after.waiting).toBe(before.waiting - 1);
    expect(after.rows.at(-1)).toMatchObject({ glass, open: false, review: { verdict: 'not_justified' } });
    expect(
      code(await open.do('ตรวจสอบ', 'registry.review-glass-break', { ...review, review: newId() })),
    ).toBe('glass_reviewed_already');
  });
  it('ends by itself, is said the same of a family without secrets, and needs words', async () => {
    const { family } = await secretOf();
    await breakGlass('ก้อย', family);
    await sql`update registry.circle set until = now() - interval '1 second', since = now() - interval '2 days'
      where how = 'broke_glass' and subject = ${family}`.execute(open.owner);
    expect(await sees('ก้อย', family)).toBe(false);
    expect(code(await breakGlass('ก้อย', villageId('nukai family')))).toBe('done');
    const silent = await breakGlass('ก้อย', family, { words: '  ' });
    expect(silent).toMatchObject({ problem: { code: 'bad_input' } });
    expect(code(await breakGlass('ก้อย', newId()))).toBe('family_unknown');
    expect(code(await breakGlass('ฝน', family))).toBe('not_allowed');
  });
  it('is logged, and sent twice is once', async () => {
    const { family } = await secretOf();
    const input = { area, glass: newId(), family, reason: 'other', words: 'ศาลขอข้อมูล' };
    const id = newId();
    const first = await open.do('ก้อย', 'registry.break-glass', input, { id });
    expect(await open.do('ก้อย', 'registry.break-glass', input, { id })).toEqual(first);
    const { rows } =
      await sql`select from platform.command where id = ${id} and name = 'registry.break-glass'`.execute(
        open.owner,
      );
    expect(rows).toHaveLength(1);
  });
});

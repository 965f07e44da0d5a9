import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import { rescreenChanged } from './rescreen-changed.ts';
import type { GapRow } from './gap.ts';
import type { OutreachList } from './outreach.ts';
import type { Screening } from './screening.ts';

let open: OpenHouse;
let area: string;
let jobs: ReturnType<typeof openDb>;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
  jobs = openDb(open.urls.jobUrl, 2, () => {});
});
afterAll(async () => {
  await jobs.pool.end();
  await open.close();
});

const screenAll = () =>
  rescreenChanged.run({ house: open.house, jobDb: jobs.db, dataDir: '/tmp' }, { area } as never);
type Row = { household: string; person: string; service: string; state: string };
const gaps = async () =>
  (
    await sql<Row>`select household, person, service, state from eligibility.gap where area = ${area}`.execute(
      open.owner,
    )
  ).rows;
const asked = async () =>
  (
    await sql<{
      subject: string;
      key: string;
    }>`select subject, unnest(keys) as key from eligibility.open_question where area = ${area}`.execute(
      open.owner,
    )
  ).rows;

describe('gaps of an area', () => {
  it('are what the family screen says of every house, for every service that is not secret', async () => {
    await screenAll();
    const { rows: families } = await sql<{
      id: string;
    }>`select id from registry.family where area = ${area}`.execute(open.owner);
    const wanted = new Set<string>();
    const unsure = new Set<string>();
    for (const { id } of families) {
      const seen = await open.ask<Screening>('มาลี', 'eligibility.screen-household', { area, family: id });
      const secret = new Set(seen.services.filter((one) => one.sensitive).map(({ service }) => service));
      const picks = (right: Screening['rights'][number]) =>
        right.conditions.some(({ settled_by, facts }) => settled_by === 'facts' && facts.length > 0);
      for (const right of seen.rights.filter((one) => !secret.has(one.service) && picks(one))) {
        if (right.verdict === 'unknown') unsure.add(`${right.person} ${right.service}`);
        if (['entitled', 'judgement'].includes(right.verdict) && right.helped === null)
          wanted.add(
            `${right.person} ${right.service} ${right.verdict === 'entitled' ? 'entitled' : 'likely'}`,
          );
      }
    }
    expect(families.length).toBeGreaterThan(2);
    expect(wanted.size).toBeGreaterThan(2);
    const found = (await gaps()).map((one) => `${one.person} ${one.service} ${one.state}`);
    expect(new Set(found)).toEqual(wanted);
    expect((await asked()).length > 0).toBe(unsure.size > 0);
  });

  it('follow a changed fact by themselves, and only the house that changed', async () => {
    const person = villageId('นางคำปุ่น แสนสุข');
    const before = (await gaps()).filter((one) => one.person === person);
    const seenBefore = await screened();
    const card = { fact: newId(), subject: person, key: 'person.disability_card_valid', source: 'document' };
    const facts = [{ ...card, value: true }];
    await open.done('มาลี', 'registry.record-fact', { area, facts });
    const { rows: waiting } =
      await sql`select 1 from graphile_worker.jobs where key = ${`eligibility.rescreen-changed ${area}`}`.execute(
        jobs.db,
      );
    expect(waiting.length).toBe(1);
    await screenAll();
    const after = (await gaps()).filter((one) => one.person === person);
    expect(after).not.toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    const changed = (await screened()).filter(
      (one) => !seenBefore.some((old) => old.household === one.household && old.change_no === one.change_no),
    );
    expect(changed.length).toBe(1);
  });

  async function screened(): Promise<{ household: string; change_no: number }[]> {
    const { rows } = await sql<{ household: string; change_no: number }>`
      select household, change_no::int from eligibility.screened where area = ${area}`.execute(open.owner);
    return rows;
  }
});

describe('a list of houses to reach', () => {
  it('is made of chosen gaps, gone to by a volunteer, and what came of it is written once', async () => {
    const [first] = await gaps();
    const outreach = newId();
    const { household = '', person = '', service = '' } = first ?? {};
    const list = {
      area,
      outreach,
      name: 'หมู่ 3',
      way: 'visit',
      due_on: '2099-01-31',
      gaps: [{ person, service }],
    };
    await open.done('มาลี', 'eligibility.plan-outreach', list);
    expect(
      await open.do('มาลี', 'eligibility.plan-outreach', {
        ...list,
        outreach: newId(),
        gaps: [{ person, service: 'no-such' }],
      }),
    ).toMatchObject({
      problem: { code: 'outreach_nobody' },
    });
    const seen = await open.ask<{ rows: OutreachList[] }>('ฝน', 'eligibility.list-outreach', { area });
    expect(seen.rows[0]?.houses[0]).toMatchObject({ household, result: null, about: [{ person, service }] });
    const met = { area, result_id: newId(), outreach, household, result: 'met' };
    await open.done('ฝน', 'eligibility.record-outreach', met);
    expect(await open.do('ฝน', 'eligibility.record-outreach', { ...met, result_id: newId() })).toMatchObject({
      problem: { code: 'outreach_recorded_already' },
    });
    expect(
      (await open.ask<{ rows: OutreachList[] }>('มาลี', 'eligibility.list-outreach', { area })).rows,
    ).toEqual([]);
  });

  it('a right that the family does not want leaves the list until it is taken back', async () => {
    const [first] = await gaps();
    const { person = '', service = '' } = first ?? {};
    const decline = newId();
    const listed = async (declined: string) =>
      (await open.ask<{ rows: GapRow[] }>('มาลี', 'eligibility.list-gaps', { area, declined })).rows.filter(
        (one) => one.person === person && one.service === service,
      );
    expect(await listed('without')).toHaveLength(1);
    const said = { area, decline, person, service, reason: 'other' };
    expect(await open.do('มาลี', 'eligibility.decline-right', said)).toMatchObject({
      problem: { code: 'bad_input' },
    });
    await open.done('มาลี', 'eligibility.decline-right', { ...said, words: 'ลูกส่งเงินให้พอแล้ว' });
    expect(await listed('without')).toHaveLength(0);
    expect(await listed('only')).toMatchObject([{ declined: { id: decline, words: 'ลูกส่งเงินให้พอแล้ว' } }]);
    await open.done('มาลี', 'eligibility.end-decline', { area, decline });
    expect(await listed('without')).toHaveLength(1);
  });

  it('sums agree with the list, and pages hold every row once', async () => {
    const sums = await open.ask<{ people: number; yearly_satang: number; services: { people: number }[] }>(
      'มาลี',
      'eligibility.count-gaps',
      { area },
    );
    const rows: GapRow[] = [];
    let after: string | null = null;
    do {
      const page: { rows: GapRow[]; next: string | null } = await open.ask('มาลี', 'eligibility.list-gaps', {
        area,
        limit: 2,
        ...(after && { after }),
      });
      rows.push(...page.rows);
      after = page.next;
    } while (after);
    expect(new Set(rows.map((one) => `${one.person} ${one.service}`)).size).toBe(rows.length);
    expect(sums.yearly_satang).toBe(rows.reduce((sum, one) => sum + one.yearly_satang, 0));
    expect(sums.people).toBe(new Set(rows.map(({ person }) => person)).size);
  });
});

import { readXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDb } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { openWeb, type OpenWeb } from '../../../test/open-web.ts';
import { rescreenChanged } from './rescreen-changed.ts';

let web: OpenWeb;
let area: string;
const person = newId();
beforeAll(async () => {
  web = await openWeb();
  area = web.open.area('670307');
  const [household, family] = [newId(), newId()];
  const people = [{ person, name: 'นางบัวลอย ใจดี', relation: 'head', birth_date: '1950-01-01', sex: 'F' }];
  const address = { house_no: '99/1' };
  await web.open.done('มาลี', 'registry.add-family', { area, household, family, address, people });
  const fact = (key: string, value: unknown) => ({
    fact: newId(),
    subject: person,
    key,
    value,
    source: 'register',
    as_of: '2026-10-01',
  });
  await web.open.done('มาลี', 'registry.record-fact', {
    area,
    facts: [
      fact('person.citizenship', 'TH'),
      fact('person.registered_lao', area),
      fact('person.receives_state_pension_or_salary', false),
      fact('person.in_institution', false),
    ],
  });
  const jobs = openDb(web.open.urls.jobUrl, 1, () => {});
  await rescreenChanged.run({ house: web.open.house, jobDb: jobs.db, dataDir: '/tmp' }, { area } as never);
  await jobs.pool.end();
});
afterAll(() => web.close());

const fetchSheet = async (who: string, input: object) =>
  web.app.inject({
    method: 'POST',
    url: '/sheet/eligibility.list-gaps?lang=th',
    headers: { cookie: await web.signIn(who) },
    payload: input,
  });

it('gives the gaps of an area as a spreadsheet, and leaves the trace of the houses in it', async () => {
  const sent = await fetchSheet('มาลี', { area, service: 'lao-old-age-allowance' });
  expect(sent.headers['content-type']).toContain('spreadsheetml.sheet');
  const [heads, ...rows] = (await readXlsx(sent.rawPayload)).sheets[0]?.rows ?? [];
  expect(heads).toContain('บาทต่อปี');
  const hers = rows.find((row) => row[0] === 'นางบัวลอย ใจดี');
  expect(hers).toContain('99/1');
  expect(hers).toContain('เบี้ยยังชีพผู้สูงอายุ');
  expect(hers).toContain(8400);
  const { rows: looks } = await sql`
    select 1 from platform.look where purpose = 'sheet' and read = 'eligibility.list-gaps'`.execute(
    web.open.owner,
  );
  expect(looks.length).toBeGreaterThan(0);
});

it('is refused by duty and by area, as the screen is', async () => {
  expect((await fetchSheet('ดาว', { area })).json()).toMatchObject({ code: 'not_allowed' });
  expect((await fetchSheet('สมบัติ', { area })).json()).toMatchObject({ code: 'not_found' });
});

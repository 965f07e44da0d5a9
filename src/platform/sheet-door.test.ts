import { readXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWeb, type OpenWeb } from '../../test/open-web.ts';
import { villageId } from '../../test/village.ts';
import { newId } from './ids.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const fetchSheet = async (who: string, read: string, input: object, lang = 'th') =>
  web.app.inject({
    method: 'POST',
    url: `/sheet/${read}?lang=${lang}`,
    headers: { cookie: await web.signIn(who) },
    payload: input,
  });

const rowsOf = async (bytes: Buffer) => (await readXlsx(bytes)).sheets[0]?.rows ?? [];

describe('POST /sheet/<read>', () => {
  it('hands out the people found, with Thai heads, Buddhist dates as text and nothing that is a formula', async () => {
    await web.open.done('มาลี', 'registry.add-family', {
      area: web.open.area('670307'),
      household: newId(),
      family: newId(),
      address: { house_no: '77/1' },
      people: [
        {
          person: newId(),
          name: 'ทองแท้ แผ่นงาน',
          nickname: '=1+1',
          relation: 'head',
          birth_date: '1950-11-23',
        },
      ],
    });
    const sent = await fetchSheet('มาลี', 'registry.find-people', { text: 'แผ่นงาน' });
    expect(sent.headers['content-type']).toContain('spreadsheetml.sheet');
    expect(decodeURIComponent(String(sent.headers['content-disposition']))).toMatch(
      /คนที่พบ \d+ .+ 25\d\d\.xlsx$/,
    );
    const [heads, row] = await rowsOf(sent.rawPayload);
    expect(heads?.slice(0, 4)).toEqual(['ชื่อ นามสกุล', 'ชื่อเล่น', 'เพศ', 'วันเกิด']);
    expect(row?.slice(0, 4)).toEqual(['ทองแท้ แผ่นงาน', '=1+1', null, '23 พ.ย. 2493']);
    const book = await readXlsx(sent.rawPayload, { readStyles: true });
    expect([...(book.sheets[0]?.cells?.values() ?? [])].filter((cell) => cell.formula)).toEqual([]);
    const english = await fetchSheet('มาลี', 'registry.find-people', { text: 'แผ่นงาน' }, 'en');
    expect((await rowsOf(english.rawPayload))[1]?.[3]).toBe('23 Nov 1950');
  });
  it('follows the pages to the end, and each page leaves its trace with the purpose', async () => {
    const people = Array.from({ length: 55 }, (_, at) => ({
      person: newId(),
      name: `สมชาย หลายหน้า`,
      relation: at === 0 ? 'head' : 'relative',
    }));
    const home = { area: web.open.area('670307'), household: newId(), family: newId() };
    await web.open.done('มาลี', 'registry.add-family', { ...home, address: { house_no: '5' }, people });
    const sent = await fetchSheet('มาลี', 'registry.find-people', { text: 'หลายหน้า', limit: 3 });
    expect(await rowsOf(sent.rawPayload)).toHaveLength(56);
    const looks = await sql<{
      many: number;
    }>`select sum(cardinality(subjects))::int as many from platform.look
      where purpose = 'sheet' and read = 'registry.find-people' and account = ${villageId('มาลี')}
        and subjects && ${people.map(({ person }) => person)}::uuid[]`.execute(web.open.owner);
    expect(looks.rows[0]?.many).toBe(55);
  });
  it('holds the cases of the centre, but never one under secrecy', async () => {
    const open = (kind: string) =>
      web.open.done('มาลี', 'cases.open-case', {
        area: web.open.area('670307'),
        case: newId(),
        family: villageId('saensuk family'),
        contact: { id: newId(), channel: 'walk_in', person: villageId('นางคำปุ่น แสนสุข') },
        needs: [{ id: newId(), kind, words: 'เดือดร้อน', asks: [] }],
        receipt: newId(),
        print: newId(),
      });
    await open('housing');
    await open('violence');
    const input = { area: web.open.area('670307'), state: 'open' };
    expect((await web.open.ask<{ rows: object[] }>('มาลี', 'cases.list-cases', input)).rows).toHaveLength(2);
    const [heads, ...rows] = await rowsOf((await fetchSheet('มาลี', 'cases.list-cases', input)).rawPayload);
    expect(heads?.[0]).toBe('เลขใบรับเรื่อง');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('บ้านไม่ปลอดภัยหรือไม่มีที่อยู่');
  });
  it('is refused as the read is: by duty, by area, by session, by what was asked, and where there is no sheet', async () => {
    const area = web.open.area('670307');
    const asked = async (who: string, read: string, input: object) =>
      (await fetchSheet(who, read, input)).json() as { code: string };
    expect(await asked('ดาว', 'registry.find-people', { text: 'แสนสุข' })).toMatchObject({
      code: 'not_allowed',
    });
    expect(await asked('สมบัติ', 'cases.list-cases', { area })).toMatchObject({ code: 'not_found' });
    expect(await asked('มาลี', 'cases.list-cases', { area, state: 'ปิด' })).toMatchObject({
      code: 'bad_input',
    });
    expect(await asked('มาลี', 'registry.get-family', {})).toMatchObject({ code: 'unknown_read' });
    const nobody = await web.app.inject({
      method: 'POST',
      url: '/sheet/cases.list-cases',
      payload: { area },
    });
    expect(nobody.json()).toMatchObject({ code: 'sign_in_first' });
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { asActor } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';

let open: OpenHouse;
let family: { area: string; household: string; family: string };
beforeAll(async () => {
  open = await openHouse();
  family = await add('112/5', '67030705', [
    {
      name: 'นายพงษ์ศักดิ์ ทองประกาย',
      relation: 'head',
      id_number: '3670300500016',
      birth_date: '1950',
      nickname: 'เปี๊ยก',
    },
    { name: 'นางลำเจียก ทองประกาย', relation: 'spouse', phone: '0898765432' },
  ]);
  await add('6', '67030702', [{ name: 'นางบัวตอง ทองประกาย', relation: 'head', birth_date: '1965-02-01' }]);
  await add('7', null, [
    { name: 'ก ใจดี', relation: 'head' },
    { name: 'มะลิ', relation: 'child' },
  ]);
  const elsewhere = { ...family, area: open.area('450303'), family: newId(), household: newId() };
  const stranger = { person: newId(), name: 'พงษ์ศักดิ์ ทองประกาย', relation: 'head' };
  await open.done('สมบัติ', 'registry.add-family', {
    ...elsewhere,
    address: { house_no: '112/5' },
    people: [stranger],
  });
});
afterAll(() => open.close());

async function add(house_no: string, village: string | null, people: Record<string, unknown>[]) {
  const ids = { area: open.area('670307'), household: newId(), family: newId() };
  const members = people.map((one) => ({ person: newId(), ...one }));
  await open.done('มาลี', 'registry.add-family', { ...ids, address: { house_no, village }, people: members });
  return ids;
}

type Found = {
  rows: { person: string; name: string; by: string; head: string | null; area: string }[];
  next: string | null;
  count: { people: number; more: boolean } | null;
};
const find = (text: string, more: Record<string, unknown> = {}, who = 'มาลี') =>
  open.ask<Found>(who, 'registry.find-people', { text, ...more });
const names = async (text: string) => (await find(text)).rows.map((row) => row.name);

describe('find-people', () => {
  it.each([
    ['พงศักดิ', 'sound'],
    ['pongsak', 'sound'],
    ['0016', 'typed'],
    ['3-6703-00500-01-6', 'typed'],
    ['พงษ์', 'typed'],
    ['นายพงษ์ศักดิ์', 'typed'],
    ['เปี๊ยก', 'typed'],
    ['ทองประกาย พงษ์ศักดิ์', 'typed'],
    ['พงศักทองประไก', 'sound'],
    ['พงศัก 112', 'words'],
    ['3670300500061', 'word'],
  ])('finds พงษ์ศักดิ์ by %s', async (text, by) => {
    expect((await find(text)).rows[0]).toMatchObject({ name: 'พงษ์ศักดิ์ ทองประกาย', by });
  });

  it('shows what the list needs', async () => {
    expect((await find('ลำเจียก')).rows).toMatchObject([
      {
        title: 'นาง',
        name: 'ลำเจียก ทองประกาย',
        relation: 'spouse',
        head: 'นายพงษ์ศักดิ์ ทองประกาย',
        house_no: '112/5',
        moo: 5,
        village_th: 'บ้านขัวญโยน',
        age: null,
        ...family,
      },
    ]);
    expect((await find('บัวตอง')).rows[0]).toMatchObject({ age: { least: 61, most: 61 }, relation: 'head' });
  });

  it('finds the people of a house, of a village, by telephone, and the same name in the surest order', async () => {
    expect((await names('112/5')).toSorted()).toEqual(['ลำเจียก ทองประกาย', 'พงษ์ศักดิ์ ทองประกาย'].toSorted());
    expect(await names('หมู่ 2')).toContain('บัวตอง ทองประกาย');
    expect(await names('ทองประกาย หมู่ 2')).toEqual(['บัวตอง ทองประกาย']);
    expect(await names('ทองประไก หนองบัว')).toEqual(['บัวตอง ทองประกาย']);
    expect(await names('089 876')).toEqual(['ลำเจียก ทองประกาย']);
    expect(await names('มาลี')).toContain('มะลิ');
    expect(await names('ก')).toContain('ก ใจดี');
    expect((await names('ทองประกาย')).toSorted()).toEqual(
      ['ลำเจียก ทองประกาย', 'พงษ์ศักดิ์ ทองประกาย', 'บัวตอง ทองประกาย'].toSorted(),
    );
    for (const nothing of ['', '   ', '...', 'กัลปพฤกษ์', '9998', "'; drop table", '\u200B'])
      expect(await names(nothing), nothing).toEqual([]);
  });

  it('looks only in a village, a house or an area, and counts', async () => {
    const all = await find('ทองประกาย');
    expect(all.count).toEqual({ people: 3, more: false });
    const inVillage = await find('ทองประกาย', { village: '67030705' });
    expect(inVillage.rows.map((row) => row.name).toSorted()).toEqual(
      ['ลำเจียก ทองประกาย', 'พงษ์ศักดิ์ ทองประกาย'].toSorted(),
    );
    expect(inVillage.count).toEqual({ people: 2, more: false });
    expect((await find('ทองประไก', { house_no: '6' })).rows).toMatchObject([{ name: 'บัวตอง ทองประกาย' }]);
    expect((await find('ทองประกาย', { village: '67030701' })).rows).toEqual([]);
    expect((await find('ทองประกาย', { in_area: open.area('670307') })).rows).toHaveLength(3);
    expect((await find('ทองประกาย', { in_area: open.area('450303') })).rows).toEqual([]);
    expect((await find('ทองประกาย', { limit: 1 })).count).toEqual({ people: 3, more: false });
  });

  it('shows the dead and those who moved away only when they are asked for', async () => {
    const event = newId();
    const { area, person } = (await find('บัวตอง ทองประกาย')).rows[0] ?? { area: '', person: '' };
    const change = { kind: 'move_out', people: [person], to_words: 'ชลบุรี' };
    await open.done('ฝน', 'registry.ask-life-event', { area, event, change, happened_on: '2026-11-10' });
    await open.done('มาลี', 'registry.confirm-life-event', { area, event });
    expect(await names('บัวตอง')).toEqual([]);
    expect((await find('buatong', { state: 'gone' })).rows).toMatchObject([
      { name: 'บัวตอง ทองประกาย', state: 'moved', house_no: '6', relation: 'head' },
    ]);
    expect((await find('บัวตอง', { state: 'gone', village: '67030702' })).rows).toHaveLength(1);
    const people = [{ person: newId(), name: 'บัวตอง ทองประกาย' }];
    const likely = await open.ask<{ people: { likely: unknown[] }[] }>('มาลี', 'registry.find-duplicates', {
      people,
    });
    expect(likely.people[0]?.likely).toMatchObject([{ person, state: 'moved' }]);
  });

  it('pages without showing anybody twice', async () => {
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await find('ทองประกาย', { limit: 1, ...(after && { after }) });
      seen.push(...page.rows.map((row) => row.name));
      if (!page.next) break;
      after = page.next;
    }
    expect(seen.toSorted()).toEqual((await names('ทองประกาย')).toSorted());
  });

  it('stays in the own areas, leaves a trace, and is not for those who do not serve families', async () => {
    const rows = (await find('ทองประกาย', {}, 'สมบัติ')).rows;
    expect(rows.map((row) => row.area)).toEqual([open.area('450303')]);
    const looks = await sql<{ n: number }>`
      select count(*) as n from platform.look where read = 'registry.find-people' and area = ${open.area('450303')}`.execute(
      open.owner,
    );
    expect(Number(looks.rows[0]?.n)).toBe(1);
    for (const who of ['นก', 'สมหมาย', 'อรุณ', 'พิมพ์', 'ปรีชา', 'วิภา', 'ผู้ดูแล', 'ตรวจสอบ']) {
      expect(await open.refused(who, 'registry.find-people', { text: 'ทองประกาย' })).toBe('not_allowed');
    }
    open.house.firstLock = 'off';
    expect((await find('ทองประกาย', {}, 'นก')).rows).toEqual([]);
    delete open.house.firstLock;
  });
});

describe('at the size of a district', () => {
  it('walks the index under row level security, and answers in a moment', async () => {
    await open.owner.transaction().execute(async (tx) => {
      // Twenty thousand people more, without asking each foreign key again.
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`
        with made as (select ${open.area('670307')} as area, uuidv7() as id, n from generate_series(1, 20000) n)
        , p as (insert into registry.person (area, id, name) select area, id, 'คน ' || n from made)
        insert into registry.person_key (area, key, person)
        select area, k, id from made cross join lateral (values ('n:คน' || n), ('s:KN' || md5(n::text)), ('r:' || md5(n::text)),
          ('h:' || n % 900), ('v:บ้าน' || n % 12), ('m:' || n % 12)) keys (k)`.execute(tx);
      await sql`analyze registry.person_key, registry.person`.execute(tx);
    });
    const took: number[] = [];
    for (const text of ['พงศักดิ', 'ทองประไก', 'คน1', 'คน', '0016', 'ไม่มีใครชื่อนี้', 'คน หมู่ 5', '112']) {
      await find(text);
      const start = performance.now();
      await find(text);
      took.push(performance.now() - start);
    }
    expect(Math.max(...took)).toBeLessThan(400);
    const plan = await asActor(open.house.db, await open.actor('มาลี'), 'read only', (tx) =>
      sql<{ 'QUERY PLAN': string }>`
        explain select person from registry.person_key k
        where k.area = ${open.area('670307')} and k.key >= 's:PGSK' and k.key <= ${'s:PGSK\u{10FFFF}'}`.execute(
        tx,
      ),
    );
    const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toMatch(/Index (Only )?Scan|Bitmap Index Scan/);
    expect(text).toMatch(/Index Cond: .*key >= /);
    expect(text).not.toMatch(/Seq Scan/);
  });
});

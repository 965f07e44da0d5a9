import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Duty } from '../src/rooms/identity/duty.ts';
import { hashPassword } from '../src/rooms/identity/password.ts';

/** The password of everybody in the village. It works only where the demonstration world is loaded. */
export const villagePassword = 'ตำบลวัน-2569';

/** A stable id for a thing of the village: the same in every run, in the form of a UUIDv7. */
export function villageId(name: string): string {
  const hex = createHash('sha256').update(`village ${name}`).digest('hex');
  return `01976f00-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}

type Organisation = {
  key: string;
  kind: string;
  name: readonly [th: string, en: string];
  short: readonly [th: string, en: string];
  /** DOPA codes of the tambons in which it answers; two digits mean every area of the province. */
  tambons: readonly string[];
  phone?: string;
  /** It has no account here: it answers by link, letter or telephone. */
  accounts?: false;
};

export const villageOrganisations: readonly Organisation[] = [
  {
    key: 'pso67',
    kind: 'province_social_office',
    name: [
      'สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดเพชรบูรณ์',
      'Phetchabun Provincial Social Development and Human Security Office',
    ],
    short: ['พมจ.เพชรบูรณ์', 'PSDHS Phetchabun'],
    tambons: ['67'],
  },
  {
    key: 'pso45',
    kind: 'province_social_office',
    name: [
      'สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดร้อยเอ็ด',
      'Roi Et Provincial Social Development and Human Security Office',
    ],
    short: ['พมจ.ร้อยเอ็ด', 'PSDHS Roi Et'],
    tambons: ['45'],
  },
  {
    key: 'lao670307',
    kind: 'local_authority',
    name: ['องค์การบริหารส่วนตำบลสักหลง', 'Sak Long Subdistrict Administrative Organization'],
    short: ['อบต.สักหลง', 'SAO Sak Long'],
    tambons: ['670307'],
  },
  {
    key: 'lao450303',
    kind: 'local_authority',
    name: ['องค์การบริหารส่วนตำบลหนองแคน', 'Nong Khaen Subdistrict Administrative Organization'],
    short: ['อบต.หนองแคน', 'SAO Nong Khaen'],
    tambons: ['450303'],
  },
  {
    key: 'council670307',
    kind: 'community_council',
    name: ['สภาองค์กรชุมชนตำบลสักหลง', 'Sak Long Community Organisation Council'],
    short: ['สภาฯ สักหลง', 'Council Sak Long'],
    tambons: ['670307'],
  },
  {
    key: 'fund670307',
    kind: 'community_welfare_fund',
    name: ['กองทุนสวัสดิการชุมชนตำบลสักหลง', 'Sak Long Community Welfare Fund'],
    short: ['กองทุนฯ สักหลง', 'Welfare fund Sak Long'],
    tambons: ['670307'],
  },
  {
    key: 'redcross67',
    kind: 'red_cross_chapter',
    name: ['เหล่ากาชาดจังหวัดเพชรบูรณ์', 'Phetchabun Provincial Red Cross Chapter'],
    short: ['เหล่ากาชาดเพชรบูรณ์', 'Red Cross Phetchabun'],
    tambons: ['670307'],
    phone: '056-000-000',
    accounts: false,
  },
];

export type Villager = {
  username: string;
  name: string;
  postings: readonly {
    duty: Duty;
    tambons: readonly string[];
    organisation?: string;
    confidential?: true;
    head?: true;
    supervisor?: true;
  }[];
};

/** The people of the village, by the work they do. The first posting is the one they sign in to. */
export const villagers: readonly Villager[] = [
  {
    username: 'มาลี',
    name: 'มาลี บุญประคอง',
    postings: [
      { duty: 'desk', tambons: ['670307'] },
      { duty: 'volunteer', tambons: ['670308'] },
    ],
  },
  { username: 'ฝน', name: 'ฝนทิพย์ สายธาร', postings: [{ duty: 'volunteer', tambons: ['670307'] }] },
  {
    username: 'นก',
    name: 'นกน้อย ใจเที่ยง',
    postings: [{ duty: 'agency', tambons: ['67'], organisation: 'pso67', confidential: true }],
  },
  {
    username: 'วีระ',
    name: 'วีระ มั่นคงดี',
    postings: [{ duty: 'agency', tambons: ['670307'], organisation: 'lao670307' }],
  },
  {
    username: 'ดาว',
    name: 'ดาวเรือง ทองศรี',
    postings: [{ duty: 'agency', tambons: ['45'], organisation: 'pso45', confidential: true }],
  },
  { username: 'สมบัติ', name: 'สมบัติ แก่นแก้ว', postings: [{ duty: 'desk', tambons: ['450303'] }] },
  {
    username: 'สมหมาย',
    name: 'สมหมาย คำภักดี',
    postings: [{ duty: 'council', tambons: ['670307'], organisation: 'council670307' }],
  },
  {
    username: 'อรุณ',
    name: 'อรุณ เก็บทรัพย์',
    postings: [{ duty: 'fund', tambons: ['670307'], organisation: 'fund670307' }],
  },
  { username: 'พิมพ์', name: 'พิมพ์ใจ วางแผน', postings: [{ duty: 'planner', tambons: ['67'] }] },
  { username: 'ปรีชา', name: 'ปรีชา นำร่อง', postings: [{ duty: 'programme', tambons: ['67'] }] },
  { username: 'วิภา', name: 'วิภา วิเคราะห์', postings: [{ duty: 'analyst', tambons: ['67'] }] },
  {
    username: 'ผู้ดูแล',
    name: 'ประไพ ดูแลดี',
    postings: [{ duty: 'administrator', tambons: ['670307', '670308'] }],
  },
  // Looks after every area of the village with a desk: the second pair of eyes on a rule that holds for all of them.
  {
    username: 'วิไล',
    name: 'วิไล รอบคอบ',
    postings: [{ duty: 'administrator', tambons: ['670307', '670308', '450303'] }],
  },
  { username: 'ตรวจสอบ', name: 'ธรรมรัตน์ เที่ยงตรง', postings: [{ duty: 'auditor', tambons: ['670307'] }] },
  // Of the same organisation as นก, but not one of those who take confidential requests.
  {
    username: 'เอก',
    name: 'เอกชัย รอรับเรื่อง',
    postings: [{ duty: 'agency', tambons: ['67'], organisation: 'pso67' }],
  },
  {
    username: 'ก้อย',
    name: 'กัลยา ตั้งใจงาน',
    postings: [{ duty: 'desk', tambons: ['670307'], head: true }],
  },
];

type OwnerDb = Kysely<Record<never, never>>;

/** Writes the organisations and accounts of the village, as the owner of the database. Twice is once. */
export async function loadVillagers(owner: OwnerDb): Promise<void> {
  for (const one of villageOrganisations) {
    await sql`insert into identity.organisation (id, kind, name_th, name_en, short_th, short_en, phone, has_accounts)
      values (${villageId(one.key)}, ${one.kind}, ${one.name[0]}, ${one.name[1]}, ${one.short[0]}, ${one.short[1]}, ${one.phone ?? null}, ${one.accounts !== false})
      on conflict do nothing`.execute(owner);
    await sql`insert into identity.organisation_area (organisation, area)
      select ${villageId(one.key)}, id from areas.area where ${areaOf(one.tambons)} on conflict do nothing`.execute(
      owner,
    );
  }
  const hash = await hashPassword(villagePassword);
  for (const [place, one] of villagers.entries()) {
    await sql`insert into identity.account (id, username, name, password_hash, must_change, demo)
      values (${villageId(one.username)}, ${one.username}, ${one.name}, ${hash}, false, true)
      on conflict do nothing`.execute(owner);
    for (const [no, posting] of one.postings.entries()) {
      const id = villageId(`${one.username} ${no}`);
      const organisation = posting.organisation ? villageId(posting.organisation) : null;
      await sql`insert into identity.posting (id, account, duty, organisation, confidential, head, supervisor, during, given_at)
        values (${id}, ${villageId(one.username)}, ${posting.duty}, ${organisation}, ${posting.confidential === true}, ${posting.head === true}, ${posting.supervisor === true}, daterange('2026-10-01', null),
          timestamptz '2026-10-01' + make_interval(mins => ${place * 10 + no}))
        on conflict do nothing`.execute(owner);
      await sql`insert into identity.posting_area (posting, area)
        select ${id}, id from areas.area where ${areaOf(posting.tambons)} on conflict do nothing`.execute(
        owner,
      );
    }
  }
}

function areaOf(tambons: readonly string[]) {
  const [one] = tambons;
  return one?.length === 2 ? sql`province = ${one}` : sql`dopa_code = any (${[...tambons]}::text[])`;
}

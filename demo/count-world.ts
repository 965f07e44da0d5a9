import { sql, type Kysely } from 'kysely';

/** The figures of the demonstration world, as they lie in the database. */
export type Figures = Readonly<Record<string, number>>;

const counted: Readonly<Record<string, string>> = {
  households: 'registry.household',
  families: 'registry.family',
  people: 'registry.person',
  facts: 'registry.fact',
  verifications: 'registry.verification',
  search_keys: 'registry.person_key',
  help: 'help.help',
  cases: 'cases.case_file',
  open_cases: 'cases.case_file where closed_at is null',
  referrals: 'referrals.referral',
  answers: 'referrals.answer',
  notes: 'cases.note',
  organisations: 'identity.organisation',
  accounts: 'identity.account where demo',
};

/** Counts what the world holds by kind, of everything that is in the database. */
export async function countWorld(owner: Kysely<Record<never, never>>): Promise<Figures> {
  const parts = Object.entries(counted).map(
    ([name, from]) => sql`(select count(*) from ${sql.raw(from)})::int as ${sql.ref(name)}`,
  );
  const { rows } = await sql<Figures>`select ${sql.join(parts)}`.execute(owner);
  return rows[0] ?? {};
}

const named: Readonly<Record<string, string>> = {
  households: 'ครัวเรือน',
  families: 'ครอบครัว',
  people: 'คน',
  facts: 'ข้อเท็จจริง',
  help: 'ความช่วยเหลือ',
  cases: 'เรื่อง',
  open_cases: 'เรื่องที่เปิดอยู่',
  referrals: 'การส่งต่อ',
  organisations: 'หน่วยงาน',
  accounts: 'ผู้ใช้งาน',
};

/** The figures for whoever starts the server, in two languages. */
export function sayFigures(figures: Figures): string {
  const said = Object.entries(figures).map(([name, count]) => {
    const words = [named[name], name.replaceAll('_', ' ')].filter(Boolean).join(' ');
    return `${words} ${count.toLocaleString('en')}`;
  });
  return `${said.join(' · ')}`;
}

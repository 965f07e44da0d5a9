import { sql, type Transaction } from 'kysely';
import { country } from '../../platform/actor.ts';
import { CannotStart } from '../../platform/cannot-start.ts';
import { newId } from '../../platform/ids.ts';
import { hashPassword } from './password.ts';
import type { IdentityTables } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Whom the owner of the machine makes an administrator, and where. `areas`: expanded, at least one. */
export type FirstAdministrator = {
  username: string;
  name: string;
  password: string;
  areas: readonly string[];
  /** Why there is one more, where there is one already. */
  another: string | null;
};

/** Who does it: nobody who signed in. The screen of changes says so. */
const machineOwner = { account: null, name: 'เจ้าของเครื่อง (machine owner)' };

/**
 * Adds an account that looks after areas before anybody can sign in, as the owner of the database, and writes it down. The
 * password must be changed at the first sign-in. Answers the account's id.
 * @throws CannotStart when an administrator is there already and `another` says no reason, or the user name is taken.
 */
export async function addFirstAdministrator(
  tx: Transaction<IdentityTables>,
  one: FirstAdministrator,
): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('identity.first-administrator'))`.execute(tx);
  if (one.another === null) await mustBeFirst(tx);
  const taken = await tx
    .selectFrom('identity.account')
    .select('id')
    .where('username', '=', one.username)
    .executeTakeFirst();
  if (taken) throw new CannotStart(`มีชื่อผู้ใช้ ${one.username} แล้ว`, `The user name ${one.username} is taken.`);
  const [account, posting] = [newId(), newId()];
  const { username, name } = one;
  const password_hash = await hashPassword(one.password);
  await tx.insertInto('identity.account').values({ id: account, username, name, password_hash }).execute();
  await tx
    .insertInto('identity.posting')
    .values({ id: posting, account, duty: 'administrator', during: sql`daterange(identity.today(), null)` })
    .execute();
  await sql`insert into identity.posting_area (posting, area) select ${posting}, unnest(${[...one.areas]}::text[])`.execute(
    tx,
  );
  // The country is one line in the list of changes, not one for each of its areas.
  const told = one.areas.includes(country) ? [country] : one.areas;
  const after = { username, duty: 'administrator', areas: one.areas.length, reason: one.another };
  await writeChange(tx, machineOwner, told, {
    what: 'account',
    done: 'added',
    subject: account,
    name,
    after,
  });
  return account;
}

async function mustBeFirst(tx: Transaction<IdentityTables>): Promise<void> {
  const { rows } = await sql<{ username: string }>`
    select c.username from identity.posting p join identity.account c on c.id = p.account
    where p.duty = 'administrator' and p.ended_at is null and p.during @> identity.today() and not c.demo
      and not exists (select from identity.suspension s where s.account = c.id and s.reopened_at is null)
    order by p.given_at limit 1`.execute(tx);
  const [there] = rows;
  if (!there) return;
  throw new CannotStart(
    `มีผู้ดูแลระบบอยู่แล้ว (${there.username}) คนนี้เพิ่มผู้ใช้งานอื่นได้จากหน้า “ผู้ใช้งานในพื้นที่” ถ้าต้องเพิ่มจากเครื่องนี้จริง ๆ ให้ใส่ --another --reason "เหตุผล"`,
    `There is an administrator (${there.username}), who can add people on the page “People in my areas”. To add one more from this machine all the same, say --another --reason "why".`,
  );
}

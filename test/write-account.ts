import { sql } from 'kysely';
import type { OpenHouse } from './open-house.ts';

/** Writes an account with one posting in an area, as the owner: an area of the village need not have an administrator. */
export async function writeAccount(
  open: OpenHouse,
  one: { account: string; posting: string; area: string },
): Promise<void> {
  const name = `คนของ ${one.area}`;
  await sql`insert into identity.account (id, username, name, password_hash, must_change)
    values (${one.account}, ${`p-${one.account.slice(-12)}`}, ${name}, 'none', false)`.execute(open.owner);
  await sql`insert into identity.posting (id, account, duty, during)
    values (${one.posting}, ${one.account}, 'desk', daterange('2026-10-01', null))`.execute(open.owner);
  await sql`insert into identity.posting_area (posting, area) values (${one.posting}, ${one.area})`.execute(
    open.owner,
  );
}

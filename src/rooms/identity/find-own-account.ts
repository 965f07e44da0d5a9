import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { refuse } from '../../platform/refuse.ts';
import type { Tx } from './tables.ts';

/** An account that this administrator may change, and the areas in which it works or worked among the own ones. */
export type OwnAccount = {
  id: string;
  username: string;
  name: string;
  phone: string | null;
  areas: readonly string[];
};

/**
 * Finds an account that works in the administrator's own areas and in no other. Refuses one that is unknown here, and one
 * that also works elsewhere: whoever sets its password could otherwise act there.
 */
export async function findOwnAccount(tx: Tx, actor: Actor, account: string): Promise<OwnAccount> {
  const found = await tx
    .selectFrom('identity.account')
    .select(['id', 'username', 'name', 'phone', sql<boolean>`identity.account_wholly_mine(id)`.as('mine')])
    .where('id', '=', account)
    .where(sql<boolean>`identity.account_in_my_areas(id)`)
    .executeTakeFirst();
  if (!found) throw refuse('account_not_found', {}, 404);
  const { mine, ...own } = found;
  if (!mine) throw refuse('account_elsewhere', { name: found.name });
  return { ...own, areas: await areasOfAccount(tx, actor, account) };
}

/** The areas among the administrator's own in which an account has or had a posting. */
export async function areasOfAccount(tx: Tx, actor: Actor, account: string): Promise<string[]> {
  const { rows } = await sql<{ area: string }>`
    select distinct a.area from identity.posting p join identity.posting_area a on a.posting = p.id
    where p.account = ${account} and a.area = any (${[...actor.areas]}::text[]) order by a.area`.execute(tx);
  return rows.map((row) => row.area);
}

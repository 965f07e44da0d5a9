import { sql } from 'kysely';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { refuse } from '../../platform/refuse.ts';
import type { IdentityTables } from './tables.ts';

export { addFirstAdministrator } from './add-first-administrator.ts';
export { findSession } from './find-session.ts';
export { firstPassword } from './password.ts';
export { mountSignIn } from './sign-in.ts';
export { username } from './username.ts';

/** The open organisation of a kind that answers in an area; the first by id when there are several; undefined when none. */
export async function organisationFor(tx: AnyTx, area: string, kind: string): Promise<string | undefined> {
  const found = await inRoom<IdentityTables>(tx)
    .selectFrom('identity.public_organisation as o')
    .innerJoin('identity.organisation_area as a', 'a.organisation', 'o.id')
    .select('o.id')
    .where('a.area', '=', area)
    .where('o.kind', '=', kind)
    .where('o.closed', '=', false)
    .orderBy('o.id')
    .limit(1)
    .executeTakeFirst();
  return found?.id;
}

/** The organisation of each of some kinds that answers in an area, by kind; as `organisationFor`, asked once. */
export async function organisationsFor(
  tx: AnyTx,
  area: string,
  kinds: readonly string[],
): Promise<Map<string, string>> {
  if (kinds.length === 0) return new Map();
  const found = await inRoom<IdentityTables>(tx)
    .selectFrom('identity.organisation as o')
    .innerJoin('identity.organisation_area as a', 'a.organisation', 'o.id')
    .select(['o.kind', 'o.id'])
    .distinctOn('o.kind')
    .where('a.area', '=', area)
    .where('o.kind', 'in', [...kinds])
    .orderBy('o.kind')
    .orderBy('o.id')
    .execute();
  return new Map(found.map((row) => [row.kind, row.id]));
}

/** The short names of organisations, by id, as they stand on screens and receipts ("พมจ.เพชรบูรณ์"). */
export async function organisationNames(
  tx: AnyTx,
  organisations: readonly string[],
): Promise<Map<string, { th: string; en: string }>> {
  if (organisations.length === 0) return new Map();
  const found = await inRoom<IdentityTables>(tx)
    .selectFrom('identity.public_organisation')
    .select(['id', 'short_th', 'short_en'])
    .where('id', 'in', [...organisations])
    .execute();
  return new Map(found.map((row) => [row.id, { th: row.short_th, en: row.short_en }]));
}

/** A desk officer of an area. */
export type DeskOfficer = { account: string; name: string };

/** Who has a posting at the desk of an area today, by name in Thai order; only for whoever sits at that desk. */
export async function deskOfficers(tx: AnyTx, area: string): Promise<DeskOfficer[]> {
  const { rows } = await sql<DeskOfficer>`
    select account, name from identity.public_desk_officers(${area}) order by name collate "th-x-icu", account`.execute(
    inRoom<IdentityTables>(tx),
  );
  return rows;
}

/**
 * Refuses, by name, to ask an organisation that is closed today, and says who took its work over. What it was asked before
 * stays with it.
 */
export async function refuseClosed(tx: AnyTx, organisation: string): Promise<void> {
  const db = inRoom<IdentityTables>(tx);
  const found = await db
    .selectFrom('identity.public_organisation as o')
    .leftJoin('identity.public_organisation as s', 's.id', 'o.successor')
    .select(['o.short_th', 'o.short_en', 's.short_th as next_th', 's.short_en as next_en'])
    .where('o.id', '=', organisation)
    .where('o.closed', '=', true)
    .executeTakeFirst();
  if (!found) return;
  const names = { name: found.short_th, name_en: found.short_en };
  if (!found.next_th) throw refuse('organisation_closed', names);
  throw refuse('organisation_succeeded', { ...names, next: found.next_th, next_en: found.next_en });
}

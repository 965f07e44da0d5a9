import { inRoom, type AnyTx } from '../../platform/db.ts';
import type { IdentityTables } from './tables.ts';

export { findSession } from './find-session.ts';
export { mountSignIn } from './sign-in.ts';

/** The organisation of a kind that answers in an area; the first by id when there are several; undefined when none. */
export async function organisationFor(tx: AnyTx, area: string, kind: string): Promise<string | undefined> {
  const found = await inRoom<IdentityTables>(tx)
    .selectFrom('identity.organisation as o')
    .innerJoin('identity.organisation_area as a', 'a.organisation', 'o.id')
    .select('o.id')
    .where('a.area', '=', area)
    .where('o.kind', '=', kind)
    .orderBy('o.id')
    .limit(1)
    .executeTakeFirst();
  return found?.id;
}

import type { Actor } from '../../platform/actor.ts';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import type { HelpTables } from './tables.ts';

/** For how many days an open request holds its place, so that two organisations do not both begin. Ours; no standard says. */
export const reservedDays = 30;

/** A request that was sent. Its id is that of the request. */
export type Reserving = {
  area: string;
  about: string;
  family: string;
  person: string | null;
  service: string;
  organisation: string;
  sensitive: boolean;
  /** The part of a plan of several sources that is asked for. */
  part: string | null;
};

/** Holds the place of a request that is sent, for a while. */
export async function reserveHelp(tx: AnyTx, actor: Actor, one: Reserving): Promise<void> {
  const { about, ...rest } = one;
  const until = dayInThailand(new Date(Date.now() + reservedDays * 86_400_000));
  await inRoom<HelpTables>(tx)
    .insertInto('help.reservation')
    .values({ ...rest, id: about, until, reserved_by: actor.account })
    .execute();
}

/** The part of a plan that a request was sent for; null when it was for none. */
export async function partOfRequest(tx: AnyTx, area: string, request: string): Promise<string | null> {
  const row = await inRoom<HelpTables>(tx)
    .selectFrom('help.reservation')
    .select('part')
    .where('area', '=', area)
    .where('id', '=', request)
    .executeTakeFirst();
  return row?.part ?? null;
}

/** Says of a request that its organisation took it on (`approved_at`), or that it has ended (`ended_at`). */
export async function turnReservation(
  tx: AnyTx,
  area: string,
  request: string,
  what: 'approved_at' | 'ended_at',
): Promise<void> {
  await inRoom<HelpTables>(tx)
    .updateTable('help.reservation')
    .set({ [what]: new Date() })
    .where('area', '=', area)
    .where('id', '=', request)
    .execute();
}

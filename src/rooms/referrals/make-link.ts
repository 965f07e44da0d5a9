import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { shownAtCentre } from './find-shown.ts';
import { linkDays } from './link.ts';
import { hashLinkToken, makeLinkToken } from './make-link-token.ts';
import type { Tx } from './tables.ts';

/**
 * Makes a link by which an organisation without an account answers one request, once. An earlier link of the request ends. A restricted
 * request never has one: whoever holds a link would read it.
 */
export const makeLink = command({
  name: 'referrals.make-link',
  input: z.object({ area: areaId, link: id, referral: id }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, link, referral }) {
    await mustBeSendable(tx, area, referral);
    await endOthers(tx, actor, area, referral);
    await tx
      .insertInto('referrals.link')
      .values({
        area,
        id: link,
        referral,
        token_hash: hashLinkToken(makeLinkToken(link)),
        expires_at: sql`clock_timestamp() + make_interval(days => ${linkDays})`,
        made_by: actor.account,
      })
      .execute();
    return { link };
  },
});

/** Refuses what cannot leave the house by link or letter: what cannot be seen, has ended, is restricted, or whose organisation has accounts. */
export async function mustBeSendable(tx: Tx, area: string, referral: string): Promise<void> {
  const found = await tx
    .selectFrom('referrals.referral as r')
    .innerJoin('identity.public_organisation as o', 'o.id', 'r.organisation')
    .select(['r.open_for', 'r.restricted', 'o.has_accounts', 'o.short_th', 'o.short_en'])
    .where('r.area', '=', area)
    .where('r.id', '=', referral)
    .where(shownAtCentre('r'))
    .executeTakeFirst();
  if (!found) throw refuse('referral_not_found', {}, 404);
  if (found.restricted) throw refuse('restricted_stays_inside');
  if (found.open_for === null) throw refuse('referral_over');
  if (found.has_accounts)
    throw refuse('organisation_has_accounts', { name: found.short_th, name_en: found.short_en });
}

async function endOthers(tx: Tx, actor: Actor, area: string, referral: string): Promise<void> {
  await sql`
    insert into referrals.link_end (area, link, ended_by)
    select l.area, l.id, ${actor.account} from referrals.link l where l.area = ${area} and l.referral = ${referral}
    on conflict do nothing`.execute(tx);
}

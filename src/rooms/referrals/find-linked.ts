import { sql } from 'kysely';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuse, type Refusal } from '../../platform/refuse.ts';
import type { LinkState } from './link.ts';
import { hashLinkToken } from './make-link-token.ts';
import type { ReferralsTables } from './tables.ts';

/** Who comes by a link: it acts as itself, for one request. */
export type Linked = { actor: Actor; area: string; referral: string; about: string };

/**
 * Finds whose link a secret is. Refuses `link_unknown`, and by name one that was answered with, ended by the desk, ran out, or whose
 * request has ended: what to do next is in each sentence. `usedToo`: an answer that is sent again under its id gets its first reply.
 */
export async function findLinked(
  tx: AnyTx,
  { area, token }: { area: string; token: string },
  usedToo = false,
): Promise<Linked | Refusal> {
  const { rows } = await sql<Found>`
    select * from referrals.find_link(${area}, ${hashLinkToken(token)})`.execute(inRoom<ReferralsTables>(tx));
  const [found] = rows;
  if (!found) return refuse('link_unknown', {}, 404);
  if (found.state !== 'open' && !(usedToo && found.state === 'used'))
    return refuse(`link_${found.state}`, {}, 410);
  const { link: account, organisation, referral, about } = found;
  const actor = {
    account,
    name: '',
    posting: null,
    duty: 'link',
    organisation,
    areas: [area],
    session: null,
    mustChangePassword: false,
  };
  return { actor, area, referral, about };
}

type Found = { link: string; referral: string; organisation: string; about: string; state: LinkState };

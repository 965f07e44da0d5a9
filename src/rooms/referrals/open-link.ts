import { z } from 'zod';
import { openAs } from '../../platform/open-as.ts';
import { Refusal } from '../../platform/refuse.ts';
import { findLinked } from './find-linked.ts';
import { linkSecret } from './link.ts';
import { wholeReferral } from './open-referral.ts';

/** POST /open/referral: the packet of one request, by the link that its organisation was given. Nothing else of anybody. */
export const openLink = openAs({
  name: 'referrals.open-link',
  path: '/open/referral',
  summary: 'One request to an organisation without an account, by its link',
  description:
    'The packet as it was sent and what may be answered. A link serves one request until it is answered, ended or 14 days old. Each opening leaves a trace.',
  input: z.object({ link: linkSecret }),
  output: wholeReferral,
  as: 'read',
  async enter(tx, { link }) {
    const found = await findLinked(tx, link);
    if (found instanceof Refusal) return found;
    const { actor, area, referral, about } = found;
    return { actor, name: 'referrals.get-linked-referral', input: { area, referral, about } };
  },
});

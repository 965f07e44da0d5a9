import { sql } from 'kysely';
import { read } from '../../platform/read.ts';
import { openReferral, wantedReferral, wholeReferral } from './open-referral.ts';
import type { Tx } from './tables.ts';

/** The one request of a link, with its packet; opened by the link alone (POST /open/referral), never by a posting. */
export const getLinkedReferral = read({
  name: 'referrals.get-linked-referral',
  input: wantedReferral,
  output: wholeReferral,
  may: { duties: ['link'], within: 'organisation' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.about] },
  async run(tx: Tx, _actor, input) {
    return openReferral(tx, input, sql<boolean>`referrals.link_opens(r.area, r.id)`);
  },
});

import { read } from '../../platform/read.ts';
import { shownAtOrganisation } from './find-shown.ts';
import { openReferral, wantedReferral, wholeReferral } from './open-referral.ts';
import type { Tx } from './tables.ts';

/** One request that was sent to my organisation: the packet, everything said since, and what I may answer now. */
export const getReferral = read({
  name: 'referrals.get-referral',
  input: wantedReferral,
  output: wholeReferral,
  may: { duties: ['agency'], within: 'organisation' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.about] },
  async run(tx: Tx, actor, input) {
    return openReferral(tx, input, shownAtOrganisation('r', actor.organisation));
  },
});

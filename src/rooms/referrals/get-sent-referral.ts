import { read } from '../../platform/read.ts';
import { shownAtCentre } from './find-shown.ts';
import { openReferral, wantedReferral, wholeReferral } from './open-referral.ts';
import type { Tx } from './tables.ts';

/** One request that the centre sent, with the packet as it went; the answers are the organisation's to give. */
export const getSentReferral = read({
  name: 'referrals.get-sent-referral',
  input: wantedReferral,
  output: wholeReferral,
  may: { duties: ['desk', 'auditor'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.about] },
  async run(tx: Tx, _actor, input) {
    return { ...(await openReferral(tx, input, shownAtCentre('r'))), may_answer: [] };
  },
});

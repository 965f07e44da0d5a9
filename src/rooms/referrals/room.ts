import type { Room } from '../../platform/register.ts';
import { answerReferral } from './answer-referral.ts';
import { countInbox } from './count-inbox.ts';
import { getReferral } from './get-referral.ts';
import { getSentReferral } from './get-sent-referral.ts';
import { listInbox } from './list-inbox.ts';
import { listSent } from './list-sent.ts';
import { listWaiting } from './list-waiting.ts';
import { replyReferral } from './reply-referral.ts';
import { withdrawReferral } from './withdraw-referral.ts';

export const referrals: Room = {
  name: 'referrals',
  commands: [answerReferral, replyReferral, withdrawReferral],
  reads: [countInbox, getReferral, getSentReferral, listInbox, listSent, listWaiting],
  constraints: {
    referral_pkey: 'referral_added_already',
    referral_open_once: 'referral_open_already',
    referral_open_once_restricted: 'referral_open_already',
    answer_pkey: 'said_already',
    reply_pkey: 'said_already',
    reply_once: 'said_already',
    withdrawal_pkey: 'said_already',
    withdrawal_once: 'said_already',
  },
};

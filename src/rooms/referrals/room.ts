import type { Room } from '../../platform/register.ts';
import { answerClimb } from './answer-climb.ts';
import { answerReferral } from './answer-referral.ts';
import { countInbox } from './count-inbox.ts';
import { getReferral } from './get-referral.ts';
import { getSentReferral } from './get-sent-referral.ts';
import { listClimbed } from './list-climbed.ts';
import { listInbox } from './list-inbox.ts';
import { listProvinceClimbs } from './list-province-climbs.ts';
import { listSent } from './list-sent.ts';
import { listWaiting } from './list-waiting.ts';
import { listReadiness } from './list-readiness.ts';
import { recordAnswer } from './record-answer.ts';
import { recordCall } from './record-call.ts';
import { recordCapacity } from './record-capacity.ts';
import { replyReferral } from './reply-referral.ts';
import { withdrawReferral } from './withdraw-referral.ts';
import { writeClimbs } from './write-climbs.ts';

export const referrals: Room = {
  name: 'referrals',
  commands: [
    answerClimb,
    answerReferral,
    recordAnswer,
    recordCall,
    recordCapacity,
    replyReferral,
    withdrawReferral,
  ],
  reads: [
    countInbox,
    getReferral,
    getSentReferral,
    listClimbed,
    listInbox,
    listProvinceClimbs,
    listReadiness,
    listSent,
    listWaiting,
  ],
  jobs: [writeClimbs],
  constraints: {
    referral_pkey: 'referral_added_already',
    referral_open_once: 'referral_open_already',
    referral_open_once_restricted: 'referral_open_already',
    answer_pkey: 'said_already',
    call_pkey: 'said_already',
    capacity_pkey: 'said_already',
    climb_answer_pkey: 'said_already',
    reply_pkey: 'said_already',
    reply_once: 'said_already',
    withdrawal_pkey: 'said_already',
    withdrawal_once: 'said_already',
  },
};

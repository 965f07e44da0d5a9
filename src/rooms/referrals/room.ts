import type { Room } from '../../platform/register.ts';
import { answerByLink } from './answer-by-link.ts';
import { answerClimb } from './answer-climb.ts';
import { answerReferral } from './answer-referral.ts';
import { countInbox } from './count-inbox.ts';
import { countOwnWork } from './count-own-work.ts';
import { endLink } from './end-link.ts';
import { getLinkedReferral } from './get-linked-referral.ts';
import { getReferral } from './get-referral.ts';
import { getSentReferral } from './get-sent-referral.ts';
import { listClimbed } from './list-climbed.ts';
import { listInbox } from './list-inbox.ts';
import { listOutgoing } from './list-outgoing.ts';
import { listProvinceClimbs } from './list-province-climbs.ts';
import { listSent } from './list-sent.ts';
import { listWaiting } from './list-waiting.ts';
import { listReadiness } from './list-readiness.ts';
import { makeLink } from './make-link.ts';
import { openLink } from './open-link.ts';
import { openLinkAnswer } from './open-link-answer.ts';
import { printLetter } from './print-letter.ts';
import { recordAnswer } from './record-answer.ts';
import { recordCall } from './record-call.ts';
import { recordCapacity } from './record-capacity.ts';
import { recordFinding } from './record-finding.ts';
import { renderLetter } from './render-letter.ts';
import { replyReferral } from './reply-referral.ts';
import { takeFinding } from './take-finding.ts';
import { withdrawReferral } from './withdraw-referral.ts';
import { writeClimbs } from './write-climbs.ts';

export const referrals: Room = {
  name: 'referrals',
  commands: [
    answerByLink,
    answerClimb,
    answerReferral,
    endLink,
    makeLink,
    printLetter,
    recordAnswer,
    recordCall,
    recordCapacity,
    recordFinding,
    replyReferral,
    takeFinding,
    withdrawReferral,
  ],
  reads: [
    countInbox,
    countOwnWork,
    getLinkedReferral,
    getReferral,
    getSentReferral,
    listClimbed,
    listInbox,
    listOutgoing,
    listProvinceClimbs,
    listReadiness,
    listSent,
    listWaiting,
  ],
  opens: [openLink, openLinkAnswer],
  jobs: [renderLetter, writeClimbs],
  constraints: {
    referral_pkey: 'referral_added_already',
    referral_open_once: 'referral_open_already',
    referral_open_once_restricted: 'referral_open_already',
    answer_pkey: 'said_already',
    answer_once_by_link: 'link_used',
    call_pkey: 'said_already',
    fact_ask_once: 'fact_asked_already',
    finding_pkey: 'said_already',
    finding_taken_pkey: 'finding_taken_already',
    letter_pkey: 'said_already',
    letter_paper_pkey: 'said_already',
    letter_link_fkey: 'link_not_found',
    link_pkey: 'said_already',
    link_token_key: 'said_already',
    link_end_pkey: 'link_ended',
    capacity_pkey: 'said_already',
    climb_answer_pkey: 'said_already',
    reply_pkey: 'said_already',
    reply_once: 'said_already',
    withdrawal_pkey: 'said_already',
    withdrawal_once: 'said_already',
  },
};

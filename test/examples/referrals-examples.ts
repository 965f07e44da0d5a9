import { newId } from '../../src/platform/ids.ts';
import type { Examples } from './world.ts';

export const referralsExamples: Examples = {
  'referrals.answer-climb': ({ area, has }) => ({
    area,
    climb_answer: newId(),
    referral: has['referral'],
    step: 2,
    words: 'โทรตามแล้ว',
  }),
  'referrals.answer-referral': ({ area, has }) => ({
    area,
    answer: newId(),
    referral: has['referral'],
    seen: null,
    given: { kind: 'accepted' },
  }),
  'referrals.record-answer': ({ area, has }) => ({
    area,
    answer: newId(),
    referral: has['referral'],
    seen: null,
    given: { kind: 'accepted' },
    heard: 'telephone',
    said_by: 'คุณสมศรี หัวหน้าฝ่าย',
  }),
  'referrals.record-call': ({ area, has }) => ({
    area,
    call: newId(),
    referral: has['referral'],
    reached: true,
  }),
  'referrals.record-capacity': () => ({ capacity: newId(), state: 'limited', words: 'งบเหลือน้อย' }),
  'referrals.reply-referral': ({ area, has }) => ({
    area,
    reply: newId(),
    referral: has['referral'],
    seen: null,
    words: 'ส่งสำเนาบัตรให้แล้ว',
  }),
  'referrals.withdraw-referral': ({ area, has }) => ({
    area,
    withdrawal: newId(),
    referral: has['referral'],
    seen: null,
    reason: 'sent_by_mistake',
  }),
  'referrals.count-inbox': () => ({}),
  'referrals.get-referral': ({ area, has }) => ({ area, referral: has['referral'], about: has['person'] }),
  'referrals.get-sent-referral': ({ area, has }) => ({
    area,
    referral: has['referral'],
    about: has['person'],
  }),
  'referrals.list-climbed': ({ area }) => ({ area }),
  'referrals.list-inbox': () => ({}),
  'referrals.list-province-climbs': () => ({}),
  'referrals.list-readiness': ({ area }) => ({ area, asks: [{ service: 'ops-emergency-relief' }] }),
  'referrals.list-sent': ({ area }) => ({ area, turn: 'organisation' }),
  'referrals.list-waiting': ({ area }) => ({ area }),
};

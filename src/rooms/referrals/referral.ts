import { z } from 'zod';

/**
 * Where a referral stands, after CARE's statuses: sent (รอรับเรื่อง), accepted (รับเรื่องเรียบร้อย), more_information
 * (อยู่ระหว่างการหาข้อมูลเพิ่มเติม), delivered (ช่วยเหลือแล้ว), declined (ไม่รับ), withdrawn by the centre.
 */
export const referralStates = [
  'sent',
  'accepted',
  'more_information',
  'delivered',
  'declined',
  'withdrawn',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** One word said after the sending: the organisation's answer, the centre's reply to a question, or its withdrawal. */
export type Said = {
  kind: 'accepted' | 'more_information' | 'delivered' | 'declined' | 'replied' | 'withdrawn';
};

/** Computes the state from what was said, in the order it was recorded. A reply leads back to before the question. */
export function stateOf(said: readonly Said[]): ReferralState {
  let state: ReferralState = 'sent';
  let beforeQuestion: ReferralState = 'sent';
  for (const { kind } of said) {
    if (kind === 'more_information') beforeQuestion = state;
    state = kind === 'replied' ? beforeQuestion : kind;
  }
  return state;
}

/** Whose turn it is: the organisation's, the centre's, or nobody's because it has ended. */
export function turnOf(state: ReferralState): 'organisation' | 'centre' | null {
  if (state === 'sent' || state === 'accepted') return 'organisation';
  return state === 'more_information' ? 'centre' : null;
}

/** In which form a service helps: cash is counted in satang, things and services are not. */
export type HelpForm = 'cash' | 'in_kind' | 'service';

/** Why the centre takes a request back. `other` needs words. */
export const withdrawalReasons = [
  'family_changed_mind',
  'helped_elsewhere',
  'sent_by_mistake',
  'moved',
  'died',
  'other',
] as const;

/** The state of a referral in what is read of it. */
export const referralState = z.enum(referralStates);
export const turn = z.enum(['organisation', 'centre']).nullable();

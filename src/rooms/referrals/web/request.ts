import type { AnswerKind } from '../answer.ts';
import type { Climb } from '../climb.ts';
import type { Clock } from '../clock.ts';
import type { Call } from '../call.ts';
import type { FactAsked } from '../fact-asked.ts';
import type { Finding } from '../finding.ts';
import type { Packet } from '../packet.ts';
import type { HelpForm, ReferralState } from '../referral.ts';
import type { Stage } from '../track.ts';

export const inboxParts = ['waiting_us', 'waiting_centre', 'done'] as const;
export type InboxPart = (typeof inboxParts)[number];

export type InboxCounts = { waiting_us: number; due: number; waiting_centre: number; done: number };

/** One line of the inbox. */
export type InboxRow = {
  area: string;
  referral: string;
  about: string;
  who: string;
  area_th: string;
  area_en: string;
  village: string | null;
  village_th: string | null;
  village_en: string | null;
  service_th: string;
  service_en: string;
  amount_satang: number | null;
  documents_held: number;
  documents_missing: number;
  state: ReferralState;
  seen: string | null;
  sent_on: string;
  since_on: string;
  clock: Clock;
};
export type InboxPage = { rows: InboxRow[]; next: string | null };

/** One word said of a request. */
export type Word = {
  id: string;
  kind: 'accepted' | 'more_information' | 'declined' | 'delivered' | 'replied' | 'withdrawn';
  reason: string | null;
  words: string | null;
  amount_satang: number | null;
  given_on: string | null;
  at: string;
  by: string | null;
  way: 'account' | 'desk' | 'link';
  heard: 'telephone' | 'letter' | 'in_person' | 'message' | null;
  said_by: string | null;
};

/** A request with its packet. */
export type Request = {
  area: string;
  referral: string;
  organisation: { id: string; name_th: string; name_en: string; short_th: string; short_en: string };
  sent_by: string | null;
  sent_on: string;
  state: ReferralState;
  turn: 'organisation' | 'centre' | null;
  clock: Clock;
  packet: Packet;
  said: Word[];
  climbs: Climb[];
  asked: FactAsked[];
  findings: Finding[];
  seen: string | null;
  may_answer: AnswerKind[];
};

/** A request as it stands beside the need it was sent for. */
export type RequestOfNeed = {
  referral: string;
  need: string;
  family: string;
  person: string | null;
  service: string;
  about: string;
  organisation: string;
  short_th: string;
  short_en: string;
  service_th: string;
  service_en: string;
  amount_satang: number | null;
  rule_version: number | null;
  rule_from: string | null;
  rule_verdict: 'entitled' | 'not_entitled' | 'unknown' | 'judgement' | null;
  documents_missing: number;
  sent_on: string;
  state: ReferralState;
  turn: 'organisation' | 'centre' | null;
  since_on: string;
  clock: Clock;
  track: Stage[];
  said: Word[];
  climbs: Climb[];
  calls: Call[];
  asked: FactAsked[];
  findings: Finding[];
  has_accounts: boolean;
  phone: string | null;
  form: HelpForm;
  seen: string | null;
};

/** What an answer has to know of a request: which one, and the last word that was before the eyes. */
export type Answerable = {
  area: string;
  referral: string;
  seen: string | null;
  who: string;
  amount_satang: number | null;
  sent_on: string;
  /** For whom and what, so that the guard against helping twice can be asked; known where the packet is open. */
  /** Of whom named facts may be asked for; known where the packet is open. */
  roster?: readonly { person: string; name: string }[];
  giving?: { family: string; person: string | null; service: string };
};

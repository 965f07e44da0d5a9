import type { NeedKind, NeedState, Urgency } from '../need.ts';
import type { Channel, Danger, HelpNumber } from '../triage.ts';
import type { Goal } from '../family-plan.ts';
import type { JointMeeting } from '../joint-meeting.ts';
import type { Attachment, VisitOfCase } from './visits.ts';
import type { RequestOfNeedData } from '../../referrals/web/public.ts';

/** How a family is named in a list: its head and its house. */
export type Home = {
  family: string;
  head: string | null;
  house_no: string | null;
  moo: number | null;
  village_th: string | null;
  village_en: string | null;
  place_words: string | null;
  phone: string | null;
};

/** A need for which the centre must do something now. */
export type NeedOfToday = {
  area: string;
  case: string;
  label: string | null;
  need: string;
  kind: NeedKind;
  words: string | null;
  state: NeedState;
  due_on: string;
  home: Home;
  /** The person in need, or else who came. */
  who: string | null;
  /** What the organisation asked or answered, that makes it ours now; `kind` null: it has said nothing. */
  last: {
    kind: 'accepted' | 'more_information' | 'declined' | 'delivered' | 'replied' | 'withdrawn' | null;
    short_th: string;
    short_en: string;
    reason: string | null;
    words: string | null;
    at: string | null;
  } | null;
};

export type Today = {
  today: string;
  now: NeedOfToday[];
  now_count: number;
  now_more: boolean;
  waiting_count: number;
  open_cases: number;
};

export type CaseRow = {
  area: string;
  case: string;
  label: string | null;
  opened_on: string;
  closed_on: string | null;
  restricted: boolean;
  owner: string | null;
  needs: NeedKind[];
  needs_open: number;
  home: Home;
};
export type CasePage = { rows: CaseRow[]; next: string | null };

export type NeedOfCase = {
  need: string;
  no: number;
  kind: NeedKind;
  words: string | null;
  person: { id: string; name: string | null } | null;
  state: NeedState;
  due_on: string;
  /** The officer who answers for it at the centre. */
  owner: { account: string; name: string | null };
  /** The organisation that has it now; null: that officer. */
  held_by: { organisation: string; short_th: string; short_en: string } | null;
  referrals: RequestOfNeedData[];
  closure: {
    at: string;
    by: string | null;
    outcome: string;
    words: string | null;
    satisfied: string | null;
    feedback: string | null;
  } | null;
};

export type MeetingOfCase = Omit<JointMeeting, 'attended'> & {
  meeting: string;
  at: string;
  by: string | null;
  attended: { organisation: string | null; name: string; short_th: string | null; short_en: string | null }[];
};

/** A version of a family's plan. */
export type PlanOfCase = {
  plan: string;
  version: number;
  goals: Goal[];
  words: string | null;
  review_on: string | null;
  at: string;
  by: string | null;
  signatures: { signature: string; name: string | null; how: string; signed_on: string }[];
};

export type Happening = {
  key: string;
  at: string;
  kind: string;
  by: string | null;
  short_th: string | null;
  short_en: string | null;
  need: string | null;
  code: string | null;
  words: string | null;
  amount_satang: number | null;
  to: string | null;
};

/** One case as it is read. */
export type CaseFile = {
  area: string;
  case: string;
  label: string | null;
  receipt: string | null;
  today: string;
  opened_on: string;
  opened_by: string | null;
  owner: string | null;
  owner_account: string;
  restricted: boolean;
  contact: {
    channel: Channel;
    who: string | null;
    words: string | null;
    urgency: Urgency;
    dangers: Danger[];
    called: HelpNumber[];
  };
  closure: {
    on: string;
    by: string | null;
    outcome: string;
    satisfied: string;
    feedback: string | null;
  } | null;
  home: Home;
  needs: NeedOfCase[];
  needs_open: number;
  visits: VisitOfCase[];
  attachments: Attachment[];
  meetings: MeetingOfCase[];
  plans: PlanOfCase[];
  happenings: Happening[];
};

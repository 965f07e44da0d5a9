import type { AccountState } from '../account.ts';
import type { Duty } from '../duty.ts';

export type Posting = {
  id: string;
  duty: Duty;
  organisation_th: string | null;
  organisation_en: string | null;
  areas_th: string[];
  areas_en: string[];
  area_count: number;
  confidential: boolean;
  head: boolean;
  supervisor: boolean;
  mine: boolean;
  from: string | null;
  until: string | null;
  state: 'running' | 'later' | 'ended';
  handover: string | null;
};

export type Account = {
  id: string;
  username: string;
  name: string;
  phone: string | null;
  must_change: boolean;
  demo: boolean;
  mine: boolean;
  suspended_at: string | null;
  suspended_why: string | null;
  postings: Posting[];
};

export type AccountPage = { rows: Account[]; count: number; next: string | null };

/** Whether somebody works here now, is kept out, or has left. */
export function stateOfAccount(account: Account): AccountState {
  if (account.suspended_at !== null) return 'suspended';
  return account.postings.some((one) => one.state !== 'ended') ? 'working' : 'left';
}

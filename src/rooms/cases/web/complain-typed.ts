import type { ComplaintWords } from '../complaint.ts';

/** What somebody who complains has typed so far. */
export type ComplainTyped = {
  about: ComplaintWords['about'] | null;
  grave: boolean;
  words: string;
  wish: string;
  against: string;
  name: string;
  phone: string;
};

export const nothingTyped: ComplainTyped = {
  about: null,
  grave: false,
  words: '',
  wish: '',
  against: '',
  name: '',
  phone: '',
};

/** As it is sent; a decision that is named makes it an appeal. */
export function complaintToSend(typed: ComplainTyped, decision: boolean): Record<string, unknown> {
  const { phone, about, ...words } = typed;
  const kind = decision && (about ?? 'decision') === 'decision' ? 'appeal' : 'complaint';
  return {
    ...words,
    about: about ?? 'decision',
    kind,
    phone: phone.trim() === '' ? null : phone,
  };
}

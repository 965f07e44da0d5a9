import { dutiesOfOrganisations, type Duty } from '../duty.ts';
import { endsBeforeItStarts } from '../posting.ts';

export type PostingTyped = {
  posting: string;
  duty: Duty | '';
  organisation: string | null;
  /** Takes the confidential requests of the organisation. */
  confidential: boolean;
  /** Heads the centre. */
  head: boolean;
  /** May let somebody be helped twice. */
  supervisor: boolean;
  areas: readonly { id: string; name: string }[];
  from: string | null;
  until: string | null;
};

export type PostingWrong = 'duty_missing' | 'posting_areas' | 'posting_organisation' | 'posting_dates';

/** What still keeps a posting from being given; the server says the same. */
export function postingProblem(typed: PostingTyped): PostingWrong | null {
  if (typed.duty === '') return 'duty_missing';
  if (typed.areas.length === 0) return 'posting_areas';
  if (typed.organisation === null && dutiesOfOrganisations.includes(typed.duty))
    return 'posting_organisation';
  return endsBeforeItStarts(typed.from, typed.until) ? 'posting_dates' : null;
}

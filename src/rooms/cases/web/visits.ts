import { useAsk, type Asked } from '../../../platform/web/ask.ts';
import type { Home } from './case-file.ts';
import type { AttachmentKind, VisitOutcome } from '../visit.ts';

/** A home visit as its case shows it. */
export type VisitOfCase = {
  visit: string;
  case: string;
  family: string;
  need: string | null;
  visitor: { account: string; name: string | null };
  planned_for: string;
  purpose: string | null;
  follow_up: number | null;
  restricted: boolean;
  end: {
    outcome: VisitOutcome;
    went_on: string | null;
    words: string | null;
    at: string;
    by: string | null;
  } | null;
};

/** The same in a list, with the home. */
export type VisitToMake = VisitOfCase & { area: string; home: Home };

export type Attachment = {
  attachment: string;
  need: string | null;
  visit: string | null;
  file: string;
  kind: AttachmentKind;
  words: string | null;
  at: string;
  by: string | null;
};

export type VisitPage = { today: string; until: string; rows: VisitToMake[]; more: boolean };

/** The homes to visit up to a day; a week ahead when none is named. */
export function useVisits(
  area: string,
  whose: 'mine' | 'centre',
  more: { until?: string; limit?: number } = {},
): Asked<VisitPage> {
  return useAsk<VisitPage>('cases.list-visits', { area, whose, ...more }, { when: area !== '' });
}

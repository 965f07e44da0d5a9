import { z } from 'zod';
import { id } from '../../platform/shapes.ts';
import type { FoundCase } from './find-case.ts';
import type { NeedOfCase } from './find-needs.ts';
import type { FoundMove } from './find-moves.ts';
import type { FoundNote } from './find-notes.ts';
import type { MeetingShown } from './find-meetings.ts';
import type { PlanShown } from './find-plans.ts';
import type { VisitShown } from './find-visits.ts';

/** One thing that happened in a case: when, who did it, of which need, and what was said. */
export const happening = z.object({
  key: z.string(),
  at: z.iso.datetime(),
  kind: z.enum([
    'opened',
    'receipt',
    'sent',
    'accepted',
    'more_information',
    'declined',
    'delivered',
    'replied',
    'withdrawn',
    'note',
    'need_closed',
    'case_closed',
    'handed_over',
    'reopened',
    'visited',
    'met',
    'plan_written',
    'plan_signed',
  ]),
  by: z.string().nullable(),
  /** The organisation that spoke, or to which something was sent. */
  short_th: z.string().nullable(),
  short_en: z.string().nullable(),
  need: id.nullable(),
  /** The reason or the outcome, as its code. */
  code: z.string().nullable(),
  words: z.string().nullable(),
  amount_satang: z.number().int().nullable(),
  /** To whom it was handed over; which version was written. */
  to: z.string().nullable(),
});
export type Happening = z.infer<typeof happening>;

/** What was done in a case besides its needs and notes. */
export type Work = {
  moves: readonly FoundMove[];
  visits: readonly VisitShown[];
  meetings: readonly MeetingShown[];
  plans: readonly PlanShown[];
};

/** The story of a case, the newest first. */
export function happeningsOf(
  found: FoundCase,
  needs: readonly NeedOfCase[],
  notes: readonly FoundNote[],
  work: Work,
): Happening[] {
  const story = [
    ...ofCase(found),
    ...needs.flatMap(ofNeed),
    ...notes.map(ofNote),
    ...work.moves.map(ofMove),
    ...work.visits.flatMap(ofVisit),
    ...work.meetings.map(ofMeeting),
    ...work.plans.flatMap(ofPlan),
  ];
  return story.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

const nothing = {
  short_th: null,
  short_en: null,
  need: null,
  code: null,
  words: null,
  amount_satang: null,
  to: null,
};

function ofCase({ row }: FoundCase): Happening[] {
  const at = row.opened_at.toISOString();
  const story: Happening[] = [
    { ...nothing, key: 'opened', at, kind: 'opened', by: row.opened_by, words: row.words },
  ];
  if (row.issued_at) {
    const issued = row.issued_at.toISOString();
    story.unshift({
      ...nothing,
      key: 'receipt',
      at: issued,
      kind: 'receipt',
      by: row.opened_by,
      words: row.label,
    });
  }
  if (row.closed_at) {
    const closed = row.closed_at.toISOString();
    const { outcome: code, feedback: words, closed_by: by } = row;
    story.unshift({ ...nothing, key: 'case_closed', at: closed, kind: 'case_closed', by, code, words });
  }
  return story;
}

function ofNeed({ need, closure, referrals }: NeedOfCase): Happening[] {
  const story: Happening[] = [];
  for (const one of referrals) {
    const { short_th, short_en } = one;
    const to = { ...nothing, short_th, short_en, need };
    story.push({ ...to, key: one.referral, at: one.sent_at, kind: 'sent', by: null, words: one.service_th });
    for (const word of one.said) {
      const { kind, by, reason: code, words, amount_satang } = word;
      story.push({ ...to, key: word.id, at: word.at, kind, by, code, words, amount_satang });
    }
  }
  if (closure) {
    const { at, by, outcome: code, words } = closure;
    story.push({ ...nothing, key: `closed ${need}`, at, kind: 'need_closed', by, need, code, words });
  }
  return story.toReversed();
}

function ofNote({ id: key, need, words, at, by }: FoundNote): Happening {
  return { ...nothing, key, at: at.toISOString(), kind: 'note', by, need, words };
}

function ofMove({ id: key, kind, need, code, words, at, by, to }: FoundMove): Happening {
  return { ...nothing, key, at: at.toISOString(), kind, by, need, code, words, to };
}

function ofVisit({ visit, need, end }: VisitShown): Happening[] {
  if (end === null || end.outcome === 'called_off') return [];
  const { at, by, outcome: code, words } = end;
  return [{ ...nothing, key: visit, at, kind: 'visited', by, need, code, words }];
}

function ofMeeting({ meeting: key, at, by, words }: MeetingShown): Happening {
  return { ...nothing, key, at, kind: 'met', by, words };
}

function ofPlan({ plan: key, at, by, version, signatures }: PlanShown): Happening[] {
  const written: Happening = { ...nothing, key, at, kind: 'plan_written', by, to: String(version) };
  const signed = signatures.map((one) => ({
    ...nothing,
    key: one.signature,
    at: `${one.signed_on}T05:00:00.000Z`,
    kind: 'plan_signed' as const,
    by: one.name,
    to: String(version),
  }));
  return [...signed, written];
}

import { z } from 'zod';
import { id } from '../../platform/shapes.ts';
import type { FoundCase } from './find-case.ts';
import type { NeedOfCase } from './find-needs.ts';
import type { FoundNote } from './find-notes.ts';

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
});
export type Happening = z.infer<typeof happening>;

/** The story of a case, the newest first. */
export function happeningsOf(
  found: FoundCase,
  needs: readonly NeedOfCase[],
  notes: readonly FoundNote[],
): Happening[] {
  const story = [...ofCase(found), ...needs.flatMap(ofNeed), ...notes.map(ofNote)];
  return story.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

const nothing = { short_th: null, short_en: null, need: null, code: null, words: null, amount_satang: null };

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

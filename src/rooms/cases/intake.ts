import { z } from 'zod';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { needKinds, urgencies } from './need.ts';
import { note } from './note.ts';
import { channels, triage } from './triage.ts';

const line = z.string().overwrite(tidyLine).min(1).max(200, 'line_too_long');

/** A service asked for: whose it is follows from the service unless an organisation is named. */
export const ask = z.object({
  referral: id,
  service: z.string().min(1).max(100),
  person: id.nullable().default(null),
  organisation: id.nullable().default(null),
  words: note.nullable().default(null),
  /** Which of the service's documents the centre has seen, as the catalogue names them. */
  held: z.array(z.string().max(500)).max(50).default([]),
  /** Why it is asked for although the guard against helping twice spoke. */
  overlap_reason: note.nullable().default(null),
  /** The part of a plan of several sources that it is. */
  part: id.nullable().default(null),
});
export type Ask = z.infer<typeof ask>;

/** One need in the person's own words, and what is asked for it today. */
export const neededNow = z
  .object({
    id,
    kind: z.enum(needKinds),
    words: note.nullable().default(null),
    person: id.nullable().default(null),
    asks: z.array(ask).max(10).default([]),
  })
  .refine((need) => need.kind !== 'other' || Boolean(need.words), {
    message: 'need_needs_words',
    path: ['words'],
  });
export type NeededNow = z.infer<typeof neededNow>;

/** A whole visit to the desk: who came, is everybody safe, what is needed, who is asked, what to bring. */
export const intake = z.object({
  area: areaId,
  case: id,
  family: id,
  contact: triage.extend({
    id,
    channel: z.enum(channels),
    /** The one of the family who came; `caller` names somebody else. */
    person: id.nullable().default(null),
    caller: line.nullable().default(null),
    words: note.nullable().default(null),
    urgency: z.enum(urgencies).default('normal'),
  }),
  restricted: z.boolean().default(false),
  needs: z.array(neededNow).min(1, 'needs_none').max(20),
  bring: z.array(line).max(20).default([]),
  bring_on: isoDate.nullable().default(null),
  receipt: id,
  print: id,
});

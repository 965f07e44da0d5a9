import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';
import { tidyLine, tidyNote } from '../../platform/thai/thai-text.ts';

const line = z.string().overwrite(tidyLine).min(1, 'line_empty').max(200, 'line_too_long');

/** Who sat at a joint meeting: of which organisation, by name. */
export const seatAtMeeting = z.object({ organisation: id.nullable().default(null), name: line });

/** One thing that was decided: what, who does it, by when, for which need. */
export const decidedAtMeeting = z.object({
  what: line,
  who: line,
  by_when: isoDate.nullable().default(null),
  need: id.nullable().default(null),
});

/** The minutes of a joint meeting on a case. */
export const jointMeeting = z.object({
  held_on: isoDate,
  place: line.nullable().default(null),
  attended: z.array(seatAtMeeting).min(1, 'meeting_nobody').max(40),
  words: z.string().overwrite(tidyNote).min(1, 'note_empty').max(4000, 'minutes_too_long'),
  decided: z.array(decidedAtMeeting).max(40).default([]),
  next_on: isoDate.nullable().default(null),
});
export type JointMeeting = z.infer<typeof jointMeeting>;

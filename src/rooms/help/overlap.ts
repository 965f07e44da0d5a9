import { z } from 'zod';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { tidyNote } from '../../platform/thai/thai-text.ts';

/** Why somebody goes on although the guard spoke; null when it was silent. */
export const overlapReason = z
  .string()
  .overwrite(tidyNote)
  .max(2000, 'help_note_long')
  .nullable()
  .default(null)
  .transform((typed) => (typed === '' ? null : typed));

/** What the guard says, as screens show it. */
export const overlapFound = z.object({
  ruling: z.enum(['free', 'needs_reason', 'needs_supervisor']),
  /** Whoever asks is a supervisor, who may go on after a block. */
  supervisor: z.boolean(),
  findings: z.array(
    z.object({
      kind: z.enum(['quota', 'group']),
      level: z.enum(['block', 'warn', 'inform']),
      group_th: z.string(),
      group_en: z.string(),
      advice_th: z.string().nullable(),
      advice_en: z.string().nullable(),
      /** What was given before, in words; of sensitive help and of help elsewhere no more than may be said. */
      earlier: z.array(z.object({ th: z.string(), en: z.string() })),
      more: z.number().int(),
    }),
  ),
});
export type OverlapFound = z.infer<typeof overlapFound>;

/** What becomes of two pieces of help beside each other: one stops, they complement each other, or they are no overlap. */
export const overlapVerdicts = ['stop', 'complementary', 'no_overlap'] as const;
export const overlapVerdict = z.enum(overlapVerdicts);

/** A month of the ledger: "2026-11". */
export const overlapMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Which overlaps are listed. */
export const overlapStates = ['open', 'overdue', 'decided', 'all'] as const;

/** In how many days an overlap is decided. */
export const overlapDays = 30;

const said = z.object({ th: z.string(), en: z.string() });

/** One overlap of the ledger: a line beside what was given before it. Money in satang. */
export const overlapRow = z.object({
  area: areaId,
  help: id,
  family: id,
  who: z.string().nullable(),
  house_no: z.string().nullable(),
  village: said.nullable(),
  what: said,
  by: said,
  given_on: isoDate,
  amount_satang: z.number().int().nullable(),
  level: z.enum(['block', 'warn']),
  groups: z.array(said),
  earlier: z.array(said),
  /** Who went on although the guard spoke, and why. */
  override: z.object({ by: z.string().nullable(), reason: z.string() }).nullable(),
  due_on: isoDate,
  overdue: z.boolean(),
  decision: z
    .object({ verdict: overlapVerdict, reason: z.string(), by: z.string().nullable(), on: isoDate })
    .nullable(),
});
export type OverlapRow = z.infer<typeof overlapRow>;

import { z } from 'zod';
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

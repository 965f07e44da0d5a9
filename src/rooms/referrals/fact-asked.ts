import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';

/** A fact that an organisation asks for by name; `subject` null: about the house. */
export const factWanted = z.strictObject({ subject: id.nullable(), key: z.string().max(100) });
export type FactWanted = z.infer<typeof factWanted>;

/** A fact that was asked for, and what the centre said: given as it stood, or not given; null while it has not said. */
export const factAsked = z.object({
  fact_ask: id,
  /** The question it came with. */
  answer: id,
  subject: id.nullable(),
  who: z.string().nullable(),
  key: z.string(),
  label_th: z.string(),
  label_en: z.string(),
  reply: z
    .object({
      given: z.boolean(),
      /** Null when it was not given, or its consent has ended. */
      value_th: z.string().nullable(),
      value_en: z.string().nullable(),
      as_of: isoDate.nullable(),
      source: z.string().nullable(),
      at: z.iso.datetime(),
    })
    .nullable(),
});
export type FactAsked = z.infer<typeof factAsked>;

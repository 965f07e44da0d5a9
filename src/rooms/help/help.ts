import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';

/** Cash, things, and services are never added together. */
export const helpForms = ['cash', 'in_kind', 'service'] as const;
export type HelpForm = (typeof helpForms)[number];

/** One help that was given, as families and officers see it. Money is in satang. */
export const helpRow = z.object({
  id,
  given_on: isoDate,
  person: id.nullable(),
  service: z.string().nullable(),
  what_th: z.string(),
  what_en: z.string(),
  by_th: z.string(),
  by_en: z.string(),
  form: z.enum(helpForms),
  amount_satang: z.number().int().nullable(),
  recorded_by: z.string().nullable(),
});
export type HelpRow = z.infer<typeof helpRow>;

/** What a household was given in one fiscal year: cash together, things and services only counted. */
export const yearOfHelp = z.object({
  fiscal_year: z.number().int(),
  cash_satang: z.number().int(),
  cash_times: z.number().int(),
  in_kind_times: z.number().int(),
  service_times: z.number().int(),
});
export type YearOfHelp = z.infer<typeof yearOfHelp>;

import { z } from 'zod';
import { areaId, id, isoDate } from '../../platform/shapes.ts';

/** `entitled`: by the facts. `likely`: people judge the rest. */
export const gapStates = ['entitled', 'likely'] as const;

/** Why a family does not want what it may have. */
export const declineReasons = ['not_wanted', 'not_needed', 'too_hard', 'later', 'other'] as const;

/** What a list of gaps is narrowed to. `declined`: without those a family does not want, only those, or all. */
export const gapFilter = {
  area: areaId,
  service: z.string().max(80).optional(),
  village: z
    .string()
    .regex(/^\d{8}$/)
    .optional(),
  state: z.enum(gapStates).optional(),
  declined: z.enum(['without', 'only', 'with']).default('without'),
};

const said = z.object({ th: z.string(), en: z.string() });

/** Somebody who may have a service and does not receive it. Money in satang: what comes in a year, or once. */
export const gapRow = z.object({
  area: areaId,
  household: id,
  family: id.nullable(),
  person: id,
  name: z.string(),
  age: z.string().nullable(),
  house_no: z.string().nullable(),
  village: said.nullable(),
  head: z.string().nullable(),
  service: z.string(),
  service_name: said,
  state: z.enum(gapStates),
  yearly_satang: z.number().int(),
  once_satang: z.number().int(),
  since: isoDate,
  declined: z
    .object({ id, reason: z.enum(declineReasons), words: z.string().nullable(), on: isoDate })
    .nullable(),
});
export type GapRow = z.infer<typeof gapRow>;

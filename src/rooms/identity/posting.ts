import { z } from 'zod';
import { areaId, id } from '../../platform/shapes.ts';
import { duties, dutiesOfOrganisations } from './duty.ts';

/** A posting as it is asked for: a duty, in these areas, for this organisation. */
export const postingInput = z
  .object({
    posting: id,
    duty: z.enum(duties),
    organisation: id.nullable().default(null),
    areas: z.array(areaId).min(1, 'posting_areas').max(500),
    until: z.iso.date().nullable().default(null),
  })
  .refine((one) => one.organisation !== null || !dutiesOfOrganisations.includes(one.duty), {
    message: 'posting_organisation',
    path: ['organisation'],
  });

export type PostingInput = z.infer<typeof postingInput>;

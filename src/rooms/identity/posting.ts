import { z } from 'zod';
import { country } from '../../platform/actor.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { duties, dutiesOfOrganisations } from './duty.ts';

/** A posting as it is asked for: a duty, in these areas, for this organisation, from a day to a last day. */
export const postingInput = z
  .object({
    posting: id,
    duty: z.enum(duties),
    organisation: id.nullable().default(null),
    areas: z.array(areaId).min(1, 'posting_areas').max(500),
    /** The first day; today when none is given. */
    from: z.iso.date().nullable().default(null),
    /** The last day, included; null until somebody ends it. */
    until: z.iso.date().nullable().default(null),
    /** Takes the restricted requests of the organisation (ผู้รับเรื่องลับ); of an agency only. */
    confidential: z.boolean().default(false),
    /** Heads the centre (หัวหน้าศูนย์); of a desk only. */
    head: z.boolean().default(false),
    /** Supervises its organisation's work (หัวหน้างาน): may let somebody be helped twice; of an agency only. */
    supervisor: z.boolean().default(false),
    handover: z.string().trim().max(2000).nullable().default(null),
  })
  .refine((one) => one.organisation !== null || !dutiesOfOrganisations.includes(one.duty), {
    message: 'posting_organisation',
    path: ['organisation'],
  })
  .refine((one) => !one.confidential || one.duty === 'agency', {
    message: 'posting_confidential',
    path: ['confidential'],
  })
  .refine((one) => !one.head || one.duty === 'desk', { message: 'posting_head', path: ['head'] })
  .refine((one) => !one.supervisor || one.duty === 'agency', {
    message: 'posting_supervisor',
    path: ['supervisor'],
  })
  .refine((one) => !endsBeforeItStarts(one.from, one.until), { message: 'posting_dates', path: ['until'] });

export type PostingInput = z.infer<typeof postingInput>;

/** True when both days are known and the last one is before the first (ISO dates). */
export function endsBeforeItStarts(from: string | null, until: string | null): boolean {
  return from !== null && until !== null && until < from;
}

/** The first area of a posting that its giver does not look after; the whole country is one of them. */
export function areaOutside(
  areas: readonly string[],
  own: readonly string[],
): { area: string; country: boolean } | undefined {
  const area = areas.find((one) => !own.includes(one));
  return area === undefined ? undefined : { area, country: area === country };
}

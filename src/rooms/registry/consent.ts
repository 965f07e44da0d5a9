import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';

/** What a person can agree to. Sharing ordinary facts with the owner of a service stands on the law of that service. */
export const consentKinds = [
  'share_health',
  'share_restricted',
  'contact_by_message',
  'photo',
  'home_visit',
] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** With whom: one organisation, every organisation asked in one case, or the centre. */
export const consentPartners = ['organisation', 'case', 'centre'] as const;
export type ConsentPartner = (typeof consentPartners)[number];

export const consentGivers = ['self', 'guardian'] as const;
export type ConsentGiver = (typeof consentGivers)[number];
export const consentWays = ['paper', 'spoken', 'thumbprint'] as const;
export type ConsentWay = (typeof consentWays)[number];
export const withdrawalWays = ['paper', 'spoken', 'message'] as const;

const line = (most: number, code: string) => z.string().overwrite(tidyLine).min(1).max(most, code);

/** A consent as it is given: by whom, before whom, how, until when. `file`: the photo of the paper, from POST /file. */
const given = z.object({
  consent: id,
  person: id,
  what: z.enum(consentKinds),
  /** The day it was given; today when it is left out. */
  given_on: isoDate.nullable().default(null),
  until: isoDate.nullable().default(null),
  given_by: z.enum(consentGivers),
  guardian_name: line(120, 'consent_name_long').nullable().default(null),
  guardian_relation: line(60, 'consent_name_long').nullable().default(null),
  witnessed_by: line(120, 'consent_name_long'),
  how: z.enum(consentWays),
  file: id.nullable().default(null),
});

/** A consent given for the organisations that are asked in one case. */
export const consentOfCase = given.refine(isGuardianNamed, guardianMissing());
export type ConsentOfCase = z.infer<typeof consentOfCase>;

/** A consent with whoever it is. */
export const newConsent = given
  .extend({
    with_whom: z.enum(['organisation', 'centre']),
    organisation: id.nullable().default(null),
  })
  .refine(isGuardianNamed, guardianMissing())
  .refine((one) => (one.with_whom === 'organisation') === (one.organisation !== null), {
    message: 'consent_organisation_missing',
    path: ['organisation'],
  });
export type NewConsent = z.infer<typeof newConsent>;

export type ConsentState = 'standing' | 'later' | 'expired' | 'withdrawn';

/** Whether a consent holds on a day (ISO): not before it was given, not after its last day, not once it was taken back. */
export function consentState(
  one: { given_on: string; until: string | null; withdrawn: boolean },
  today: string,
): ConsentState {
  if (one.withdrawn) return 'withdrawn';
  if (one.given_on > today) return 'later';
  return one.until !== null && one.until < today ? 'expired' : 'standing';
}

/** Says what is wrong with the days of a consent, as a refusal code; undefined when nothing is. */
export function consentDayFault(
  givenOn: string,
  until: string | null,
  today: string,
): 'consent_in_future' | 'consent_ends_before' | undefined {
  if (givenOn > today) return 'consent_in_future';
  return until !== null && until < givenOn ? 'consent_ends_before' : undefined;
}

type Given = Pick<z.infer<typeof given>, 'given_by' | 'guardian_name' | 'guardian_relation'>;

function isGuardianNamed(one: Given): boolean {
  return one.given_by === 'self' || (one.guardian_name !== null && one.guardian_relation !== null);
}

function guardianMissing() {
  return { message: 'consent_guardian_missing', path: ['guardian_name'] };
}

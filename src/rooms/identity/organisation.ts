import { z } from 'zod';
import { id, line, perhaps, phone } from '../../platform/shapes.ts';

/**
 * What an organisation is; a service names its owner by this word. The list is open: the catalogue may bring kinds that are
 * not here, and they are kept.
 */
export const organisationKinds = [
  'province_social_office',
  'local_authority',
  'province_administrative_organisation',
  'community_council',
  'community_welfare_fund',
  'community_organisations_institute',
  'child_family_shelter',
  'destitute_protection_centre',
  'women_family_unit',
  'disability_centre',
  'older_persons_centre',
  'self_help_settlement',
  'highland_centre',
  'housing_authority',
  'public_pawnshop',
  'district_office',
  'community_development_office',
  'disaster_prevention_office',
  'public_health_office',
  'health_security_office',
  'health_centre',
  'hospital',
  'province_employment_office',
  'social_security_office',
  'province_justice_office',
  'police',
  'education_office',
  'school',
  'university',
  'student_loan_fund',
  'finance_ministry',
  'state_bank',
  'red_cross_chapter',
  'civil_society',
  'religious',
  'other',
] as const;

/** An organisation as an administrator writes it. `answer_days`: days to answer a request when its service names none. */
export const organisationWords = {
  kind: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .max(60),
  name_th: line(200),
  name_en: line(200),
  short_th: line(60),
  short_en: line(60),
  phone,
  parent: id.nullable().default(null),
  address_th: perhaps(500),
  letter_th: perhaps(500),
  answer_days: z.number().int().min(1).max(365).nullable().default(null),
  has_accounts: z.boolean().default(true),
};
export type OrganisationWords = z.infer<z.ZodObject<typeof organisationWords>>;

/** Open; or closed from a day on, which may still be to come. */
export const organisationStates = ['open', 'closed'] as const;
export type OrganisationState = (typeof organisationStates)[number];

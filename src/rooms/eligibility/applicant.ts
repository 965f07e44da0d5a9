import { ageRange } from '../../platform/thai/thai-age.ts';
import { firstDay } from '../../platform/thai/partial-date.ts';
import type { Facts, Member } from '../../platform/rules/sheet.ts';

/**
 * Who applies for a person: the person, or the head of the family for somebody under 18. Undefined when the age is not
 * known well enough, or when there is no head.
 */
export function applicantOf(member: Member, head: Member | undefined, on: string): Member | undefined {
  const birth = member.facts['person.birth_date'];
  if (typeof birth !== 'string') return undefined;
  const unknowable = member.facts['person.birth_date_unknown_in_registry'] === true;
  const { least, most } = ageRange(birth, on, { unknowable });
  if (least >= adult) return member;
  return most < adult ? head : undefined;
}

/** The facts of the applicant, under the words that rules use for them. */
export function applicantFacts(applicant: Member | undefined): Facts {
  if (!applicant) return {};
  const birth = applicant.facts['person.birth_date'];
  const income = applicant.facts['person.annual_income'];
  const unknowable = applicant.facts['person.birth_date_unknown_in_registry'] === true;
  return {
    ...(typeof birth === 'string' && { 'applicant.birth_date': unknowable ? firstDay(birth) : birth }),
    ...(income !== undefined && { 'applicant.annual_income': income }),
  };
}

// Civil and Commercial Code s.19 sets majority at 20; the screening of พม. CARE asks for 18.
const adult = 18;

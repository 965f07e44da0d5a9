import type { FactRef } from '../../platform/rules/fact-ref.ts';
import type { Facts, Household } from '../../platform/rules/sheet.ts';
import { applicantFacts, applicantOf } from './applicant.ts';
import type { Resident } from './find-house.ts';

/** The house as rules are asked about it, and who applies for whom. */
export type AskedAbout = {
  readonly household: Household;
  readonly applicants: ReadonlyMap<string, string>;
  readonly familyOf: ReadonlyMap<string, string>;
};

/**
 * Adds to what is known of a house who applies for whom, where the family is served, and what else is known of each of its people
 * outside the registry (`beside`).
 */
export function askedAbout(
  known: Household,
  residents: readonly Resident[],
  area: string,
  beside: (person: string) => Facts = () => ({}),
): AskedAbout {
  const heads = new Map(
    residents.flatMap((one) => (one.relation === 'head' ? [[one.family, one.person] as const] : [])),
  );
  const familyOf = new Map(residents.map((one) => [one.person, one.family]));
  const applicants = new Map<string, string>();
  const members = known.members.map((member) => {
    const headOfFamily = heads.get(familyOf.get(member.id) ?? '');
    const head = known.members.find(({ id }) => id === headOfFamily);
    const applicant = applicantOf(member, head, known.on);
    if (applicant) applicants.set(member.id, applicant.id);
    const facts = { ...beside(member.id), ...member.facts, ...applicantFacts(applicant) };
    return { ...member, facts };
  });
  const shared = { ...known.shared, 'case.lao': area };
  return { household: { on: known.on, shared, members }, applicants, familyOf };
}

/** A fact as the registry has it: rules speak of the applicant, but the fact is one of the person who applies. */
export function inRegistry(ref: FactRef, { applicants }: Pick<AskedAbout, 'applicants'>): FactRef {
  if (!ref.key.startsWith('applicant.') || ref.member === null) return ref;
  const applicant = applicants.get(ref.member);
  if (!applicant) return { member: ref.member, key: 'person.birth_date' };
  return { member: applicant, key: ref.key.replace('applicant.', 'person.') };
}

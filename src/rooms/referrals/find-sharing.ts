import type { AnyTx } from '../../platform/db.ts';
import type { Explained } from '../eligibility/public.ts';
import { consentsToShare, factOf, type Fact, type Roster } from '../registry/public.ts';
import type { Packet } from './packet.ts';

/** Says why a fact of a person or the house may be shown to the organisation; undefined when it may not. */
export type Sharing = (
  fact: Fact,
  subject: string,
) => { why: 'law' | 'consent'; consent?: string } | undefined;

/**
 * What may be shown to an organisation in a case: ordinary facts by the law of the service; health and restricted ones with a standing
 * consent of whom they are about. What is about the house goes with a consent of the person it is for, or of the head of the family.
 */
export async function sharing(
  tx: AnyTx,
  asked: { area: string; person: string | null; case_file: string },
  organisation: string,
  roster: Roster,
  on: string,
): Promise<Sharing> {
  const head = roster.members.find((one) => one.relation === 'head')?.person;
  const persons = roster.members.map((one) => one.person);
  const { area, case_file } = asked;
  const standing = await consentsToShare(tx, area, persons, { organisation, case_file }, on);
  return (fact, subject) => {
    if (fact.sensitivity === 'ordinary') return { why: 'law' };
    const about = persons.includes(subject) ? subject : (asked.person ?? head);
    const what = fact.sensitivity === 'health' ? 'share_health' : 'share_restricted';
    const found = standing.find((one) => one.person === about && one.what === what);
    return found && { why: 'consent', consent: found.consent };
  };
}

/** How the rule read, as it may be told: a condition read from what may not be shown stands as not known, and so does the verdict. */
export function explained(
  { verdict, conditions }: Explained,
  share: Sharing,
): NonNullable<Packet['explanation']> {
  const told = conditions.map(({ read, ...condition }) => {
    const reasons = read.map(({ key, person }) => {
      const fact = factOf(key.replace(/^applicant\./, 'person.'));
      return fact ? share(fact, person ?? '') : { why: 'law' as const };
    });
    if (reasons.some((one) => one === undefined)) return withhold(condition);
    const consents = reasons.flatMap((one) => one?.consent ?? []);
    return consents.length > 0 ? { ...condition, consents: [...new Set(consents)] } : condition;
  });
  return { verdict: verdictOf(verdict, told), conditions: told };
}

type Condition = NonNullable<Packet['explanation']>['conditions'][number];

/** A condition whose reading may not be shown. */
export function withhold(condition: Condition): Condition {
  return { ...condition, state: 'unknown', settled_by: 'people', withheld: true };
}

/** A verdict that would tell how a condition read that may not be shown is not told. */
export function verdictOf(
  verdict: NonNullable<Packet['explanation']>['verdict'],
  conditions: readonly Condition[],
): typeof verdict {
  return conditions.some((one) => one.withheld) ? 'unknown' : verdict;
}

import { newId } from '../../../platform/web/new-id.ts';
import type { IntakeTyped } from './intake-typed.ts';

export const agreedWays = ['spoken', 'paper', 'thumbprint'] as const;

type Agreed = { person: string; what: 'share_health' | 'share_restricted' };

/** What was agreed to at an intake, and how: the same for everybody who agreed. */
export type AgreedTyped = {
  given: (Agreed & { consent: string })[];
  given_by: 'self' | 'guardian';
  guardian_name: string;
  guardian_relation: string;
  how: (typeof agreedWays)[number];
  witnessed_by: string;
};

export function emptyAgreed(): AgreedTyped {
  const guardian = { given_by: 'self', guardian_name: '', guardian_relation: '' } as const;
  return { given: [], ...guardian, how: 'spoken', witnessed_by: '' };
}

/**
 * What can be agreed to: by each person for whom something is asked, and by whoever came, to send health data; in a restricted case the
 * restricted, too.
 */
export function mayAgree(
  typed: IntakeTyped,
  members: readonly Member[],
  restricted: boolean,
): (Agreed & { name: string })[] {
  if (typed.asks.length === 0) return [];
  const asked = typed.asks.map(
    ({ right, need }) => right.person ?? typed.needs.find((one) => one.id === need)?.person,
  );
  const persons = new Set([...asked, typed.elsewise ? null : typed.person]);
  return members
    .filter((one) => persons.has(one.person))
    .flatMap(({ person, name }) => [
      { person, name, what: 'share_health' as const },
      ...(restricted ? [{ person, name, what: 'share_restricted' as const }] : []),
    ]);
}

type Member = { person: string; name: string };

export function isAgreed(agreed: AgreedTyped, one: Agreed): boolean {
  return agreed.given.some((given) => given.person === one.person && given.what === one.what);
}

/** The same with one consent more or less; who hears it is the witness until another one is named. */
export function withAgreed(agreed: AgreedTyped, one: Agreed, ticked: boolean, witness: string): AgreedTyped {
  const others = agreed.given.filter((given) => given.person !== one.person || given.what !== one.what);
  const { person, what } = one;
  const given = ticked ? [...others, { consent: newId(), person, what }] : others;
  return { ...agreed, given, witnessed_by: agreed.witnessed_by || witness };
}

/** What of it is sent; nothing when nobody is asked, nothing restricted of a case that is not. */
export function agreedToSend(typed: IntakeTyped, restricted: boolean): Record<string, unknown>[] {
  const { given, given_by, guardian_name, guardian_relation, how, witnessed_by } = typed.agreed;
  const guardian =
    given_by === 'guardian'
      ? { guardian_name, guardian_relation }
      : { guardian_name: null, guardian_relation: null };
  return given
    .filter((one) => typed.asks.length > 0 && (restricted || one.what === 'share_health'))
    .map((one) => ({ ...one, ...guardian, given_by, how, witnessed_by }));
}

/** True when somebody agreed, but it is not said before whom, or who did it in their place. */
export function isAgreedOpen({ agreed }: IntakeTyped): boolean {
  const nameless = agreed.guardian_name.trim() === '' || agreed.guardian_relation.trim() === '';
  return (
    agreed.given.length > 0 &&
    (agreed.witnessed_by.trim() === '' || (agreed.given_by === 'guardian' && nameless))
  );
}

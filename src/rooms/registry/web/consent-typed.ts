import { newId } from '../../../platform/web/new-id.ts';
import type { ConsentGiver, ConsentKind, ConsentWay } from '../consent.ts';

/** A consent as it is typed. */
export type ConsentTyped = {
  consent: string;
  person: string;
  what: ConsentKind | '';
  with_whom: 'organisation' | 'centre';
  organisation: string;
  until: string | null;
  given_by: ConsentGiver;
  guardian_name: string;
  guardian_relation: string;
  witnessed_by: string;
  how: ConsentWay;
};

export function emptyConsent(person: string, witness: string): ConsentTyped {
  return {
    consent: newId(),
    person,
    what: '',
    with_whom: 'organisation',
    organisation: '',
    until: null,
    given_by: 'self',
    guardian_name: '',
    guardian_relation: '',
    witnessed_by: witness,
    how: 'paper',
  };
}

/** What is missing before it can be sent: the field, by name. */
export function missingOf(typed: ConsentTyped): Set<keyof ConsentTyped> {
  const missing = new Set<keyof ConsentTyped>();
  if (typed.what === '') missing.add('what');
  if (typed.with_whom === 'organisation' && typed.organisation === '') missing.add('organisation');
  if (typed.witnessed_by.trim() === '') missing.add('witnessed_by');
  if (typed.given_by === 'guardian') {
    if (typed.guardian_name.trim() === '') missing.add('guardian_name');
    if (typed.guardian_relation.trim() === '') missing.add('guardian_relation');
  }
  return missing;
}

/** What `registry.record-consent` is sent. */
export function consentToSend(typed: ConsentTyped, file: string | null): Record<string, unknown> {
  const guardian = typed.given_by === 'guardian';
  return {
    ...typed,
    organisation: typed.with_whom === 'organisation' ? typed.organisation : null,
    guardian_name: guardian ? typed.guardian_name : null,
    guardian_relation: guardian ? typed.guardian_relation : null,
    file,
  };
}

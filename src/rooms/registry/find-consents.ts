import { sql } from 'kysely';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { shownFact } from './find-circle.ts';
import {
  consentState,
  type ConsentGiver,
  type ConsentKind,
  type ConsentPartner,
  type ConsentWay,
} from './consent.ts';
import type { RegistryTables, Tx } from './tables.ts';

/** A consent as it lies in the table, with its end. */
export type ConsentRow = {
  consent: string;
  person: string;
  what: ConsentKind;
  with_whom: ConsentPartner;
  organisation: string | null;
  organisation_th: string | null;
  organisation_en: string | null;
  case_file: string | null;
  given_on: string;
  until: string | null;
  given_by: ConsentGiver;
  guardian_name: string | null;
  guardian_relation: string | null;
  witnessed_by: string;
  how: ConsentWay;
  file: string | null;
  restricted: boolean;
  recorded_by: string | null;
  withdrawn_on: string | null;
  withdrawn_by: ConsentGiver | null;
  withdrawn_name: string | null;
};

/** Every consent of some persons of one area that the asker may see, the newest first. */
export async function findConsents(tx: Tx, area: string, persons: readonly string[]): Promise<ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`
    select c.id as consent, c.person, c.what, c.with_whom, c.organisation, o.short_th as organisation_th,
      o.short_en as organisation_en, c.case_file, c.given_on, c.until, c.given_by, c.guardian_name, c.guardian_relation,
      c.witnessed_by, c.how, c.file, c.restricted, a.name as recorded_by, w.withdrawn_on, w.withdrawn_by, w.name as withdrawn_name
    from registry.consent c
    left join registry.consent_withdrawal w on w.area = c.area and w.consent = c.id
    left join identity.public_organisation o on o.id = c.organisation
    left join identity.public_account a on a.id = c.recorded_by
    where c.area = ${area} and c.person = any (${[...new Set(persons)]}::uuid[]) and ${shownFact('c', 'person')}
    order by c.given_on desc, c.recorded_at desc, c.id limit 200`.execute(tx);
  return rows;
}

/** The consents of some persons that stand on an ISO day and may stand on a paper: nothing that only the circle knows. */
export async function findConsentsForPaper(
  tx: Tx,
  area: string,
  persons: readonly string[],
  on: string,
): Promise<ConsentRow[]> {
  return (await findConsents(tx, area, persons)).filter(
    (one) =>
      !one.restricted && consentState({ ...one, withdrawn: one.withdrawn_on !== null }, on) === 'standing',
  );
}

/** What some persons agreed to and has not ended on a day (ISO), the newest first; restricted ones are marked. */
export async function consentsOf(
  tx: AnyTx,
  area: string,
  persons: readonly string[],
  on: string,
): Promise<ConsentRow[]> {
  const rows = await findConsents(inRoom<RegistryTables>(tx), area, persons);
  return rows.filter(
    (one) => consentState({ ...one, withdrawn: one.withdrawn_on !== null }, on) === 'standing',
  );
}

/** Which of some consents of one area stand today; asked by whoever opens what was sent under them. */
export async function findStanding(
  tx: Tx,
  area: string,
  consents: readonly string[],
): Promise<ReadonlySet<string>> {
  if (consents.length === 0) return new Set();
  const { rows } = await sql<{ consent: string }>`
    select consent from registry.public_consents_standing(${area}, ${[...new Set(consents)]}::uuid[]) as consent`.execute(
    tx,
  );
  return new Set(rows.map((row) => row.consent));
}

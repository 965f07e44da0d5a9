import type { Actor } from '../../platform/actor.ts';
import { refuse } from '../../platform/refuse.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { consentDayFault, type ConsentOfCase } from './consent.ts';
import { enterCircle } from './enter-circle.ts';
import type { Tx } from './tables.ts';

/** Where a consent holds. `restricted`: that it was given is itself something only the circle knows. */
export type ConsentFor = { restricted: boolean } & (
  | { with_whom: 'organisation'; organisation: string }
  | { with_whom: 'case'; case_file: string }
  | { with_whom: 'centre' }
);

/** Writes one consent of a person of the area; refuses days that cannot be, and somebody who is not there. */
export async function writeConsent(
  tx: Tx,
  actor: Actor,
  area: string,
  one: ConsentOfCase,
  whom: ConsentFor,
): Promise<void> {
  const { consent, given_on: day, ...given } = one;
  const today = dayInThailand(new Date());
  const given_on = day ?? today;
  const fault = consentDayFault(given_on, one.until, today);
  if (fault) throw refuse(fault, { field: fault === 'consent_in_future' ? 'given_on' : 'until' });
  const person = await tx
    .selectFrom('registry.person')
    .select('id')
    .where('area', '=', area)
    .where('id', '=', one.person)
    .executeTakeFirst();
  if (!person) throw refuse('consent_person_not_found', {}, 404);
  const restricted = whom.restricted || one.what === 'share_restricted';
  if (restricted) await enterCircle(tx, area, [one.person]);
  const guardian = one.given_by === 'guardian' ? {} : { guardian_name: null, guardian_relation: null };
  await tx
    .insertInto('registry.consent')
    .values({
      ...given,
      ...guardian,
      ...whom,
      area,
      id: consent,
      given_on,
      restricted,
      recorded_by: actor.account,
    })
    .execute();
}

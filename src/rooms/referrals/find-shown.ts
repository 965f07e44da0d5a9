import { sql, type RawBuilder } from 'kysely';

/** A request that the asker, who sits at the centre, may see: the first lock, in the words of the policy `referral_centre`. */
export function shownAtCentre(row: string): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  return sql<boolean>`(platform.on_duty('desk', 'auditor') and (not ${of('restricted')} or (platform.on_duty('desk')
    and (referrals.is_reader(${of('area')}, ${of('id')})
      or registry.public_in_circle(${of('area')}, coalesce(${of('person')}, ${of('family')}))))))`;
}

/** A request that the asker may see as an officer of the organisation it was sent to; as the policy `referral_organisation`. */
export function shownAtOrganisation(row: string, organisation: string | null): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  return sql<boolean>`(${of('organisation')} = ${organisation} and (not ${of('restricted')}
    or identity.public_takes_confidential(${of('area')}) or referrals.is_reader(${of('area')}, ${of('id')})))`;
}

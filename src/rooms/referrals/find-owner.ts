import { refuse } from '../../platform/refuse.ts';
import { refuseClosed } from '../identity/public.ts';
import { answeringOrganisation, routeOf, type Route, type WelfareService } from '../services/public.ts';
import type { Tx } from './tables.ts';

/** The organisation that a request goes to, with what a receipt calls it. */
export type Owner = { id: string; short_th: string; short_en: string };

/** Where a service of an area is accepted when not in its own province (the DWF trap); null when it is the area's own. */
export async function findRoute(tx: Tx, area: string, service: WelfareService): Promise<Route | null> {
  if (service.routing === null) return null;
  const row = await tx
    .selectFrom('areas.public_area as a')
    .innerJoin('areas.public_place as p', 'p.code', 'a.province')
    .select('p.name_th')
    .where('a.id', '=', area)
    .executeTakeFirst();
  return row ? routeOf(service, row.name_th) : null;
}

/**
 * Finds to whom a request goes: the one that was wanted, else whoever answers for the service in the area; where the service is accepted
 * in another province, the unit of that province and no other. Refuses `service_has_no_owner`, `organisation_not_here`,
 * `routed_elsewhere` (naming the province), `organisation_closed`, `organisation_succeeded`.
 */
export async function findOwner(
  tx: Tx,
  area: string,
  service: WelfareService,
  wanted: string | null,
): Promise<Owner> {
  const route = await findRoute(tx, area, service);
  if (route) {
    const unit = await unitOf(tx, area, service, route);
    if (!unit) throw refuse('routed_elsewhere', { ...route, unit: route.unit ?? '' });
    return unit;
  }
  const asked = wanted ?? (await answeringOrganisation(tx, area, service));
  if (!asked) throw refuse('service_has_no_owner', { service: service.name.th, service_en: service.name.en });
  const owner = await tx
    .selectFrom('identity.public_organisation as o')
    .innerJoin('identity.public_organisation_area as a', 'a.organisation', 'o.id')
    .select(['o.id', 'o.short_th', 'o.short_en'])
    .where('o.id', '=', asked)
    .where('a.area', '=', area)
    .executeTakeFirst();
  if (!owner) throw refuse('organisation_not_here');
  await refuseClosed(tx, owner.id);
  return owner;
}

// The unit is known by its kind and by the province in its name.
async function unitOf(
  tx: Tx,
  area: string,
  { owner }: WelfareService,
  { paid_in }: Route,
): Promise<Owner | undefined> {
  const units = await tx
    .selectFrom('identity.public_organisation as o')
    .innerJoin('identity.public_organisation_area as a', 'a.organisation', 'o.id')
    .select(['o.id', 'o.name_th', 'o.short_th', 'o.short_en'])
    .where('a.area', '=', area)
    .where('o.kind', '=', owner.kind)
    .where('o.closed', '=', false)
    .orderBy('o.id')
    .execute();
  const unit = units.find((one) => one.name_th.includes(paid_in) || one.short_th.includes(paid_in));
  return unit && { id: unit.id, short_th: unit.short_th, short_en: unit.short_en };
}

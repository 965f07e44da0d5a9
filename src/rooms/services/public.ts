import type { AnyTx } from '../../platform/db.ts';
import { refuse } from '../../platform/refuse.ts';
import { organisationFor } from '../identity/public.ts';
import { findServices } from './find-services.ts';
import type { WelfareService } from './welfare-service.ts';

export { loadCatalogue } from './load-catalogue.ts';
export { catalogueFolder, readCatalogue } from './read-catalogue.ts';
export { ruleDictionary } from './rule-dictionary.ts';
export { amountsOf, summaryOf, type ServiceSummary } from './service-summary.ts';
export { slaOf, usualSlaDays, type Sla, type WelfareService } from './welfare-service.ts';

/** The services in force on an ISO day, by id, each in the version that decides on that day. */
export async function servicesInForce(tx: AnyTx, on: string): Promise<readonly WelfareService[]> {
  return findServices(tx, on);
}

/** The service in the version in force on an ISO day; refuses `service_not_found` when there is none. */
export async function serviceInForce(tx: AnyTx, service: string, on: string): Promise<WelfareService> {
  const found = (await findServices(tx, on)).find(({ id }) => id === service);
  if (!found) throw refuse('service_not_found', { service }, 404);
  return found;
}

/** The organisation that answers for a service in an area; undefined when none of its kind is known there. */
export async function answeringOrganisation(
  tx: AnyTx,
  area: string,
  { owner }: Pick<WelfareService, 'owner'>,
): Promise<string | undefined> {
  return organisationFor(tx, area, owner.kind);
}

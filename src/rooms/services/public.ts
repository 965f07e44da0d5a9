import type { AnyTx } from '../../platform/db.ts';
import { refuse } from '../../platform/refuse.ts';
import { organisationFor } from '../identity/public.ts';
import { factDictionary } from '../registry/public.ts';
import { findServices, findVersions } from './find-services.ts';
import type { WelfareService } from './welfare-service.ts';

export { draftCases, period, type Period } from './draft.ts';
export {
  findDraft,
  findDrafted,
  getKeptDraft,
  getOpenDraft,
  inOrder,
  type Draft,
  type Drafted,
} from './find-draft.ts';
export { findPublishable, findPublishedCases, writePublication } from './write-publication.ts';
export { faultLine, formFaults, type CatalogueFault } from './catalogue-fault.ts';
export { loadCatalogue } from './load-catalogue.ts';
export { catalogueFolder, readCatalogue } from './read-catalogue.ts';
export { ruleDictionary } from './rule-dictionary.ts';
export type { Amount, Component } from './amount-form.ts';
export { amountsOf, summaryOf, type ServiceSummary } from './service-summary.ts';
export { policyOf, policies, type GroupPolicy, type Level } from './duplication-policy.ts';
export { overlapLevel, type Pair } from './overlap-level.ts';
export { isInForce, slaOf, usualSlaDays, type Sla, type WelfareService } from './welfare-service.ts';

/** The services in force on an ISO day, by id, each in the version that decides on that day. */
export async function servicesInForce(tx: AnyTx, on: string): Promise<readonly WelfareService[]> {
  return findServices(tx, on);
}

/** Every version of every service, the latest of each first: for what is asked about any day, without a session. */
export async function everyVersion(tx: AnyTx): Promise<readonly WelfareService[]> {
  return findVersions(tx);
}

/** One version of a service; refuses `service_not_found` when there is none. */
export async function serviceVersion(tx: AnyTx, service: string, version: number): Promise<WelfareService> {
  const found = (await findVersions(tx, service)).find((one) => one.version === version);
  if (!found) throw refuse('service_not_found', { service }, 404);
  return found;
}

/** The service in the version in force on an ISO day; refuses `service_not_found` when there is none. */
export async function serviceInForce(tx: AnyTx, service: string, on: string): Promise<WelfareService> {
  const found = (await findServices(tx, on)).find(({ id }) => id === service);
  if (!found) throw refuse('service_not_found', { service }, 404);
  return found;
}

/**
 * Whether what is known of this service stays within the circle: it is sensitive itself, or its rule reads a restricted fact. Such a
 * service stands in no matrix, gap, list, count or packet outside the circle of the person.
 */
export function isConfidential(service: WelfareService): boolean {
  const known = confidential.get(service);
  if (known !== undefined) return known;
  const read = JSON.stringify([service.rule, service.benefit.amount]);
  const found = service.sensitive || restrictedKeys.some((key) => read.includes(`"${key}"`));
  confidential.set(service, found);
  return found;
}

const confidential = new WeakMap<WelfareService, boolean>();
const restrictedKeys = factDictionary
  .filter((fact) => fact.sensitivity === 'restricted')
  .map((fact) => fact.key);

/** Where a service is accepted and paid when not in the province it comes from; `unit` where its name is known. */
export type Route = { province: string; paid_in: string; unit: string | null };

/** The route of a service from a province, by its Thai name; null when it is accepted there (services.md 3, the DWF trap). */
export function routeOf({ routing }: Pick<WelfareService, 'routing'>, province: string): Route | null {
  const found = routing?.provinces.find((one) => one.province === province);
  if (!found || found.paid_in === province) return null;
  const unit = routing?.provinces.find((one) => one.province === found.paid_in)?.unit ?? found.unit;
  return { province, paid_in: found.paid_in, unit };
}

/** The organisation that answers for a service in an area; undefined when none of its kind is known there. */
export async function answeringOrganisation(
  tx: AnyTx,
  area: string,
  { owner }: Pick<WelfareService, 'owner'>,
): Promise<string | undefined> {
  return organisationFor(tx, area, owner.kind);
}

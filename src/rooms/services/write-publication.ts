import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { refuse } from '../../platform/refuse.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { overlapOf, type Period } from './draft.ts';
import { findDrafted, inOrder, type Draft } from './find-draft.ts';
import type { ServicesTables } from './tables.ts';
import type { WelfareService } from './welfare-service.ts';

/**
 * Reads a draft as the version to be published on these days, when everything that can be said before its cases are run allows it.
 * Refuses whoever wrote it (`draft_own`) or looks after a part of the areas only (`publish_everywhere`), a first day that is past or
 * after the last, days that overlap, and a draft at fault, by its place.
 */
export async function findPublishable(
  tx: AnyTx,
  actor: Actor,
  draft: Draft,
  days: Period,
): Promise<WelfareService> {
  if (draft.drafted_by === actor.account) throw refuse('draft_own');
  const { rows } = await sql<{ reaches: boolean }>`
    select identity.public_reaches_every_desk() as reaches`.execute(inRoom<ServicesTables>(tx));
  if (!rows[0]?.reaches) throw refuse('publish_everywhere');
  if (days.from < dayInThailand(new Date())) throw refuse('rule_starts_in_past', { field: 'effective_from' });
  if (days.to !== null && days.to < days.from)
    throw refuse('rule_ends_before_start', { field: 'effective_to' });
  await refuseOverlap(tx, draft.service, days);
  return inOrder(await findDrafted(tx, draft, days));
}

async function refuseOverlap(tx: AnyTx, service: string, days: Period): Promise<void> {
  // One publication of a service at a time: what was read here must still be so when it is written.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`services.publish ${service}`}, 7))`.execute(
    inRoom<ServicesTables>(tx),
  );
  const { rows } = await sql<Period>`
    select effective_from as "from", effective_to as "to" from services.publication where service = ${service}`.execute(
    inRoom<ServicesTables>(tx),
  );
  const found = overlapOf(days, rows);
  if (found)
    throw refuse('rule_dates_overlap', { field: 'effective_from', from: found.from, to: found.to ?? '…' });
}

/** Writes a version that may be published; `cases`: the table that it was tried by. It is never changed again. */
export async function writePublication(
  tx: AnyTx,
  actor: Actor,
  draft: Draft,
  service: WelfareService,
  cases: unknown,
): Promise<void> {
  const { from, to } = service.effective;
  if (from === null) throw new Error('a published version has a first day');
  await inRoom<ServicesTables>(tx)
    .insertInto('services.publication')
    .values({
      service: service.id,
      version: service.version,
      effective_from: from,
      effective_to: to,
      body: JSON.stringify(service),
      cases: JSON.stringify(cases),
      draft: draft.draft,
      drafted_by: draft.drafted_by,
      published_by: actor.account,
    })
    .execute();
}

/** The table of cases with which a version was published; undefined for a version of the catalogue's files. */
export async function findPublishedCases(tx: AnyTx, service: string, version: number): Promise<unknown> {
  const { rows } = await sql<{ cases: unknown }>`
    select cases from services.publication where service = ${service} and version = ${version}`.execute(
    inRoom<ServicesTables>(tx),
  );
  return rows[0]?.cases;
}

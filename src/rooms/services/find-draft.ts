import { sql } from 'kysely';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { refuse } from '../../platform/refuse.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import type { CatalogueFault } from './catalogue-fault.ts';
import { draftBody, draftedService, type DraftBody, type DraftCases, type Period } from './draft.ts';
import { findServices, findVersions, firstPublished } from './find-services.ts';
import { ruleDictionary } from './rule-dictionary.ts';
import { circleFaults, readForm, serviceFaults } from './find-service-faults.ts';
import type { ServicesTables } from './tables.ts';
import type { WelfareService } from './welfare-service.ts';

/** A draft of a service's rule as it is kept. `drafted_by`: an account. */
export type Draft = {
  draft: string;
  service: string;
  base_version: number;
  body: DraftBody;
  /** Null for as long as its cases are those of the service. */
  cases: DraftCases | null;
  effective_from: string | null;
  effective_to: string | null;
  revision: number;
  drafted_by: string;
  drafted_at: Date;
  changed_at: Date;
  discarded_at: Date | null;
  published_at: Date | null;
  published_version: number | null;
};

/** A draft, for those who may see drafts; undefined when there is none. */
export async function findDraft(tx: AnyTx, draft: string): Promise<Draft | undefined> {
  const { rows } = await sql<Omit<Draft, 'body'> & { body: unknown }>`
    select d.id as draft, d.service, d.base_version, d.body, d.cases, d.effective_from, d.effective_to, d.revision, d.drafted_by,
      d.drafted_at, d.changed_at, d.discarded_at, p.published_at, p.version as published_version
    from services.draft d left join services.publication p on p.draft = d.id
    where d.id = ${draft}`.execute(inRoom<ServicesTables>(tx));
  const [row] = rows;
  return row && { ...row, body: draftBody.parse(row.body) };
}

/** A draft, for those who may see drafts; refuses one that is not there (`draft_not_found`). */
export async function getKeptDraft(tx: AnyTx, draft: string): Promise<Draft> {
  const found = await findDraft(tx, draft);
  if (!found) throw refuse('draft_not_found', {}, 404);
  return found;
}

/**
 * A draft that may still be changed or published; refuses one that is not there (`draft_not_found`), is over (`draft_over`), or is no longer
 * as it was read in this revision (`draft_changed`).
 */
export async function getOpenDraft(tx: AnyTx, draft: string, revision?: number): Promise<Draft> {
  const found = await getKeptDraft(tx, draft);
  if (found.discarded_at !== null || found.published_at !== null) throw refuse('draft_over');
  if (revision !== undefined && found.revision !== revision) throw refuse('draft_changed', {}, 409);
  return found;
}

/** The version that a draft would become; refuses one at fault, by the place of its first fault (`draft_at_fault`). */
export function inOrder({ service, faults }: Drafted): WelfareService {
  const [fault] = faults;
  if (fault || !service)
    throw refuse('draft_at_fault', { place: fault?.place ?? '', th: fault?.th ?? '', en: fault?.en ?? '' });
  return service;
}

/** A draft as the version it would become, with what is wrong with it, and the version it was begun from. */
export type Drafted = {
  readonly base: WelfareService;
  /** Undefined while it has not the form of a service. */
  readonly service: WelfareService | undefined;
  readonly faults: readonly CatalogueFault[];
};

/**
 * Reads a draft as the version that it would be from `from` on (its own first day, or today, when none is given), and checks it as
 * the loader checks a file: form, facts, types, steps, and circles with the rules of the other services in force on that day.
 */
export async function findDrafted(tx: AnyTx, draft: Draft, days?: Period): Promise<Drafted> {
  const today = dayInThailand(new Date());
  const period = days ?? { from: draft.effective_from ?? today, to: draft.effective_to };
  const versions = await findVersions(tx, draft.service);
  const base = versions.find(({ version }) => version === draft.base_version);
  if (!base) throw new Error(`${draft.service} has no version ${draft.base_version}`);
  const last = Math.max(firstPublished - 1, ...versions.map(({ version }) => version));
  const written = draftedService(base, draft.body, { version: last + 1, period });
  const { service, faults } = readForm(draft.service, written);
  if (!service) return { base, service, faults };
  const others = (await findServices(tx, period.from)).filter(({ id }) => id !== service.id);
  const dictionary = ruleDictionary([service.id, ...others.map(({ id }) => id)]);
  const circles = circleFaults([...others, service]).filter(({ en }) => en.includes(service.id));
  return { base, service, faults: [...serviceFaults(service.id, service, dictionary), ...circles] };
}

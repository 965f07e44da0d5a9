import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyTx } from '../../platform/db.ts';
import {
  catalogueFolder,
  findPublishedCases,
  type Draft,
  type Drafted,
  type WelfareService,
} from '../services/public.ts';
import { caseTable, type CaseTable } from './case-table.ts';

/**
 * The specification by cases of one version: the table it was published with, or the one beside its file. Undefined where there is
 * none: for a service without a rule, and for versions of files that are gone.
 */
export async function findCases(tx: AnyTx, service: WelfareService): Promise<CaseTable | undefined> {
  const published = await findPublishedCases(tx, service.id, service.version);
  if (published) return caseTable.parse(published);
  const found = besideFile(service.id);
  return found?.version === service.version ? found.table : undefined;
}

/** The cases of a draft: its own as they were written, or those of the version it was begun from. */
export async function findCasesOfDraft(tx: AnyTx, draft: Draft, { base }: Drafted): Promise<unknown> {
  return draft.cases ?? (await findCases(tx, base)) ?? emptyTable(draft.service);
}

/** A table without a case, for a service that has none yet. */
export function emptyTable(service: string): unknown {
  const on = new Date().toISOString().slice(0, 10);
  return { service, on, example: { shared: {}, person: {} }, cases: [] };
}

type OfFile = { version: number; table: CaseTable };
const kept = new Map<string, OfFile | undefined>();

// The files belong to the program: read once for as long as it runs.
function besideFile(id: string): OfFile | undefined {
  if (!kept.has(id)) kept.set(id, readBeside(id));
  return kept.get(id);
}

function readBeside(id: string): OfFile | undefined {
  const [file, cases] = [join(catalogueFolder, `${id}.json`), join(catalogueFolder, `${id}-cases.json`)];
  if (!existsSync(file) || !existsSync(cases)) return undefined;
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: number };
  return { version, table: caseTable.parse(JSON.parse(readFileSync(cases, 'utf8'))) };
}

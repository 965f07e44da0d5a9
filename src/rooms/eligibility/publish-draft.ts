import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { inRoom } from '../../platform/db.ts';
import { askForJobOnce } from '../../platform/jobs.ts';
import { refuse } from '../../platform/refuse.ts';
import { id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import {
  findDrafted,
  findPublishable,
  getOpenDraft,
  isConfidential,
  ruleDictionary,
  servicesInForce,
  writePublication,
  type Draft,
  type WelfareService,
} from '../services/public.ts';
import { caseTable, type CaseTable } from './case-table.ts';
import { caseFailures } from './case-trial.ts';
import { caseWords } from './case-words.ts';
import { findCasesOfDraft } from './find-cases.ts';
import { rescreenDue } from './rescreen-due.ts';
import type { Tx } from './tables.ts';

/**
 * Publishes a draft as a version that decides from a day on. Another administrator than the one who wrote it does so, after its cases
 * hold and it was compared with the rule in force. It is never edited again; what was decided before keeps its version.
 */
export const publishDraft = command({
  name: 'eligibility.publish-draft',
  input: z.object({
    draft: id,
    /** The revision that was read and approved. */
    revision: z.int().positive(),
    effective_from: isoDate,
    effective_to: isoDate.nullable().default(null),
  }),
  may: { duties: ['administrator'], within: 'areas' },
  async run(tx: Tx, actor, { draft: wanted, revision, effective_from: from, effective_to: to }) {
    const draft = await getOpenDraft(tx, wanted, revision);
    const service = await findPublishable(tx, actor, draft, { from, to });
    const drafted = await findDrafted(tx, draft, { from, to });
    const cases = await triedCases(tx, await findCasesOfDraft(tx, draft, drafted), service, from);
    if (!isConfidential(service) && !isConfidential(drafted.base)) await mustBeCompared(tx, draft);
    await writePublication(tx, actor, draft, service, cases);
    // Everybody is screened anew at once when it begins today; else on the night before its first day ends.
    if (from === dayInThailand(new Date()))
      await askForJobOnce(inRoom(tx), rescreenDue.name, {}, rescreenDue.name);
    return { draft: wanted, service: service.id, version: service.version };
  },
});

/** The cases of a draft, when every one of them comes out as it is written. */
async function triedCases(
  tx: Tx,
  written: unknown,
  service: WelfareService,
  on: string,
): Promise<CaseTable | null> {
  const read = caseTable.safeParse(written);
  if (!read.success && service.rule === null) return null;
  if (!read.success)
    throw refuse('draft_without_cases', { place: read.error.issues[0]?.path.join('.') ?? '' });
  const ids = (await servicesInForce(tx, on)).map((one) => one.id);
  const dictionary = ruleDictionary([...new Set([...ids, service.id])]);
  const [failed] = caseFailures(service, read.data, dictionary);
  if (failed) throw refuse('draft_case_fails', { case: failed.case, ...caseWords(failed) });
  return read.data;
}

async function mustBeCompared(tx: Tx, draft: Draft): Promise<void> {
  const found = await tx
    .selectFrom('eligibility.preview')
    .select('draft')
    .where('draft', '=', draft.draft)
    .where('revision', '=', draft.revision)
    .limit(1)
    .executeTakeFirst();
  if (!found) throw refuse('draft_not_compared');
}

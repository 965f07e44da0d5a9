import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { inRoom, type Tx as PlatformTx } from '../../platform/db.ts';
import { askForJob, type OnBehalf } from '../../platform/jobs.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { shownCase } from './find-shown.ts';
import type { Tx } from './tables.ts';

/** What the job that makes a paper is told: which, and on whose behalf. */
export type PrintedAsked = { area: string; printed: string; by: OnBehalf };

const what = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['month', 'register']), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-01$/) }),
  z.object({ kind: z.literal('fact_finding'), case: id }),
  z.object({ kind: z.literal('visit_record'), visit: id }),
]);

/**
 * Asks for a paper that comes by itself: the month's report or the register book of the centre, the fact-finding of a case, the record of a
 * visit. Made in the background of what is known then, as PDF, DOCX and (the centre's) XLSX.
 */
export const printPaper = command({
  name: 'cases.print-paper',
  input: z.object({ area: areaId, printed: id, what }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, printed, what: wanted }, occasion) {
    if ('month' in wanted && wanted.month > dayInThailand(new Date())) throw refuse('month_ahead');
    const visit = wanted.kind === 'visit_record' ? wanted.visit : null;
    const case_file = wanted.kind === 'fact_finding' ? wanted.case : await caseOf(tx, area, visit);
    if (case_file !== null) await mustBeShown(tx, area, case_file);
    const month = 'month' in wanted ? wanted.month : null;
    const asked = { asked_at: occasion.at, asked_by: actor.account };
    await tx
      .insertInto('cases.printed')
      .values({ area, id: printed, kind: wanted.kind, month, case_file, visit, ...asked })
      .execute();
    const { account, posting, duty, organisation } = actor;
    const by = { account, posting, duty, organisation, areas: [area] };
    await askForJob(inRoom(tx) as PlatformTx, 'cases.render-paper', {
      area,
      printed,
      by,
    } satisfies PrintedAsked);
    return { printed };
  },
});

async function caseOf(tx: Tx, area: string, visit: string | null): Promise<string | null> {
  if (visit === null) return null;
  const row = await tx
    .selectFrom('cases.visit')
    .select('case_file')
    .where('area', '=', area)
    .where('id', '=', visit)
    .executeTakeFirst();
  if (!row) throw refuse('visit_not_found', {}, 404);
  return row.case_file;
}

async function mustBeShown(tx: Tx, area: string, wanted: string): Promise<void> {
  const found = await sql`select 1 from cases.case_file c
    where c.area = ${area} and c.id = ${wanted} and ${shownCase('c')}`.execute(tx);
  if (found.rows.length === 0) throw refuse('case_not_found', {}, 404);
}

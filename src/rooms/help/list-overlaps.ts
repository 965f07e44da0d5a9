import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, page } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { overlapLevel, policyOf } from '../services/public.ts';
import { findBesideLines, type LineBeside } from './find-beside-lines.ts';
import { findGuardedServices } from './find-guarded-services.ts';
import { judgeOverlap } from './overlap-of-line.ts';
import { overlapSheet } from './overlap-sheet.ts';
import { overlapMonth, overlapRow, overlapStates, type OverlapRow } from './overlap.ts';
import type { Tx } from './tables.ts';

/**
 * The overlaps of an area's ledger, the latest first: of one month, or of all. Each is a line that stands beside earlier help so that
 * the guard warns or stops. Help under secrecy is seen by its own circle only; parts of one plan are no overlap.
 */
export const listOverlaps = read({
  name: 'help.list-overlaps',
  input: z.object({
    area: areaId,
    /** All months when left out. */
    month: overlapMonth.optional(),
    state: z.enum(overlapStates).default('open'),
    ...page,
  }),
  output: z.object({ rows: z.array(overlapRow), next: z.string().nullable() }),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'list', seen: ({ rows }) => rows.map(({ area, family }) => ({ area, subject: family })) },
  sheet: overlapSheet,
  async run(tx: Tx, _actor, { limit, after, ...asked }) {
    const today = dayInThailand(new Date());
    const guarded = await findGuardedServices(tx, today);
    const policies = { policyOf, overlapLevel };
    const rows: OverlapRow[] = [];
    let from = after;
    // The database finds lines that may overlap, the rule says which do: read on until the page is full.
    for (;;) {
      const lines = await findBesideLines(tx, guarded, { ...asked, today, after: from, limit: chunk });
      for (const line of lines) {
        if (rows.length === limit) return { rows, next: from ?? null };
        const judged = judgeOverlap(line, guarded.services, policies);
        if (judged) rows.push({ ...rowOf(asked.area, line, today), ...judged });
        from = `${line.given_on}~${line.help}`;
      }
      if (lines.length < chunk) return { rows, next: null };
    }
  },
});

const chunk = 200;

function rowOf(
  area: string,
  line: LineBeside,
  today: string,
): Omit<OverlapRow, 'level' | 'groups' | 'earlier'> {
  const { help, family, who, house_no, village, given_on, amount_satang, override, due_on, decision } = line;
  const what = { th: line.what_th, en: line.what_en };
  const by = { th: line.by_th, en: line.by_en };
  const overdue = decision === null && due_on < today;
  return {
    area,
    help,
    family,
    who,
    house_no,
    village,
    given_on,
    amount_satang,
    override,
    due_on,
    decision,
    what,
    by,
    overdue,
  };
}

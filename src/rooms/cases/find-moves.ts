import { sql } from 'kysely';
import type { Tx } from './tables.ts';

/** A hand-over or an opening again, as the story of a case tells it. */
export type FoundMove = {
  id: string;
  kind: 'handed_over' | 'reopened';
  need: string | null;
  code: string | null;
  words: string | null;
  at: Date;
  by: string | null;
  /** To whom it went. */
  to: string | null;
};

/** From whom to whom one case and its needs went, and what was opened again. */
export async function findMoves(tx: Tx, area: string, caseId: string): Promise<FoundMove[]> {
  const { rows } = await sql<FoundMove>`
    select h.id, 'handed_over' as kind, h.need, null as code, h.words, h.handed_at as at, a.name as by, t.name as to
    from cases.handover h
    left join identity.public_account a on a.id = h.handed_by
    left join identity.public_account t on t.id = h.to_account
    where h.area = ${area} and h.case_file = ${caseId}
    union all
    select r.id, 'reopened', r.need, r.reason, r.words, r.reopened_at, a.name, null
    from cases.reopening r
    left join identity.public_account a on a.id = r.reopened_by
    where r.area = ${area} and r.case_file = ${caseId}`.execute(tx);
  return rows;
}

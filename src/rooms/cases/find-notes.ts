import type { Tx } from './tables.ts';

export type FoundNote = { id: string; need: string | null; words: string; at: Date; by: string | null };

/** The notes of one case, in the order in which they were recorded. */
export async function findNotes(tx: Tx, area: string, caseId: string): Promise<FoundNote[]> {
  return tx
    .selectFrom('cases.note as n')
    .leftJoin('identity.public_account as a', 'a.id', 'n.noted_by')
    .select(['n.id', 'n.need', 'n.words', 'n.noted_at as at', 'a.name as by'])
    .where('n.area', '=', area)
    .where('n.case_file', '=', caseId)
    .orderBy('n.recorded_at')
    .execute();
}

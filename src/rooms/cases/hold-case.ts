import { refuse } from '../../platform/refuse.ts';
import { shownCase } from './find-shown.ts';
import type { Tx } from './tables.ts';

/** Refuses a case that cannot be seen, or a need that is not one of its needs (`case_not_found`). */
export async function mustSeeCase(tx: Tx, area: string, caseId: string, need: string | null): Promise<void> {
  let query = tx
    .selectFrom('cases.case_file as c')
    .select('c.id')
    .where('c.area', '=', area)
    .where('c.id', '=', caseId)
    .where(shownCase('c'));
  if (need) {
    query = query
      .innerJoin('cases.need as n', (on) =>
        on.onRef('n.area', '=', 'c.area').onRef('n.case_file', '=', 'c.id'),
      )
      .where('n.id', '=', need);
  }
  if (!(await query.executeTakeFirst())) throw refuse('case_not_found', {}, 404);
}

/** A need held still while its case changes. */
export type HeldNeed = {
  id: string;
  case_file: string;
  family: string;
  kind: string;
  restricted: boolean;
  /** Whose case it is, and who answers for this need of it. */
  owner: string;
  need_owner: string;
  opened_at: Date;
  closed_at: Date | null;
};

/** Holds a need; refuses one that cannot be seen (`need_not_found`) or is closed (`need_closed_already`). */
export async function holdOpenNeed(tx: Tx, area: string, need: string): Promise<HeldNeed> {
  const held = await tx
    .selectFrom('cases.need as n')
    .innerJoin('cases.case_file as c', (on) =>
      on.onRef('c.area', '=', 'n.area').onRef('c.id', '=', 'n.case_file'),
    )
    .select([
      'n.id',
      'n.case_file',
      'n.kind',
      'n.closed_at',
      'c.family',
      'c.restricted',
      'c.owner',
      'n.owner as need_owner',
      'c.opened_at',
    ])
    .where('n.area', '=', area)
    .where('n.id', '=', need)
    .where(shownCase('c'))
    .forUpdate('n')
    .executeTakeFirst();
  if (!held) throw refuse('need_not_found', {}, 404);
  if (held.closed_at) throw refuse('need_closed_already');
  return held;
}

/** A case held still while it changes. */
export type HeldCase = {
  id: string;
  family: string;
  restricted: boolean;
  owner: string;
  opened_at: Date;
  closed_at: Date | null;
};

/** Holds a case; refuses one that cannot be seen (`case_not_found`). */
export async function holdCase(tx: Tx, area: string, caseId: string): Promise<HeldCase> {
  const held = await tx
    .selectFrom('cases.case_file as c')
    .select(['c.id', 'c.family', 'c.restricted', 'c.owner', 'c.opened_at', 'c.closed_at'])
    .where('c.area', '=', area)
    .where('c.id', '=', caseId)
    .where(shownCase('c'))
    .forUpdate()
    .executeTakeFirst();
  if (!held) throw refuse('case_not_found', {}, 404);
  return held;
}

/** The same, refused when it is closed (`case_closed_already`). */
export async function holdOpenCase(tx: Tx, area: string, caseId: string): Promise<HeldCase> {
  const held = await holdCase(tx, area, caseId);
  if (held.closed_at) throw refuse('case_closed_already');
  return held;
}

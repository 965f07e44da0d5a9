import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refuse.ts';
import type { Actor } from '../../platform/actor.ts';
import { deskOfficers } from '../identity/public.ts';
import { nameReader } from '../referrals/public.ts';
import type { Tx } from './tables.ts';

/** What goes to somebody else: a whole case, or one need of it. */
export type HandedOver = {
  id?: string;
  area: string;
  case: string;
  need: string | null;
  from: string;
  to: string;
  due_on: string | null;
  words: string | null;
  restricted: boolean;
  at: Date;
};

/** Refuses somebody who does not sit at this desk today: nothing is handed to people who are not there. */
export async function mustBeAtDesk(tx: Tx, area: string, account: string): Promise<void> {
  const officers = await deskOfficers(tx, area);
  if (!officers.some((one) => one.account === account)) throw refuse('officer_not_here');
}

/** Writes down from whom to whom it went; into a restricted case the new one is let in, and to its requests. */
export async function writeHandover(tx: Tx, actor: Actor, one: HandedOver): Promise<void> {
  const { id = newId(), area, need, from, to, due_on, words, at } = one;
  if (one.restricted) await letIn(tx, actor, area, one.case, to);
  await tx
    .insertInto('cases.handover')
    .values({
      area,
      id,
      case_file: one.case,
      need,
      from_account: from,
      to_account: to,
      due_on,
      words,
      handed_at: at,
      handed_by: actor.account,
    })
    .execute();
}

async function letIn(tx: Tx, actor: Actor, area: string, caseId: string, to: string): Promise<void> {
  await tx
    .insertInto('cases.case_member')
    .values({ area, case_file: caseId, account: to, added_by: actor.account })
    .onConflict((on) => on.doNothing())
    .execute();
  const needs = await tx
    .selectFrom('cases.need')
    .select('id')
    .where('area', '=', area)
    .where('case_file', '=', caseId)
    .execute();
  await nameReader(
    tx,
    area,
    needs.map((need) => need.id),
    to,
  );
}

import { z } from 'zod';
import { newId } from '../../platform/ids.ts';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { holdCase } from './hold-case.ts';
import { centreDueOn, urgencies } from './need.ts';
import { note } from './note.ts';
import { reopenReasons } from './reopening.ts';
import { standingClosures } from './find-closures.ts';
import type { Tx } from './tables.ts';

const input = z
  .object({
    area: areaId,
    case: id,
    needs: z.array(id).min(1, 'reopen_none').max(20),
    reason: z.enum(reopenReasons),
    words: note.nullable().default(null),
    urgency: z.enum(urgencies).default('normal'),
  })
  .refine((one) => one.reason !== 'other' || Boolean(one.words), {
    message: 'reopen_say_why',
    path: ['words'],
  });

/**
 * Opens closed needs again, with a reason; a closed case opens with them, and its follow-up visits are called off. Whoever opens them
 * answers for them, and the centre's clock begins anew.
 */
export const reopenNeeds = command({
  name: 'cases.reopen-needs',
  input,
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, case: caseId, needs, reason, words, urgency }, { at }) {
    const held = await holdCase(tx, area, caseId);
    const wanted = [...new Set(needs)];
    const closures = await standingClosures(tx, area, caseId, wanted);
    if (closures.length < wanted.length) throw refuse('need_not_closed');
    await tx
      .insertInto('cases.reopening')
      .values(
        closures.map(({ need, closure }) => ({
          area,
          id: newId(),
          case_file: caseId,
          need,
          closure,
          reason,
          words,
          reopened_at: at,
          reopened_by: actor.account,
        })),
      )
      .execute();
    const due_on = centreDueOn(urgency, dayInThailand(new Date()));
    await tx
      .updateTable('cases.need')
      .set({ closed_at: null, owner: actor.account, due_on })
      .where('area', '=', area)
      .where('id', 'in', wanted)
      .execute();
    if (held.closed_at) await reopenCase(tx, actor.account, area, caseId, at);
    return { case: caseId, needs: wanted };
  },
});

// The case goes on with whoever opened it; nobody is visited for an end that was none.
async function reopenCase(tx: Tx, me: string, area: string, caseId: string, at: Date): Promise<void> {
  await tx
    .updateTable('cases.case_file')
    .set({ closed_at: null, owner: me })
    .where('area', '=', area)
    .where('id', '=', caseId)
    .execute();
  const left = await tx
    .updateTable('cases.visit')
    .set({ ended_at: at })
    .where('area', '=', area)
    .where('case_file', '=', caseId)
    .where('follow_up', 'is not', null)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  if (left.length === 0) return;
  await tx
    .insertInto('cases.visit_end')
    .values(left.map(({ id: visit }) => ({ area, visit, outcome: 'called_off', ended_at: at, ended_by: me })))
    .execute();
}

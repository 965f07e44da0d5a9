import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { holdOpenNeed } from './hold-case.ts';
import { note } from './note.ts';
import type { Tx } from './tables.ts';
import { mustBeAtDesk, writeHandover } from './write-handover.ts';

/** Gives one need to an officer of the desk, with another day for the centre when one is named. */
export const assignNeed = command({
  name: 'cases.assign-need',
  input: z.object({
    area: areaId,
    handover: id,
    need: id,
    to: id,
    due_on: isoDate.nullable().default(null),
    words: note.nullable().default(null),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, handover, need, to, due_on, words }, { at }) {
    await mustBeAtDesk(tx, area, to);
    if (due_on !== null && due_on < dayInThailand(new Date())) throw refuse('due_in_past');
    const held = await holdOpenNeed(tx, area, need);
    const { need_owner: from, restricted } = held;
    const more = { id: handover, area, case: held.case_file, need, from, to, due_on, words, restricted, at };
    await writeHandover(tx, actor, more);
    await tx
      .updateTable('cases.need')
      .set({ owner: to, ...(due_on !== null && { due_on }) })
      .where('area', '=', area)
      .where('id', '=', need)
      .execute();
    return { handover, case: held.case_file };
  },
});

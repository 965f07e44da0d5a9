import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { holdOpenCase } from './hold-case.ts';
import { note } from './note.ts';
import type { Tx } from './tables.ts';
import { mustBeAtDesk, writeHandover } from './write-handover.ts';

/** Hands a case over to another officer of the desk, with the needs and visits that its owner had in it. */
export const giveCase = command({
  name: 'cases.give-case',
  input: z.object({
    area: areaId,
    handover: id,
    case: id,
    to: id,
    words: note.nullable().default(null),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, handover, case: caseId, to, words }, { at }) {
    await mustBeAtDesk(tx, area, to);
    const { owner: from, restricted } = await holdOpenCase(tx, area, caseId);
    const more = {
      id: handover,
      area,
      case: caseId,
      need: null,
      from,
      to,
      due_on: null,
      words,
      restricted,
      at,
    };
    await writeHandover(tx, actor, more);
    await tx
      .updateTable('cases.case_file')
      .set({ owner: to })
      .where('area', '=', area)
      .where('id', '=', caseId)
      .execute();
    await tx
      .updateTable('cases.need')
      .set({ owner: to })
      .where('area', '=', area)
      .where('case_file', '=', caseId)
      .where('owner', '=', from)
      .where('closed_at', 'is', null)
      .execute();
    await tx
      .updateTable('cases.visit')
      .set({ visitor: to })
      .where('area', '=', area)
      .where('case_file', '=', caseId)
      .where('visitor', '=', from)
      .where('ended_at', 'is', null)
      .execute();
    return { handover };
  },
});

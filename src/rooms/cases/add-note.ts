import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { mustSeeCase } from './hold-case.ts';
import { someNote } from './note.ts';
import type { Tx } from './tables.ts';

/** Writes a note into a case, of the whole case or of one need. A closed case still takes notes. */
export const addNote = command({
  name: 'cases.add-note',
  input: z.object({ area: areaId, note: id, case: id, need: id.nullable().default(null), words: someNote }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, input, occasion) {
    await mustSeeCase(tx, input.area, input.case, input.need);
    await tx
      .insertInto('cases.note')
      .values({
        area: input.area,
        id: input.note,
        case_file: input.case,
        need: input.need,
        words: input.words,
        noted_at: occasion.at,
        noted_by: actor.account,
      })
      .execute();
    return { note: input.note };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { mustBeHere } from './find-person-row.ts';
import { partialDate, personFields } from './person.ts';
import type { Tx } from './tables.ts';
import { writeEarlierName } from './write-earlier-name.ts';
import { writeKeys } from './write-keys.ts';

/** Writes down a name that somebody had before, until when as far as it is known; they are found by it too. */
export const addEarlierName = command({
  name: 'registry.add-earlier-name',
  input: z.object({
    area: areaId,
    earlier_name: id,
    person: id,
    title: personFields.title.default(null),
    name: personFields.name,
    until: partialDate.nullable().default(null),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, earlier_name, person, title, name, until }, { at }) {
    await mustBeHere(tx, area, person);
    await writeEarlierName(tx, actor, { area, id: earlier_name, person, title, name, until, at });
    await writeKeys(tx, area, [person]);
    return { earlier_name };
  },
});

import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { newPerson } from './person.ts';
import type { Tx } from './tables.ts';
import { writePeople } from './write-people.ts';

/** Adds one person to a family that is there. Look for duplicates before: this command does not. */
export const addPerson = command({
  name: 'registry.add-person',
  input: newPerson.extend({ area: areaId, family: id }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, _actor, { area, family, ...person }, { at }) {
    const found = await tx
      .selectFrom('registry.family')
      .select('id')
      .where('area', '=', area)
      .where('id', '=', family)
      .executeTakeFirst();
    if (!found) throw refuse('family_unknown', {}, 404);
    await writePeople(tx, { area, family, since: at }, [person]);
    return { person: person.person, family };
  },
});

import { sql } from 'kysely';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { mostMembers } from './life-event.ts';
import { newPerson } from './person.ts';
import type { Tx } from './tables.ts';
import { writePeople } from './write-people.ts';

/** Adds one person to a family that is there. Look for duplicates before: this command does not. */
export const addPerson = command({
  name: 'registry.add-person',
  input: newPerson.extend({ area: areaId, family: id }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, _actor, { area, family, ...person }, { at }) {
    await mustHaveRoom(tx, area, family, person.relation === 'head');
    await writePeople(tx, { area, family, since: at }, [person]);
    return { person: person.person, family };
  },
});

// The family is held until the person is written, so that two officers cannot both add the sixtieth.
async function mustHaveRoom(tx: Tx, area: string, family: string, asHead: boolean): Promise<void> {
  const held = await sql`
    select from registry.family where area = ${area} and id = ${family} for update`.execute(tx);
  if (held.rows.length === 0) throw refuse('family_unknown', {}, 404);
  const found = await sql<{ living: number; heads: number }>`
    select count(*)::int as living, (count(*) filter (where m.relation = 'head'))::int as heads
    from registry.member m join registry.person p on p.area = m.area and p.id = m.person
    where m.area = ${area} and m.family = ${family} and m.until is null and p.state = 'alive'`.execute(tx);
  const { living = 0, heads = 0 } = found.rows[0] ?? {};
  if (living >= mostMembers) throw refuse('family_full', { field: 'relation', most: mostMembers });
  if (heads === 0 && !asHead) throw refuse('head_missing', { field: 'relation' });
}

import { refuse } from '../../platform/refuse.ts';
import type { LifeWorld } from './find-life-world.ts';
import { livingOf, type Place } from './life-plan.ts';
import { relationUnder } from './life-relation.ts';
import type { Relation } from './person.ts';

/** Who is to head those who stay, and what the others are to the new head where somebody said so. */
export type Staying = {
  new_head: string | null;
  relations: readonly { person: string; relation: Relation }[];
};

/**
 * What becomes of those who stay in a family when `leaving` go: nothing when their head stays and nobody else is to be head; else each
 * gets a relation to the new head, as said, as is certain, or `relative`. Refuses a family without a head, and a head who goes.
 */
export function buildStay(
  world: LifeWorld,
  family: string,
  leaving: readonly string[],
  { new_head, relations }: Staying,
): Place[] {
  const staying = livingOf(world.people.values(), family).filter((one) => !leaving.includes(one.person));
  const head = staying.find((one) => one.relation === 'head');
  if (!new_head && (head || staying.length === 0)) return [];
  if (!new_head) throw refuse('new_head_needed', { field: 'change.new_head' });
  const next = staying.find((one) => one.person === new_head);
  if (!next?.relation) throw refuse('new_head_not_there', { field: 'change.new_head' });
  if (head && leaving.length > 0) throw refuse('head_stays', { field: 'change.new_head', name: head.name });
  const was = next.relation;
  return staying.map((one) => {
    const said = relations.find((each) => each.person === one.person)?.relation;
    if (one.person !== new_head && said === 'head') throw refuse('head_twice', { field: 'change.relations' });
    const relation =
      one.person === new_head
        ? ('head' as const)
        : (said ?? relationUnder(was, one.relation ?? 'relative') ?? ('relative' as const));
    return { person: one.person, state: 'alive', family, relation };
  });
}

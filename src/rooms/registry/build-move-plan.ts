import { refuse } from '../../platform/refuse.ts';
import { buildStay } from './build-stay.ts';
import type { LifeWorld } from './find-life-world.ts';
import { oneFamily, refuseHeads, refuseTwice, the } from './life-bars.ts';
import type { LifeChange } from './life-event.ts';
import { livingOf, type EarlierHome, type LifePlan } from './life-plan.ts';

type Of<Kind extends LifeChange['kind']> = Extract<LifeChange, { kind: Kind }>;

/** Some of a family make one of their own, in the same house, in another one, or in a new one. */
export function splitPlan(world: LifeWorld, change: Of<'split'>): LifePlan {
  const { family, new_family, household, address, people } = change;
  const leaving = people.map((one) => one.person);
  const away = leaving.find((one) => the(world, one).family !== family);
  if (away) throw refuse('life_not_of_family', { field: 'change.people', name: the(world, away).name });
  if (livingOf(world.people.values(), family).length === leaving.length)
    throw refuse('split_everybody', { field: 'change.people' });
  refuseTwice(leaving);
  const heads = people.filter((one) => one.relation === 'head').length;
  if (heads === 0) throw refuse('head_missing', { field: 'change.people' });
  if (heads > 1) throw refuse('head_twice', { field: 'change.people' });
  const from_household = world.homes.get(family) ?? household;
  return {
    places: [
      ...people.map((one) => ({ ...one, family: new_family, state: 'alive' as const })),
      ...buildStay(world, family, leaving, change),
    ],
    ...(address && { newHouse: { household, address } }),
    newFamily: { family: new_family, household },
    earlier: [{ household, family: new_family, from_household, from_family: family, person: null }],
  };
}

/** People of one family come into another one. */
export function joinPlan(world: LifeWorld, change: Of<'join'>): LifePlan {
  const { family, people } = change;
  const leaving = people.map((one) => one.person);
  const from = oneFamily(world, leaving);
  if (from === family)
    throw refuse('joins_own_family', { field: 'change.family', name: the(world, leaving[0] ?? '').name });
  refuseHeads(world, family, people);
  const household = world.homes.get(family) ?? '';
  const from_household = world.homes.get(from) ?? '';
  const earlier: EarlierHome[] = leaving.map((person) => ({
    household,
    family,
    from_household,
    from_family: from,
    person,
  }));
  return {
    places: [
      ...people.map((one) => ({ ...one, family, state: 'alive' as const })),
      ...buildStay(world, from, leaving, change),
    ],
    earlier,
  };
}

/** A whole family moves to another house of the area. */
export function moveHousePlan(world: LifeWorld, { family, household, address }: Of<'move_house'>): LifePlan {
  const from_household = world.homes.get(family) ?? household;
  if (from_household === household) throw refuse('same_house_already', { field: 'change.household' });
  if (livingOf(world.people.values(), family).length === 0)
    throw refuse('life_nobody', { field: 'change.family' });
  return {
    places: [],
    ...(address && { newHouse: { household, address } }),
    home: { family, household },
    earlier: [{ household, family, from_household, from_family: family, person: null }],
  };
}

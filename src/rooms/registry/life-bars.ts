import { refuse } from '../../platform/refuse.ts';
import { firstDay, lastDay } from '../../platform/thai/partial-date.ts';
import type { LifePerson, LifeWorld } from './find-life-world.ts';
import { mostMembers, newPeopleIn, personsIn, type LifeChange } from './life-event.ts';
import { livingOf, type LifePlan } from './life-plan.ts';

/** Somebody of the world, who must be in it. */
export function the(world: LifeWorld, person: string): LifePerson {
  const found = world.people.get(person);
  if (!found) throw refuse('person_unknown', {}, 404);
  return found;
}

/** The one family of these people; refuses when they come from several, or one is named twice. */
export function oneFamily(world: LifeWorld, people: readonly string[]): string {
  refuseTwice(people);
  const [first, ...more] = [...new Set(people.map((one) => the(world, one).family))];
  if (!first || more.length > 0) throw refuse('life_two_families', { field: 'change.people' });
  return first;
}

/** Refuses somebody who is named twice. */
export function refuseTwice(people: readonly string[]): void {
  if (new Set(people).size < people.length) throw refuse('life_person_twice', { field: 'change.people' });
}

/** Whoever comes into a family that has a living head cannot be its head; into one that has none, one of them must be. */
export function refuseHeads(world: LifeWorld, family: string, people: readonly { relation: string }[]): void {
  const has = livingOf(world.people.values(), family).some((one) => one.relation === 'head');
  const heads = people.filter((one) => one.relation === 'head').length;
  if (heads > (has ? 0 : 1)) throw refuse('head_twice', { field: 'change.people' });
  if (!has && heads === 0) throw refuse('head_missing', { field: 'change.people' });
}

/** Refuses to do anything with the dead, and with those whose file is read-only because they moved. */
export function refuseGone(world: LifeWorld, change: LifeChange, person: string): void {
  const { state, name } = the(world, person);
  if (change.kind === 'return') {
    if (state === 'alive') throw refuse('here_already', { field: 'change.person', name });
    return;
  }
  // A mother may have died, or moved away, before the birth of her child is written down.
  if (change.kind === 'birth') return;
  if (state === 'dead') throw refuse('person_dead', { name, person });
  if (state === 'moved') throw refuse('person_moved', { name, person });
}

/** Refuses what happened before one of its people was born. */
export function refuseBeforeBirth(world: LifeWorld, change: LifeChange, happenedOn: string): void {
  const born = [
    ...(change.kind === 'birth' ? [] : personsIn(change).map((one) => the(world, one))),
    ...newPeopleIn(change).map((one) => ({ name: one.name, birth: one.birth_date })),
  ];
  const late = born.find(({ birth }) => birth && lastDay(happenedOn) < firstDay(birth));
  if (!late) return;
  if (change.kind === 'death') throw refuse('death_before_birth', { field: 'happened_on', name: late.name });
  throw refuse('life_before_birth', { field: 'happened_on', name: late.name });
}

/** Refuses more people in a family than one may hold. */
export function refuseFull(world: LifeWorld, plan: LifePlan, family: string): void {
  const stay = livingOf(world.people.values(), family).filter(
    (one) => !plan.places.some((each) => each.person === one.person),
  );
  const come = plan.places.filter((one) => one.family === family).length;
  const count = stay.length + come + (plan.arrivals?.people.length ?? 0);
  if (count > mostMembers) throw refuse('family_full', { field: 'change.people', most: mostMembers });
}

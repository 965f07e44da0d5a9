import type { LifeWorld } from './find-life-world.ts';
import { newPeopleIn, personsIn, type LifeChange, type LifePlace, type LifeSide } from './life-event.ts';
import type { LifePlan } from './life-plan.ts';

/** Both sides of a life event for people to compare: what stands there, and what will. */
export function sidesOf(
  world: LifeWorld,
  change: LifeChange,
  plan: LifePlan,
): { before: LifeSide; after: LifeSide } {
  const married = new Map(plan.married?.map((one) => [one.person, one.spouse ?? 'elsewhere']));
  const persons = new Set([...personsIn(change), ...plan.places.map((one) => one.person)]);
  const before = [...persons].flatMap((person): LifePlace[] => {
    const one = world.people.get(person);
    if (!one) return [];
    const { name, state, family, relation, spouse } = one;
    return [{ person, name, state, family, relation, spouse }];
  });
  const after = before.map((one) => {
    const place = plan.places.find((each) => each.person === one.person);
    const parted = plan.parted?.includes(one.person) === true;
    return { ...one, ...place, spouse: married.get(one.person) ?? (parted ? null : one.spouse) };
  });
  const come = newPeopleIn(change).map(({ person, title, name, relation }): LifePlace => ({
    person,
    name: `${title ?? ''}${name}`,
    state: 'alive',
    family: plan.arrivals?.family ?? null,
    relation,
    spouse: null,
  }));
  const moves = change.kind === 'move_house';
  const from = moves ? (world.homes.get(change.family) ?? null) : null;
  return {
    before: {
      people: [...before, ...come.map((one) => ({ ...one, state: null, family: null, relation: null }))],
      household: from,
    },
    after: { people: [...after, ...come], household: moves ? change.household : null },
  };
}

/** What changed of a person, or of a house, since a request was made; a part of the code of its refusal. */
export type Since =
  | 'died'
  | 'moved'
  | 'returned'
  | 'other_family'
  | 'head_changed'
  | 'married'
  | 'moved_house';

/** The first thing that no longer is as it was when the request was made; nothing when it may still be confirmed. */
export function changedSince(
  change: LifeChange,
  before: LifeSide,
  now: LifeSide,
): { since: Since; name: string } | undefined {
  if (change.kind === 'move_house' && before.household !== now.household)
    return { since: 'moved_house', name: '' };
  // What is written of a birth does not depend on where its parents are.
  if (change.kind === 'birth') return undefined;
  const named = personsIn(change);
  for (const was of before.people.filter((one) => named.includes(one.person))) {
    const is = now.people.find((one) => one.person === was.person);
    const since = is && differenceOf(change, was, is);
    if (since) return { since, name: is.name };
  }
  return undefined;
}

function differenceOf(change: LifeChange, was: LifePlace, is: LifePlace): Since | undefined {
  if (was.state !== is.state) {
    if (is.state === 'dead') return 'died';
    return is.state === 'moved' ? 'moved' : 'returned';
  }
  if (was.family !== is.family) return 'other_family';
  if ((was.relation === 'head') !== (is.relation === 'head')) return 'head_changed';
  const couples = change.kind === 'marriage' || change.kind === 'divorce';
  return couples && was.spouse !== is.spouse ? 'married' : undefined;
}

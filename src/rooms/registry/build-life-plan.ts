import { refuse } from '../../platform/refuse.ts';
import { joinPlan, moveHousePlan, splitPlan } from './build-move-plan.ts';
import { buildStay } from './build-stay.ts';
import type { LifePerson, LifeWorld } from './find-life-world.ts';
import { oneFamily, refuseBeforeBirth, refuseFull, refuseGone, refuseHeads, the } from './life-bars.ts';
import { personsIn, type LifeChange } from './life-event.ts';
import type { LifePlan, Place } from './life-plan.ts';
import { parentOddity } from './parent-age.ts';

/**
 * What a life event does to the registry as it stands. Refuses, naming the field, what cannot be: the dead and the gone, a family without
 * a head, a second marriage, more than 60 members, a death before the birth.
 */
export function buildLifePlan(world: LifeWorld, change: LifeChange, happenedOn: string): LifePlan {
  for (const person of personsIn(change)) refuseGone(world, change, person);
  refuseBeforeBirth(world, change, happenedOn);
  const plan = planOf(world, change);
  const last = change.kind === 'split' ? change.new_family : 'family' in change ? change.family : null;
  if (last) refuseFull(world, plan, last);
  return plan;
}

function planOf(world: LifeWorld, change: LifeChange): LifePlan {
  switch (change.kind) {
    case 'birth':
      return birthPlan(world, change);
    case 'death': {
      const { family, spouse } = the(world, change.person);
      const places = family ? buildStay(world, family, [change.person], change) : [];
      return { places: [gone(change.person, 'dead'), ...places], parted: coupleOf(change.person, spouse) };
    }
    case 'marriage':
      return marriagePlan(world, change);
    case 'divorce':
      return divorcePlan(world, change.person);
    case 'split':
      return splitPlan(world, change);
    case 'new_head': {
      if (the(world, change.person).family !== change.family)
        throw refuse('life_not_of_family', { field: 'change.person', name: the(world, change.person).name });
      if (the(world, change.person).relation === 'head')
        throw refuse('head_already', { field: 'change.person' });
      const { person: new_head, relations } = change;
      return { places: buildStay(world, change.family, [], { new_head, relations }) };
    }
    case 'move_in':
      refuseHeads(world, change.family, change.people);
      return {
        places: [],
        arrivals: { family: change.family, people: change.people, from_area: change.from_area },
      };
    case 'move_out': {
      const family = oneFamily(world, change.people);
      const places = buildStay(world, family, change.people, change);
      return {
        places: [...change.people.map((one) => gone(one, 'moved')), ...places],
        gone: { people: change.people, to_area: change.to_area },
      };
    }
    case 'join':
      return joinPlan(world, change);
    case 'move_house':
      return moveHousePlan(world, change);
    case 'return': {
      const { person, family, relation } = change;
      refuseHeads(world, family, [{ relation }]);
      return { places: [{ person, family, relation, state: 'alive' }] };
    }
  }
}

type Of<Kind extends LifeChange['kind']> = Extract<LifeChange, { kind: Kind }>;

function birthPlan(world: LifeWorld, { family, child, mother, father }: Of<'birth'>): LifePlan {
  refuseHeads(world, family, [child]);
  for (const [field, parent] of [
    ['mother', mother],
    ['father', father],
  ] as const) {
    if (parent && parentOddity(the(world, parent).birth, child.birth_date) === 'older')
      throw refuse('child_older_than_parent', {
        field: `change.${field}`,
        name: the(world, parent).name,
        child: child.name,
      });
  }
  if (mother && mother === father) throw refuse('parents_are_one', { field: 'change.father' });
  return { places: [], arrivals: { family, people: [child], mother, father } };
}

function marriagePlan(world: LifeWorld, { person, spouse, spouse_words }: Of<'marriage'>): LifePlan {
  if (!spouse && !spouse_words) throw refuse('spouse_missing', { field: 'change.spouse' });
  if (spouse === person) throw refuse('spouse_is_self', { field: 'change.spouse' });
  const one = the(world, person);
  const other = spouse ? the(world, spouse) : undefined;
  for (const [field, each, wanted] of [
    ['person', one, spouse],
    ['spouse', other, person],
  ] as const) {
    if (each?.spouse && each.spouse !== wanted)
      throw refuse('married_already', { field: `change.${field}`, name: each.name });
  }
  const sameFamily = other && one.family !== null && one.family === other.family;
  const places = sameFamily
    ? [one, other].flatMap((each) => {
        const beside = (each === one ? other : one).relation === 'head';
        return beside ? [{ ...placeOf(each), relation: 'spouse' as const }] : [];
      })
    : [];
  const pair = [{ person, spouse, spouse_words: spouse ? null : spouse_words }];
  return {
    places,
    married: spouse ? [...pair, { person: spouse, spouse: person, spouse_words: null }] : pair,
  };
}

function divorcePlan(world: LifeWorld, person: string): LifePlan {
  const one = the(world, person);
  if (!one.spouse) throw refuse('not_married', { field: 'change.person', name: one.name });
  const other = world.people.get(one.spouse);
  const pair = other ? [one, other] : [one];
  const places = pair
    .filter((each) => each.relation === 'spouse' && each.state === 'alive')
    .map((each) => ({ ...placeOf(each), relation: 'other' as const }));
  return { places, parted: coupleOf(person, one.spouse) };
}

function placeOf({ person, state, family, relation }: LifePerson): Place {
  return { person, state, family, relation };
}

function gone(person: string, state: 'dead' | 'moved'): Place {
  return { person, state, family: null, relation: null };
}

function coupleOf(person: string, spouse: string | null): string[] {
  return spouse && spouse !== 'elsewhere' ? [person, spouse] : [person];
}

import type { Relation, Sex } from '../src/rooms/registry/person.ts';
import type { Random } from './random.ts';

/** One place in a family: who stands there, how old, and whether by the family's own name or one married in. */
export type Role = { relation: Relation; sex: Sex; age: number; name: 'own' | 'other' };

export type HomeKind = keyof typeof shares;

/** How often which kind of house stands in an ageing countryside; families of the city are smaller and younger. */
const shares = {
  alone_old: 0.07,
  alone: 0.03,
  old_couple: 0.085,
  couple: 0.055,
  grandparents: 0.105,
  single_mother: 0.06,
  nuclear: 0.21,
  three_generations: 0.235,
  grown_children: 0.075,
  two_families: 0.04,
  siblings: 0.015,
  large: 0.03,
};

export function pickKind(random: Random, town: boolean): HomeKind {
  return random.weighted(town ? { ...shares, alone: 0.09, nuclear: 0.3, three_generations: 0.16 } : shares);
}

/** The families of one house, each with its head first. */
export function familiesOf(random: Random, kind: HomeKind): Role[][] {
  switch (kind) {
    case 'alone_old':
      return [[role('head', random.chance(0.68) ? 'F' : 'M', random.whole(61, 92))]];
    case 'alone':
      return [[role('head', random.chance(0.7) ? 'M' : 'F', random.whole(24, 59))]];
    case 'old_couple':
      return [couple(random, 61, 84)];
    case 'couple':
      return [couple(random, 24, 59)];
    case 'grandparents':
      return [grandparents(random)];
    case 'single_mother':
      return [singleMother(random)];
    case 'nuclear':
      return [nuclear(random, random.whole(26, 54))];
    case 'three_generations':
      return [threeGenerations(random)];
    case 'grown_children':
      return [grownChildren(random)];
    case 'two_families':
      return [couple(random, 60, 78), nuclear(random, random.whole(28, 44))];
    case 'siblings':
      return [siblings(random)];
    case 'large':
      return [large(random)];
  }
}

function role(relation: Relation, sex: Sex, age: number, name: Role['name'] = 'own'): Role {
  return { relation, sex, age: Math.max(0, age), name };
}

const either = (random: Random): Sex => (random.chance(0.51) ? 'M' : 'F');

function couple(random: Random, least: number, most: number): Role[] {
  const [age, husband] = [random.whole(least, most), random.chance(0.72)];
  const other = Math.max(19, age + (husband ? random.whole(-7, 2) : random.whole(-2, 6)));
  return [role('head', husband ? 'M' : 'F', age), role('spouse', husband ? 'F' : 'M', other, 'other')];
}

// Most grandparents who stay with the children are women: the head may be a widow.
function grandparents(random: Random): Role[] {
  const old = random.chance(0.62) ? couple(random, 56, 77) : [role('head', 'F', random.whole(55, 79))];
  const youngest = Math.min(...old.map((one) => one.age));
  const most = Math.min(17, youngest - 40);
  return [...old, ...children(random, 'grandchild', random.whole(1, 3), 0, most)];
}

function singleMother(random: Random): Role[] {
  const age = random.whole(20, 46);
  const kids = children(random, 'child', random.whole(1, 3), 0, Math.min(19, age - 17));
  const mother = random.chance(0.3) ? [role('parent', 'F', age + random.whole(20, 32))] : [];
  return [role('head', 'F', age), ...kids, ...mother];
}

function nuclear(random: Random, age: number): Role[] {
  const husband = random.chance(0.75);
  const other = Math.max(20, age + (husband ? random.whole(-6, 1) : random.whole(-1, 6)));
  const mother = husband ? other : age;
  const parents = [
    role('head', husband ? 'M' : 'F', age),
    role('spouse', husband ? 'F' : 'M', other, 'other'),
  ];
  const oldest = Math.min(24, mother - 18);
  return [...parents, ...children(random, 'child', random.whole(1, 3), Math.max(0, mother - 41), oldest)];
}

function threeGenerations(random: Random): Role[] {
  const old = random.chance(0.58)
    ? couple(random, 58, 78)
    : [role('head', random.chance(0.7) ? 'F' : 'M', random.whole(59, 84))];
  const parent = Math.min(...old.map((one) => one.age)) - random.whole(20, 29);
  const [sex, age] = [either(random), Math.max(19, parent)];
  const spouse = random.chance(0.66)
    ? [role('child_in_law', sex === 'M' ? 'F' : 'M', Math.max(19, age + random.whole(-4, 4)), 'other')]
    : [];
  const mother = Math.min(age, ...spouse.map((one) => one.age));
  const kids = children(
    random,
    'grandchild',
    random.whole(1, 2),
    Math.max(0, mother - 40),
    Math.min(22, mother - 18),
  );
  return [...old, role('child', sex, age), ...spouse, ...kids];
}

function grownChildren(random: Random): Role[] {
  const old = random.chance(0.45)
    ? couple(random, 60, 80)
    : [role('head', random.chance(0.72) ? 'F' : 'M', random.whole(60, 87))];
  const age = Math.max(22, Math.min(...old.map((one) => one.age)) - random.whole(21, 34));
  const more = random.chance(0.3)
    ? [role('child', either(random), Math.max(19, age - random.whole(1, 6)))]
    : [];
  return [...old, role('child', either(random), age), ...more];
}

function siblings(random: Random): Role[] {
  const age = random.whole(48, 76);
  return [role('head', 'F', age), role('sibling', either(random), age + random.whole(-7, 7))];
}

function large(random: Random): Role[] {
  const old = couple(random, 60, 74);
  const top = Math.min(...old.map((one) => one.age));
  const parent = random.chance(0.35)
    ? [role('parent', 'F', Math.max(...old.map((one) => one.age)) + random.whole(17, 24))]
    : [];
  const grown = [top - random.whole(19, 23), top - random.whole(24, 30)].flatMap((age) => {
    const sex = either(random);
    return [
      role('child', sex, age),
      role('child_in_law', sex === 'M' ? 'F' : 'M', Math.max(19, age + random.whole(-3, 2)), 'other'),
    ];
  });
  const kids = children(random, 'grandchild', random.whole(3, 5), 0, Math.min(18, top - 42));
  const kin = random.chance(0.3) ? [role('relative', either(random), random.whole(16, 60), 'other')] : [];
  return [...old, ...parent, ...grown, ...kids, ...kin];
}

// Oldest first, at least a year apart where the years allow it.
function children(random: Random, relation: Relation, count: number, least: number, most: number): Role[] {
  if (most < least) return [];
  const ages = new Set(Array.from({ length: count }, () => random.whole(least, most)));
  return [...ages].toSorted((a, b) => b - a).map((age) => role(relation, either(random), age));
}

import { familyIn, type LifeChange, type LifeSide } from './life-event.ts';

/** An open request, as far as another one may stand against it. */
export type OpenRequest = { event: string; change: LifeChange; before: LifeSide };

/** True when two open requests cannot both come true: two deaths, a death and a move, two heads of one family, two marriages of one person. */
export function areInConflict(one: OpenRequest, other: OpenRequest): boolean {
  const [a, b] = [readFootprint(one), readFootprint(other)];
  return (
    meet(a.leaves, b.leaves) ||
    meet(a.leaves, b.stays) ||
    meet(a.stays, b.leaves) ||
    meet(a.heads, b.heads) ||
    meet(a.homes, b.homes) ||
    meet(a.couples, b.couples) ||
    meet(a.gone, b.couples) ||
    meet(a.couples, b.gone)
  );
}

type Footprint = Record<'leaves' | 'gone' | 'stays' | 'heads' | 'homes' | 'couples', readonly string[]>;

// Who leaves their place, who dies or moves away, who must stay, whose family gets a head, which family moves, who marries or parts.
function readFootprint({ change, before }: OpenRequest): Footprint {
  const leaves = leavers(change);
  const newHead = 'new_head' in change ? change.new_head : null;
  const from = before.people.find((one) => leaves.includes(one.person))?.family;
  return {
    leaves,
    gone: change.kind === 'death' || change.kind === 'move_out' ? leaves : [],
    stays: [...(newHead ? [newHead] : []), ...(change.kind === 'new_head' ? [change.person] : [])],
    heads: change.kind === 'new_head' ? maybe(familyIn(change)) : newHead ? maybe(from) : [],
    homes: change.kind === 'move_house' ? [change.family] : [],
    couples:
      change.kind === 'marriage' || change.kind === 'divorce'
        ? before.people.flatMap((one) => (isOf(change, one.person) ? [one.person] : []))
        : [],
  };
}

function leavers(change: LifeChange): readonly string[] {
  switch (change.kind) {
    case 'death':
    case 'return':
      return [change.person];
    case 'move_out':
      return change.people;
    case 'split':
    case 'join':
      return change.people.map((one) => one.person);
    default:
      return [];
  }
}

function isOf(change: LifeChange, person: string): boolean {
  return 'person' in change && (change.person === person || ('spouse' in change && change.spouse === person));
}

function maybe(one: string | null | undefined): string[] {
  return one ? [one] : [];
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

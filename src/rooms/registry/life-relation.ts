import type { Relation } from './person.ts';

/**
 * What somebody is to a new head, from what both were to the old one; undefined where that is not certain (a grandchild of the old
 * head may be the new head's child or nephew), so that a form asks. `head` stands for the old head.
 */
export function relationUnder(newHeadWas: Relation, was: Relation): Relation | undefined {
  return certain[newHeadWas]?.[was];
}

const certain: Readonly<Partial<Record<Relation, Readonly<Partial<Record<Relation, Relation>>>>>> = {
  spouse: {
    head: 'spouse',
    child: 'child',
    grandchild: 'grandchild',
    child_in_law: 'child_in_law',
    parent: 'parent_in_law',
    parent_in_law: 'parent',
    other: 'other',
  },
  child: {
    head: 'parent',
    spouse: 'parent',
    child: 'sibling',
    parent: 'grandparent',
    sibling: 'relative',
    other: 'other',
  },
  parent: {
    head: 'child',
    spouse: 'child_in_law',
    child: 'grandchild',
    parent: 'spouse',
    sibling: 'child',
    other: 'other',
  },
  sibling: {
    head: 'sibling',
    sibling: 'sibling',
    parent: 'parent',
    child: 'relative',
    grandparent: 'grandparent',
    other: 'other',
  },
  grandchild: { head: 'grandparent', spouse: 'grandparent', other: 'other' },
  grandparent: { head: 'grandchild', parent: 'child', other: 'other' },
  child_in_law: { head: 'parent_in_law', spouse: 'parent_in_law', other: 'other' },
  parent_in_law: { head: 'child_in_law', spouse: 'child', other: 'other' },
};

import { completedAge } from '../../platform/thai/thai-age.ts';
import { firstDay, lastDay, type PartialDate } from '../../platform/thai/partial-date.ts';

/** The youngest age at which somebody is taken for a parent without asking again. A choice of ours, not law. */
export const youngestParent = 12;

/**
 * What is odd between the birth of a parent and of a child, as far as both are known: `older` cannot be, `young` is to be asked about.
 * Nothing when it fits, or when one is not known.
 */
export function parentOddity(
  parent: PartialDate | null,
  child: PartialDate | null,
): 'older' | 'young' | undefined {
  if (!parent || !child) return undefined;
  if (firstDay(parent) > lastDay(child) || (parent === child && parent.length === 10)) return 'older';
  // As old as the parent can have been.
  return completedAge(firstDay(parent), lastDay(child)).years < youngestParent ? 'young' : undefined;
}

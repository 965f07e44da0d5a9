import type { GroupPolicy, Level } from './duplication-policy.ts';

/**
 * One help beside another in a duplication group. `own`: for the same person. `same`: the very same service; `fund`: a loan of the same
 * fund; `partly`: one of the two gives other things too. `enough`: false when it is on record that the first was not enough.
 */
export type Pair = {
  readonly own: boolean;
  readonly same: boolean;
  readonly fund: boolean;
  readonly partly: boolean;
  readonly enough: boolean;
};

/** How loudly two pieces of help within one group are spoken of; null where they may stand together. */
export function overlapLevel({ level, same }: GroupPolicy, pair: Pair): Level | null {
  const found = levelOf(level, same, pair);
  return found === 'block' && pair.partly && !pair.same ? 'warn' : found;
}

function levelOf(level: Level | null, ofSame: Level | null, { own, same, fund, enough }: Pair): Level | null {
  if (level === null) return null;
  if (!enough) return 'inform';
  if (fund) return own ? ofSame : level;
  if (!same) return level;
  // The same help to the same person again is what quotas are for; only what is blocked for the house is blocked here.
  return own && ofSame !== 'block' ? null : (ofSame ?? (own ? null : level));
}

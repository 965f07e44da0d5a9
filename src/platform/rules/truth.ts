/**
 * Kleene's three values in two bits, so that AND is `&` and OR is `|`. Unknown is never no.
 */
export type Truth = 0 | 1 | 3;
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 3;

export type TruthName = 'true' | 'false' | 'unknown';

/** The word for a truth value, as people and the public contract read it. */
export function truthName(truth: Truth): TruthName {
  if (truth === TRUE) return 'true';
  return truth === FALSE ? 'false' : 'unknown';
}

/** NOT: swaps true and false and leaves unknown unknown. */
export function negate(truth: Truth): Truth {
  if (truth === UNKNOWN) return UNKNOWN;
  return truth === TRUE ? FALSE : TRUE;
}

/** AND of two truths. */
export function both(left: Truth, right: Truth): Truth {
  return (left & right) as Truth;
}

/** OR of two truths. */
export function either(left: Truth, right: Truth): Truth {
  return (left | right) as Truth;
}

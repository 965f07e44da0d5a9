import { TRUE } from './truth.ts';
import type { Truth } from './truth.ts';

/**
 * What a rule answers for one subject:
 * `entitled` every condition holds · `not_entitled` a condition that a machine may decide fails ·
 * `unknown` a fact is missing that could still decide · `judgement` everything that a machine can decide
 * holds and a professional or a committee decides the rest.
 */
export type Verdict = 'entitled' | 'not_entitled' | 'unknown' | 'judgement';

/**
 * A truth read twice in four bits: the high two as if every open judgement came out yes, the low two as if
 * every open judgement came out no. AND and OR stay `&` and `|`, so one pass over a rule answers both.
 */
export type Standing = number;
export const STANDS = 0b1111;
export const FALLS = 0b0000;
export const OPEN = 0b1100;
export const UNSETTLED = 0b0101;

/** The standing of a condition that the machine may decide from facts alone. */
export function decided(truth: Truth): Standing {
  return truth | (truth << 2);
}

/**
 * The standing of a condition that a person decides (a professional's judgement, an approval): a recorded
 * yes counts; anything else leaves it open and never refuses.
 */
export function judged(truth: Truth): Standing {
  return truth === TRUE ? STANDS : OPEN;
}

/** The verdict of a whole rule's standing. */
export function verdictOf(standing: Standing): Verdict {
  if (standing === STANDS) return 'entitled';
  if (standing === FALLS) return 'not_entitled';
  return standing === OPEN ? 'judgement' : 'unknown';
}

/** True when no further fact can move this standing. An open judgement can still be recorded as a yes, so it is not final. */
export function isFinal(standing: Standing): boolean {
  return standing === STANDS || standing === FALLS;
}

/** True when the facts say all they can for now: yes, no, or the rest is a judgement. */
export function isSettled(standing: Standing): boolean {
  return isFinal(standing) || standing === OPEN;
}

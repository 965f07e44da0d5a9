import { z } from 'zod';
import { tidyLine, tidyNote } from '../../platform/thai/thai-text.ts';

/** How somebody came into a circle: wrote the first restricted thing, was named by somebody in it, or broke the glass. */
export const circleWays = ['opened', 'named', 'broke_glass'] as const;
export type CircleWay = (typeof circleWays)[number];

/** Why an officer breaks the glass. `other` is said in words like every reason. */
export const glassReasons = [
  'danger_now',
  'own_officer_away',
  'person_asks',
  'official_order',
  'other',
] as const;
export type GlassReason = (typeof glassReasons)[number];

/** For how many hours a broken glass lets somebody look. A choice of ours. */
export const glassHours = 24;

export const glassVerdicts = ['justified', 'not_justified'] as const;
export type GlassVerdict = (typeof glassVerdicts)[number];

/** Until when a glass that is broken at a moment stays open. */
export function glassUntil(at: Date): Date {
  return new Date(at.getTime() + glassHours * 3_600_000);
}

/** What somebody says in own words about a glass; it must say something. */
export const glassWords = z
  .string()
  .overwrite(tidyNote)
  .min(1, 'glass_words_missing')
  .max(2000, 'glass_words_long');

/** The number of the case that it is about, as it stands on its receipt. */
export const caseLabel = z.string().overwrite(tidyLine).max(60, 'case_label_long').nullable().default(null);

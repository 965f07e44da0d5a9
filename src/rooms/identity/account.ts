import { z } from 'zod';
import { line, phone } from '../../platform/shapes.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { username } from './username.ts';

/** What an account is: at work; suspended by an administrator; or left, when no posting of it runs or is to come. */
export const accountStates = ['working', 'suspended', 'left'] as const;
export type AccountState = (typeof accountStates)[number];

/** Who an account is, as an administrator writes it. */
export const accountWords = {
  username,
  name: line(120),
  phone,
};

/** Why something is done, in the administrator's own words; it stays with the record. */
export const reason = z
  .string()
  .transform((typed) => tidyLine(typed))
  .pipe(z.string().min(3, 'reason_missing').max(500));

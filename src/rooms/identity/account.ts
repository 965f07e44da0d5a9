import { z } from 'zod';
import { readPhone } from '../../platform/thai/thai-phone.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { username } from './username.ts';

/** What an account is: at work; suspended by an administrator; or left, when no posting of it runs or is to come. */
export const accountStates = ['working', 'suspended', 'left'] as const;
export type AccountState = (typeof accountStates)[number];

/** A telephone number of the house's people and organisations: digits, or null for none. */
export const phone = z
  .string()
  .max(60, 'phone_form')
  .nullable()
  .transform((typed, context) => {
    const read = typed === null ? null : readPhone(typed);
    if (read !== undefined) return read;
    context.addIssue({ code: 'custom', message: 'phone_form' });
    return z.NEVER;
  })
  .default(null);

/** Who an account is, as an administrator writes it. */
export const accountWords = {
  username,
  name: z
    .string()
    .transform((typed) => tidyLine(typed))
    .pipe(z.string().min(2).max(120)),
  phone,
};

/** Why something is done, in the administrator's own words; it stays with the record. */
export const reason = z
  .string()
  .transform((typed) => tidyLine(typed))
  .pipe(z.string().min(3, 'reason_missing').max(500));

import { z } from 'zod';

/**
 * A user name: Thai or Latin letters, digits, dot, hyphen and underscore, 2 to 60, without regard to case.
 * Invisible characters are removed, and the composed form is kept, so that one name has one spelling.
 */
export const username = z
  .string()
  .transform((typed) =>
    typed
      .normalize('NFC')
      .replace(/[\u200B-\u200F\u2060\uFEFF\s]/gu, '')
      .toLowerCase(),
  )
  .pipe(z.string().regex(/^[\p{L}\p{M}\p{N}._-]{2,60}$/u, 'username_form'));

import { z } from 'zod';

/** How a family is reached about what it is missing. */
export const outreachWays = ['visit', 'telephone', 'letter'] as const;
/** What came of it. */
export const outreachResults = ['met', 'not_home', 'moved', 'declined', 'letter_given'] as const;

export const outreachWay = z.enum(outreachWays);
export const outreachResult = z.enum(outreachResults);

import { z } from 'zod';

/** Sex as the civil registration writes it; left out when nobody said. */
export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];

/** Where a person is now. The dead and the moved stay in the file, read-only for new help. */
export const states = ['alive', 'dead', 'moved'] as const;
export const sex = z.enum(sexes);

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { consentGivers, withdrawalWays } from './consent.ts';
import { shownFact } from './find-circle.ts';
import type { Tx } from './tables.ts';

/**
 * Takes a consent back. From now on nothing travels under it, and what was sent under it is not shown any more, though it stays as it was
 * sent for the record.
 */
export const withdrawConsent = command({
  name: 'registry.withdraw-consent',
  input: z
    .object({
      area: areaId,
      consent: id,
      withdrawn_on: isoDate.nullable().default(null),
      withdrawn_by: z.enum(consentGivers),
      /** Who, when a guardian does it. */
      name: z.string().overwrite(tidyLine).min(1).max(120, 'consent_name_long').nullable().default(null),
      how: z.enum(withdrawalWays),
    })
    .refine((one) => one.withdrawn_by === 'self' || one.name !== null, {
      message: 'consent_guardian_missing',
      path: ['name'],
    }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, consent, withdrawn_on: day, withdrawn_by, name, how }) {
    const today = dayInThailand(new Date());
    const found = await tx
      .selectFrom('registry.consent')
      .select('given_on')
      .where('area', '=', area)
      .where('id', '=', consent)
      .where(shownFact('registry.consent', 'person'))
      .executeTakeFirst();
    if (!found) throw refuse('consent_not_found', {}, 404);
    const withdrawn_on = day ?? today;
    if (withdrawn_on > today) throw refuse('consent_in_future', { field: 'withdrawn_on' });
    const row = { area, consent, withdrawn_on, withdrawn_by, how, recorded_by: actor.account };
    await tx
      .insertInto('registry.consent_withdrawal')
      .values({ ...row, name: withdrawn_by === 'guardian' ? name : null })
      .execute();
    return { consent };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId } from '../../platform/shapes.ts';
import { newConsent } from './consent.ts';
import type { Tx } from './tables.ts';
import { writeConsent } from './write-consent.ts';

/** Writes down what a person agreed to, with one organisation or with the centre. */
export const recordConsent = command({
  name: 'registry.record-consent',
  input: z.object({ area: areaId, given: newConsent }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, given: { with_whom: _with, organisation, ...given } }) {
    const whom = organisation
      ? ({ with_whom: 'organisation', organisation, restricted: false } as const)
      : ({ with_whom: 'centre', restricted: false } as const);
    await writeConsent(tx, actor, area, given, whom);
    return { consent: given.consent };
  },
});

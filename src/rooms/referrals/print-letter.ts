import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { inRoom, type Tx as PlatformTx } from '../../platform/db.ts';
import { askForJob, type OnBehalf } from '../../platform/jobs.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { mustBeSendable } from './make-link.ts';
import type { Tx } from './tables.ts';

/** What the job that makes a letter is told: which one, and on whose behalf. */
export type LetterAsked = { area: string; letter: string; by: OnBehalf };

/** Asks for the letter to an organisation without an account, as PDF and DOCX; made in the background. `link`: printed on it as a QR. */
export const printLetter = command({
  name: 'referrals.print-letter',
  input: z.object({ area: areaId, letter: id, referral: id, link: id.nullable().default(null) }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, letter, referral, link }, occasion) {
    await mustBeSendable(tx, area, referral);
    await tx
      .insertInto('referrals.letter')
      .values({ area, id: letter, referral, link, asked_at: occasion.at, asked_by: actor.account })
      .execute();
    const { account, posting, duty, organisation } = actor;
    const payload: LetterAsked = {
      area,
      letter,
      by: { account, posting, duty, organisation, areas: [area] },
    };
    await askForJob(inRoom(tx) as PlatformTx, 'referrals.render-letter', payload);
    return { letter };
  },
});

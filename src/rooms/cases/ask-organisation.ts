import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { sendReferral } from '../referrals/public.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { consentOfCase, enterCircle, writeConsentOfCase } from '../registry/public.ts';
import { serviceInForce } from '../services/public.ts';
import { holdOpenNeed, type HeldNeed } from './hold-case.ts';
import { ask } from './intake.ts';
import type { Tx } from './tables.ts';

/** Asks an organisation for one more service for a need that is open: the first was refused, or another right was found. */
export const askOrganisation = command({
  name: 'cases.ask-organisation',
  input: ask.extend({ area: areaId, need: id, agreed: z.array(consentOfCase).max(10).default([]) }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { need, agreed, ...asked }) {
    const { area } = asked;
    const held = await holdOpenNeed(tx, area, need);
    const { sensitive } = await serviceInForce(tx, asked.service, dayInThailand(new Date()));
    if (sensitive && !held.restricted) await restrictCase(tx, actor.account, area, held);
    const { family } = held;
    const restricted = held.restricted || sensitive;
    for (const given of agreed)
      await writeConsentOfCase(tx, actor, area, given, { case_file: held.case_file, restricted });
    const sent = await sendReferral(tx, actor, {
      ...asked,
      need,
      family,
      case_file: held.case_file,
      restricted,
      readers: [actor.account],
    });
    return { referral: sent.referral, organisation: sent.organisation, due_on: sent.due_on };
  },
});

// A sensitive service makes the whole case restricted: it stays with its owner and with whoever asks.
async function restrictCase(tx: Tx, me: string, area: string, held: HeldNeed): Promise<void> {
  await enterCircle(tx, area, [held.family]);
  const members = [...new Set([me, held.owner])];
  await tx
    .insertInto('cases.case_member')
    .values(members.map((account) => ({ area, case_file: held.case_file, account, added_by: me })))
    .onConflict((on) => on.doNothing())
    .execute();
  await tx
    .updateTable('cases.case_file')
    .set({ restricted: true })
    .where('area', '=', area)
    .where('id', '=', held.case_file)
    .execute();
}

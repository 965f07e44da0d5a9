import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { sendReferral } from '../referrals/public.ts';
import { holdOpenNeed } from './hold-case.ts';
import { ask } from './intake.ts';
import type { Tx } from './tables.ts';

/** Asks an organisation for one more service for a need that is open: the first was refused, or another right was found. */
export const askOrganisation = command({
  name: 'cases.ask-organisation',
  input: ask.extend({ area: areaId, need: id, consent: id.nullable().default(null) }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { need, ...asked }) {
    const { area } = asked;
    const held = await holdOpenNeed(tx, area, need);
    const readers = held.restricted ? [actor.account] : [];
    const { family, restricted } = held;
    const sent = await sendReferral(tx, actor, { ...asked, need, family, restricted, readers });
    return { referral: sent.referral, organisation: sent.organisation, due_on: sent.due_on };
  },
});

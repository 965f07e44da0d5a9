import { refuse, type Refusal } from '../../platform/refuse.ts';
import { formatMoment } from '../../platform/thai/thai-date-format.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findSaid, type SaidRow } from './find-said.ts';
import { stateOf, type HelpForm, type ReferralState, type Said } from './referral.ts';
import type { Tx } from './tables.ts';

/** A request held still while something is said of it: nobody else can say anything before this transaction ends. */
export type HeldReferral = {
  id: string;
  need: string;
  family: string;
  person: string | null;
  organisation: string;
  service: string;
  service_th: string;
  service_en: string;
  form: HelpForm;
  sensitive: boolean;
  restricted: boolean;
  sent_on: string;
  state: ReferralState;
  said: readonly SaidRow[];
};

/**
 * Holds a request for saying something of it. Refuses one that cannot be seen (`referral_not_found`), and one of which
 * something was said that the sender had not seen, by the name of what it was.
 */
export async function holdReferral(
  tx: Tx,
  area: string,
  referral: string,
  seen: string | null,
): Promise<HeldReferral> {
  const row = await tx
    .selectFrom('referrals.referral')
    .select(heldColumns)
    .where('area', '=', area)
    .where('id', '=', referral)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw refuse('referral_not_found', {}, 404);
  const said = await findSaid(tx, area, [referral]);
  const last = said.at(-1);
  if (last && last.id !== seen) throw alreadySaid(last);
  const { sent_at, form, ...rest } = row;
  return { ...rest, form: form as HelpForm, sent_on: dayInThailand(sent_at), state: stateOf(said), said };
}

const heldColumns = [
  'id',
  'need',
  'family',
  'person',
  'organisation',
  'service',
  'service_th',
  'service_en',
  'form',
  'sensitive',
  'restricted',
  'sent_at',
] as const;

/** Writes where the request stands after one more word. */
export async function turnReferral(
  tx: Tx,
  area: string,
  held: HeldReferral,
  word: Said & { id: string },
): Promise<void> {
  await tx
    .updateTable('referrals.referral')
    .set({ state: stateOf([...held.said, word]), since: new Date(), last_word: word.id })
    .where('area', '=', area)
    .where('id', '=', held.id)
    .execute();
}

/** The refusal that names what was said before, by whom and when. */
export function alreadySaid(last: SaidRow): Refusal {
  return refuse(`already_${last.kind}`, {
    by: last.said_by ?? last.by ?? '',
    at_th: formatMoment(last.at),
    at_en: formatMoment(last.at, { lang: 'en' }),
    word: last.id,
  });
}

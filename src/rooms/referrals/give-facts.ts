import { refuse } from '../../platform/refuse.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { namesOfAreas } from '../areas/public.ts';
import { factOf, factsInUse, getRoster, type Fact, type Roster } from '../registry/public.ts';
import { sharing } from './find-sharing.ts';
import type { Tx } from './tables.ts';
import { valueWords } from './value-words.ts';

type Giving = {
  area: string;
  /** The question that asked for them, and the reply that they go with. */
  question: string;
  reply: string;
  referral: { family: string; person: string | null; organisation: string };
};

/**
 * Gives the facts that a question asked for and to which the centre agrees, as they stand on file today, and says of the others that they
 * are not given. Refuses `fact_not_known`, and `fact_needs_consent` where a fact is of health or restricted and nobody agreed to it.
 */
export async function giveFacts(tx: Tx, giving: Giving, agreed: readonly string[]): Promise<void> {
  const { area, question, reply, referral } = giving;
  const asks = await tx
    .selectFrom('referrals.fact_ask')
    .select(['id', 'subject', 'key'])
    .where('area', '=', area)
    .where('answer', '=', question)
    .execute();
  if (asks.length === 0) return;
  const on = dayInThailand(new Date());
  const roster = await getRoster(tx, area, referral.family, on);
  if (!roster) throw refuse('family_not_found', {}, 404);
  const rows = [];
  for (const { id, subject, key } of asks) {
    const given = agreed.includes(id) ? await oneFact(tx, giving, roster, { subject, key }, on) : null;
    rows.push({ area, fact_ask: id, reply, given: given !== null, ...given });
  }
  await tx.insertInto('referrals.fact_reply').values(rows).execute();
}

async function oneFact(
  tx: Tx,
  { area, referral }: Giving,
  roster: Roster,
  { subject, key }: { subject: string | null; key: string },
  on: string,
) {
  const fact = factOf(key);
  if (!fact) throw refuse('fact_not_askable', { key });
  const label = labelOf(fact);
  const about = subject ?? roster.home.household;
  // A consent given for the organisations of one case is not known here: one given for this organisation is asked for.
  const asked = { area, person: referral.person, case_file: '' };
  const share = await sharing(tx, asked, referral.organisation, roster, on);
  const may = share(fact, about);
  if (!may) throw refuse('fact_needs_consent', label);
  const [found] = await factsInUse(tx, area, [about], on, [key]);
  if (!found || found.state !== 'value' || found.expired) throw refuse('fact_not_known', label);
  const names = await namesOfAreas(tx, typeof found.value === 'string' ? [found.value] : []);
  const words = valueWords(fact, found.value, (id) => {
    const name = names.get(id);
    return name && { th: name.name_th, en: name.name_en };
  });
  const { as_of, source } = found;
  return { value_th: words.th, value_en: words.en, as_of, source, consent: may.consent ?? null };
}

function labelOf({ label }: Fact): Record<string, string> {
  return { label: label.th, label_en: label.en };
}

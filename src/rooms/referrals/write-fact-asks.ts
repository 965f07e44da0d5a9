import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refuse.ts';
import { factOf } from '../registry/public.ts';
import type { FactWanted } from './fact-asked.ts';
import type { Packet } from './packet.ts';
import type { Tx } from './tables.ts';

/** Writes the facts that a question asks for by name. Refuses what the dictionary does not have, and people who are not in the packet. */
export async function writeFactAsks(
  tx: Tx,
  asked: { area: string; referral: string; answer: string },
  wanted: readonly FactWanted[],
): Promise<void> {
  if (wanted.length === 0) return;
  const { area, referral, answer } = asked;
  const row = await tx
    .selectFrom('referrals.referral')
    .select('packet')
    .where('area', '=', area)
    .where('id', '=', referral)
    .executeTakeFirstOrThrow();
  const { roster } = row.packet as Packet;
  const rows = wanted.map(({ subject, key }) => {
    const fact = factOf(key);
    const kind = subject === null ? 'household' : 'person';
    if (fact?.subject !== kind) throw refuse('fact_not_askable', { key });
    const whose = roster.find((one) => one.person === subject);
    if (subject !== null && !whose) throw refuse('fact_whose_unknown');
    return { area, id: newId(), referral, answer, subject, who: whose?.name ?? null, key };
  });
  await tx.insertInto('referrals.fact_ask').values(rows).execute();
}

import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refuse.ts';
import { policyOf } from '../services/public.ts';
import { earlierSaid, groupName } from './earlier-said.ts';
import { findFindings, type Giving } from './find-beside.ts';
import { rulingOf, type Finding } from './guard.ts';
import type { HelpTables } from './tables.ts';

/** A giving with whose it will be: `organisation` gives it, null when nobody of the list does. */
export type Guarded = Giving & { organisation: string | null; sensitive: boolean };

/**
 * The guard, before help is given or asked for. Holds the house still until the end of the transaction; refuses `overlap_blocked` or
 * `overlap_reason_missing`, naming what was given before; writes down who went on, and why, where a reason was asked.
 */
export async function reviewGiving(
  tx: AnyTx,
  actor: Actor,
  giving: Guarded,
  reason: string | null,
): Promise<void> {
  const db = inRoom<HelpTables>(tx);
  await sql`select registry.public_hold_house(${giving.area}, ${giving.family})`.execute(db);
  const grave = (await findFindings(tx, giving)).filter(({ level }) => level !== 'inform');
  const [gravest] = grave;
  const ruling = rulingOf(grave);
  if (!gravest || ruling === 'free') return;
  if (ruling === 'needs_supervisor' && !(await supervises(tx, giving.area)))
    throw refuse('overlap_blocked', said(gravest));
  if (!reason) throw refuse('overlap_reason_missing', { ...said(gravest), field: 'overlap_reason' });
  const { about, area, family, person, service, organisation, sensitive } = giving;
  await db
    .insertInto('help.override')
    .values({
      area,
      about,
      family,
      person,
      service,
      organisation,
      sensitive,
      reason,
      id: newId(),
      level: ruling === 'needs_supervisor' ? 'block' : 'warn',
      groups: [...new Set(grave.map(({ group }) => group ?? 'quota'))],
      earlier: [...new Set(grave.flatMap((one) => one.earlier.map(({ key }) => key)))],
      allowed_by: actor.account,
    })
    .execute();
}

/** Whether the asker may let somebody be helped twice in an area, in the posting of now. */
export async function supervises(tx: AnyTx, area: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select identity.public_supervises(${area}) as may`.execute(
    inRoom<HelpTables>(tx),
  );
  return rows[0]?.may ?? false;
}

// What the refusal names: the group, and the earlier help as far as it may be said.
function said({ group, times, earlier }: Finding): Record<string, string> {
  const name = groupName(group === null ? undefined : policyOf(group), times);
  const [first] = earlier;
  const what = first ? earlierSaid(first) : { th: '', en: '' };
  return { group: name.th, group_en: name.en, earlier: what.th, earlier_en: what.en };
}

import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { findPostingFields } from './find-posting-fields.ts';
import { endsBeforeItStarts } from './posting.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/**
 * Ends a posting: now, with effect in every open session, or after a last day. Only one that lies wholly in the
 * administrator's own areas, and never the administrator's own last one as administrator.
 */
export const endPosting = command({
  name: 'identity.end-posting',
  input: z.object({
    area: areaId,
    posting: id,
    /** The last day, included; null ends it this moment. */
    until: isoDate.nullable().default(null),
    handover: z.string().trim().max(2000).nullable().default(null),
  }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, input) {
    const one = await findRunning(tx, input.posting);
    if (endsBeforeItStarts(one.from, input.until)) throw refuse('posting_ends_early', { from: one.from });
    if (one.account === actor.account && one.duty === 'administrator')
      await mustHaveAnother(tx, actor, one.id);
    const before = await findPostingFields(tx, one.id);
    const last =
      input.until === null ? sql`greatest(identity.today(), lower(during))` : sql`${input.until}::date`;
    await tx
      .updateTable('identity.posting')
      .set({
        during: sql`daterange(lower(during), ${last}, '[]')`,
        ended_at: input.until === null ? sql`clock_timestamp()` : null,
        ended_by: actor.account,
        ...(input.handover !== null && { handover: input.handover }),
      })
      .where('id', '=', one.id)
      .execute();
    const after = await findPostingFields(tx, one.id);
    const change = {
      what: 'posting',
      done: 'ended',
      subject: one.id,
      name: one.name,
      before,
      after,
    } as const;
    await writeChange(tx, actor, one.areas, change);
    return { posting: one.id };
  },
});

type Running = {
  id: string;
  account: string;
  name: string;
  duty: string;
  from: string;
  areas: string[];
};

async function findRunning(tx: Tx, posting: string): Promise<Running> {
  const { rows } = await sql<Running>`
    select p.id, p.account, c.name, p.duty, lower(p.during)::text as "from",
      (select array_agg(a.area order by a.area) from identity.posting_area a where a.posting = p.id) as areas
    from identity.posting p join identity.account c on c.id = p.account
    where p.id = ${posting} and identity.posting_in_my_areas(p.id) and p.ended_at is null
      and (upper_inf(p.during) or upper(p.during) > identity.today())
    for update of p`.execute(tx);
  const [row] = rows;
  if (!row) throw refuse('posting_not_found', {}, 404);
  return row;
}

async function mustHaveAnother(tx: Tx, actor: Actor, posting: string): Promise<void> {
  const other = await tx
    .selectFrom('identity.posting')
    .select('id')
    .where('account', '=', actor.account)
    .where('duty', '=', 'administrator')
    .where('id', '!=', posting)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`during @> identity.today() and upper_inf(during)`)
    .limit(1)
    .executeTakeFirst();
  if (!other) throw refuse('own_last_posting');
}

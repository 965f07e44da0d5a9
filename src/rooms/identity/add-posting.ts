import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Fields } from '../../platform/changed-fields.ts';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { findPostingFields } from './find-posting-fields.ts';
import { areaOutside, postingInput, type PostingInput } from './posting.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Gives an account of the administrator's areas one more posting, in those areas only. */
export const addPosting = command({
  name: 'identity.add-posting',
  input: z.object({ area: areaId, account: id, added: postingInput }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, input) {
    await mustBeGivable(tx, actor, input.added);
    const account = await tx
      .selectFrom('identity.account')
      .select(['id', 'name'])
      .where('id', '=', input.account)
      .executeTakeFirst();
    if (!account) throw refuse('account_not_found', {}, 404);
    const after = await writePosting(tx, actor.account, input.account, input.added);
    await writeChange(tx, actor, input.added.areas, {
      what: 'posting',
      done: 'added',
      subject: input.added.posting,
      name: account.name,
      after,
    });
    return { posting: input.added.posting };
  },
});

/** Refuses a posting wider than the giver's own areas, and one for an organisation that is closed or not here. */
export async function mustBeGivable(tx: Tx, actor: Actor, one: PostingInput): Promise<void> {
  const outside = areaOutside(one.areas, actor.areas);
  if (outside) throw refuse(outside.country ? 'posting_country' : 'posting_outside', { area: outside.area });
  if (!one.organisation) return;
  const found = await tx
    .selectFrom('identity.public_organisation as o')
    .select(['o.id', 'o.closed', 'o.has_accounts', 'o.short_th', 'o.short_en'])
    .select((of) =>
      of
        .exists(
          of
            .selectFrom('identity.organisation_area as a')
            .select('a.area')
            .whereRef('a.organisation', '=', 'o.id')
            .where('a.area', 'in', one.areas),
        )
        .as('here'),
    )
    .where('o.id', '=', one.organisation)
    .executeTakeFirst();
  if (!found) throw refuse('organisation_not_found');
  const names = { name: found.short_th, name_en: found.short_en };
  if (found.closed) throw refuse('organisation_closed', names);
  if (!found.has_accounts) throw refuse('organisation_without_accounts', names);
  if (!found.here) throw refuse('organisation_elsewhere', names);
}

/** Writes one posting and the areas it reaches; answers its fields as the history keeps them. */
export async function writePosting(tx: Tx, by: string, account: string, one: PostingInput): Promise<Fields> {
  await tx
    .insertInto('identity.posting')
    .values({
      id: one.posting,
      account,
      duty: one.duty,
      organisation: one.organisation,
      confidential: one.confidential,
      head: one.head,
      supervisor: one.supervisor,
      during: sql`daterange(coalesce(${one.from}::date, identity.today()), ${one.until}::date, '[]')`,
      given_by: by,
      handover: one.handover,
    })
    .execute();
  const areas = one.areas.map((area) => ({ posting: one.posting, area }));
  await tx.insertInto('identity.posting_area').values(areas).execute();
  return findPostingFields(tx, one.posting);
}

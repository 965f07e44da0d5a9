import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { postingInput, type PostingInput } from './posting.ts';
import type { Tx } from './tables.ts';

/** Gives an account of the administrator's areas one more posting, in those areas only. */
export const addPosting = command({
  name: 'identity.add-posting',
  input: z.object({ area: areaId, account: id, added: postingInput }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, input) {
    const foreign = input.added.areas.find((area) => !actor.areas.includes(area));
    if (foreign) throw refuse('posting_outside', { area: foreign });
    const account = await tx
      .selectFrom('identity.account')
      .select('id')
      .where('id', '=', input.account)
      .executeTakeFirst();
    if (!account) throw refuse('account_not_found', {}, 404);
    await writePosting(tx, actor.account, input.account, input.added);
    return { posting: input.added.posting };
  },
});

/** Writes one posting and the areas it reaches. */
export async function writePosting(tx: Tx, by: string, account: string, one: PostingInput): Promise<void> {
  await tx
    .insertInto('identity.posting')
    .values({
      id: one.posting,
      account,
      duty: one.duty,
      organisation: one.organisation,
      during: sql`daterange(current_date, ${one.until}::date)`,
      given_by: by,
    })
    .execute();
  const areas = one.areas.map((area) => ({ posting: one.posting, area }));
  await tx.insertInto('identity.posting_area').values(areas).execute();
}

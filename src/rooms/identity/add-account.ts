import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { accountWords } from './account.ts';
import { mustBeGivable, writePosting } from './add-posting.ts';
import { hashPassword, newPassword } from './password.ts';
import { postingInput } from './posting.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/**
 * Adds an account with its postings, in the administrator's own areas only. The first password is made by the page and
 * shown there once: it is not kept here, and must be changed at the first sign-in.
 */
export const addAccount = command({
  name: 'identity.add-account',
  input: z.object({
    area: areaId,
    account: id,
    ...accountWords,
    first_password: newPassword,
    postings: z.array(postingInput).min(1).max(10),
  }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, input) {
    for (const posting of input.postings) await mustBeGivable(tx, actor, posting);
    const { account, username, name, phone } = input;
    await tx
      .insertInto('identity.account')
      .values({
        id: account,
        username,
        name,
        phone,
        password_hash: await hashPassword(input.first_password),
        created_by: actor.account,
      })
      .execute();
    const areas = input.postings.flatMap((posting) => posting.areas);
    const after = { username, name, phone };
    await writeChange(tx, actor, areas, { what: 'account', done: 'added', subject: account, name, after });
    for (const posting of input.postings) {
      const fields = await writePosting(tx, actor.account, account, posting);
      const added = {
        what: 'posting',
        done: 'added',
        subject: posting.posting,
        name,
        after: fields,
      } as const;
      await writeChange(tx, actor, posting.areas, added);
    }
    return { account };
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { writePosting } from './add-posting.ts';
import { hashPassword, newPassword } from './password.ts';
import { postingInput } from './posting.ts';
import type { Tx } from './tables.ts';
import { username } from './username.ts';

/**
 * Adds an account with its postings, in the administrator's own areas only. The first password is made by the page and
 * shown there once: it is not kept here, and must be changed at the first sign-in.
 */
export const addAccount = command({
  name: 'identity.add-account',
  input: z.object({
    area: areaId,
    account: id,
    username,
    name: z.string().trim().min(2).max(120),
    phone: z.string().trim().max(40).nullable().default(null),
    first_password: newPassword,
    postings: z.array(postingInput).min(1).max(10),
  }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, input) {
    for (const posting of input.postings) {
      const foreign = posting.areas.find((area) => !actor.areas.includes(area));
      if (foreign) throw refuse('posting_outside', { area: foreign });
    }
    await tx
      .insertInto('identity.account')
      .values({
        id: input.account,
        username: input.username,
        name: input.name,
        phone: input.phone,
        password_hash: await hashPassword(input.first_password),
        created_by: actor.account,
      })
      .execute();
    for (const posting of input.postings) await writePosting(tx, actor.account, input.account, posting);
    return { account: input.account };
  },
});

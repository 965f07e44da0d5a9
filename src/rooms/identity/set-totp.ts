import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import type { Tx } from './tables.ts';
import { isCode } from './totp.ts';

/** Switches the second factor on (the page makes the secret, a first code proves that the app has it) or off. */
export const setTotp = command({
  name: 'identity.set-totp',
  input: z.object({
    secret: z
      .string()
      .regex(/^[A-Z2-7]{32}$/)
      .nullable(),
    code: z
      .string()
      .regex(/^\d{6}$/, 'code_form')
      .nullable(),
  }),
  may: { duties: [], within: 'self' },
  async run(tx: Tx, actor, input) {
    if (input.secret && !isCode(input.secret, input.code ?? '')) throw refuse('code_wrong');
    await tx
      .updateTable('identity.account')
      .set({ totp_secret: input.secret })
      .where('id', '=', actor.account)
      .execute();
    return { on: input.secret !== null };
  },
});

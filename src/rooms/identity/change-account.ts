import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { accountWords } from './account.ts';
import { findOwnAccount } from './find-own-account.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Puts right how somebody is called: the name, the user name, the telephone. Sessions go on. */
export const changeAccount = command({
  name: 'identity.change-account',
  input: z.object({ area: areaId, account: id, ...accountWords }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { account, username, name, phone }) {
    const { areas, ...was } = await findOwnAccount(tx, actor, account);
    const after = { username, name, phone };
    await tx.updateTable('identity.account').set(after).where('id', '=', account).execute();
    const before = { username: was.username, name: was.name, phone: was.phone };
    await writeChange(tx, actor, areas, {
      what: 'account',
      done: 'changed',
      subject: account,
      name,
      before,
      after,
    });
    return { account };
  },
});

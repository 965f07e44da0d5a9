import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { quotaBases } from './guard.ts';
import type { Tx } from './tables.ts';

/** Says on what quotas are counted in an area from now on: completed help, approved requests too, or every open request. */
export const setQuotaBasis = command({
  name: 'help.set-quota-basis',
  input: z.object({ area: areaId, setting: id, basis: z.enum(quotaBases) }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, setting, basis }) {
    await tx
      .insertInto('help.quota_basis')
      .values({ area, id: setting, basis, set_by: actor.account })
      .execute();
    return { setting };
  },
});

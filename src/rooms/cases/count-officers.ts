import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { deskOfficers } from '../identity/public.ts';
import { shownCase } from './find-shown.ts';
import type { Tx } from './tables.ts';

/**
 * How many open cases each officer of the desk has, to hand them over evenly. Those whose posting has ended are named as not here: what
 * they left has nobody at the desk.
 */
export const countOfficers = read({
  name: 'cases.count-officers',
  input: z.object({ area: areaId }),
  output: z.array(
    z.object({ account: id, name: z.string().nullable(), here: z.boolean(), open_cases: z.number().int() }),
  ),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area }) {
    const officers = await deskOfficers(tx, area);
    const { rows } = await sql<{ account: string; name: string | null; open: number }>`
      select o.owner as account, a.name, o.open from (
        select c.owner, count(*)::int as open from cases.case_file c
        where c.area = ${area} and c.closed_at is null and ${shownCase('c')} group by c.owner) o
      left join identity.public_account a on a.id = o.owner`.execute(tx);
    const counted = new Map(rows.map((row) => [row.account, row]));
    const here = officers.map(({ account, name }) => ({
      account,
      name,
      here: true,
      open_cases: counted.get(account)?.open ?? 0,
    }));
    const left = rows
      .filter((row) => !officers.some((one) => one.account === row.account))
      .map(({ account, name, open }) => ({ account, name, here: false, open_cases: open }));
    return [...left, ...here];
  },
});

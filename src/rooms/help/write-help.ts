import type { Actor } from '../../platform/actor.ts';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { noteChange } from '../registry/public.ts';
import type { HelpForm } from './help.ts';
import type { HelpTables } from './tables.ts';

/** One line of the ledger as it is written. `referral` names the request that it answers. */
export type NewHelp = {
  area: string;
  id: string;
  family: string;
  person: string | null;
  service: string | null;
  what_th: string;
  what_en: string;
  organisation: string | null;
  giver: string | null;
  form: HelpForm;
  amount_satang: number | null;
  given_on: string;
  referral: string | null;
  sensitive: boolean;
  note: string | null;
  /** The part of a plan of several sources that was given. */
  part?: string | null;
};

/** Writes one line of the ledger in the transaction of whoever gives it. */
export async function writeHelp(tx: AnyTx, actor: Actor, one: NewHelp): Promise<void> {
  await inRoom<HelpTables>(tx)
    .insertInto('help.help')
    .values({ ...one, recorded_by: actor.account })
    .execute();
  await noteChange(tx, one.area, one.family);
}

import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import { refuse } from '../../platform/refuse.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import {
  findDraft,
  findDrafted,
  ruleDictionary,
  servicesInForce,
  versionsOf,
  type WelfareService,
} from '../services/public.ts';
import { findCases, findCasesOfDraft } from './find-cases.ts';
import type { Tx } from './tables.ts';

/** A rule that is tried: undefined service while a draft is at fault. `own`: the cases of the version that a draft was begun from. */
export type Tried = {
  readonly id: string;
  readonly service: WelfareService | undefined;
  readonly table: unknown;
  readonly own: unknown;
  readonly dictionary: FactDictionary;
};

/** Finds what is tried; refuses a draft (`draft_not_found`) or a version (`service_not_found`) that is not there. */
export async function findTried(
  tx: Tx,
  asked: { service?: string | undefined; version?: number | undefined; draft?: string | undefined },
): Promise<Tried> {
  const inForce = await servicesInForce(tx, dayInThailand(new Date()));
  const dictionary = (id: string) => ruleDictionary([...new Set([...inForce.map((one) => one.id), id])]);
  if (asked.draft !== undefined) {
    const draft = await findDraft(tx, asked.draft);
    if (!draft) throw refuse('draft_not_found', {}, 404);
    const drafted = await findDrafted(tx, draft);
    return {
      id: draft.service,
      service: drafted.faults.length > 0 ? undefined : drafted.service,
      table: await findCasesOfDraft(tx, draft, drafted),
      own: await findCases(tx, drafted.base),
      dictionary: dictionary(draft.service),
    };
  }
  const id = asked.service ?? '';
  const service =
    asked.version === undefined
      ? inForce.find((one) => one.id === id)
      : (await versionsOf(tx, id)).find(({ version }) => version === asked.version);
  if (!service) throw refuse('service_not_found', { service: id }, 404);
  const table = await findCases(tx, service);
  return { id, service, table: table ?? null, own: table, dictionary: dictionary(id) };
}

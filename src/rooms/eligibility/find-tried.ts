import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import {
  findDrafted,
  getKeptDraft,
  ruleDictionary,
  serviceInForce,
  serviceVersion,
  servicesInForce,
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
  const today = dayInThailand(new Date());
  const inForce = await servicesInForce(tx, today);
  const dictionary = (id: string) => ruleDictionary([...new Set([...inForce.map((one) => one.id), id])]);
  if (asked.draft !== undefined) {
    const draft = await getKeptDraft(tx, asked.draft);
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
  const service = await (asked.version === undefined
    ? serviceInForce(tx, id, today)
    : serviceVersion(tx, id, asked.version));
  const table = await findCases(tx, service);
  return { id, service, table: table ?? null, own: table, dictionary: dictionary(id) };
}

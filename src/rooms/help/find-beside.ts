import { sql } from 'kysely';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { overlapLevel, policyOf, servicesInForce, type WelfareService } from '../services/public.ts';
import { findingsOf, type Earlier, type Finding, type QuotaBasis } from './guard.ts';
import type { HelpTables } from './tables.ts';

/** What is about to be given or asked for. `about`: the help or the request that it will be; `on`: the day of giving. */
export type Giving = {
  area: string;
  about: string;
  family: string;
  person: string | null;
  service: string;
  on: string;
  /** The part of a plan of several sources that it is. */
  part?: string | null;
};

/** What the guard says of a giving, read for whoever asks; nothing where the service stands in no group and has no quota. */
export async function findFindings(tx: AnyTx, giving: Giving): Promise<Finding[]> {
  const services = await servicesInForce(tx, giving.on);
  const service = services.find(({ id }) => id === giving.service);
  if (!service || !isGuarded(service)) return [];
  const quota = service.benefit.quota?.times ?? null;
  const cofunding = giving.part ? await findPlanOf(tx, giving.area, giving.part) : null;
  const act = { on: giving.on, quota, cofunding, groups: service.duplication_groups };
  const earlier = await findEarlier(tx, giving, service, services);
  return findingsOf(act, earlier, await findBasis(tx, giving.area), { policyOf, overlapLevel });
}

async function findPlanOf(tx: AnyTx, area: string, part: string): Promise<string | null> {
  const row = await inRoom<HelpTables>(tx)
    .selectFrom('help.cofunding_part')
    .select('cofunding')
    .where('area', '=', area)
    .where('id', '=', part)
    .executeTakeFirst();
  return row?.cofunding ?? null;
}

/** Whether the guard has anything to look at before a service is given. */
export function isGuarded({ duplication_groups, benefit }: WelfareService): boolean {
  return benefit.quota !== null || duplication_groups.some(({ group }) => policyOf(group)?.level);
}

async function findEarlier(
  tx: AnyTx,
  { area, family, person, about }: Giving,
  service: WelfareService,
  services: readonly WelfareService[],
): Promise<Earlier[]> {
  const groups = service.duplication_groups.map(({ group }) => group);
  const beside = groups.flatMap((group) => Object.keys(policyOf(group)?.beside ?? {}));
  const { fund } = service.benefit;
  const sameFund = fund === null ? [] : services.filter((one) => one.benefit.fund === fund);
  const partly = services.filter((one) =>
    one.duplication_groups.some(({ group, gives }) => gives === 'partly' && groups.includes(group)),
  );
  const { rows } = await sql<Earlier>`
    select * from help.given_beside(${area}, ${family}, ${person}, ${service.id}, ${idsOf(sameFund)}::text[],
      ${[...groups, ...beside]}::text[], ${idsOf(partly)}::text[], ${about})`.execute(inRoom<HelpTables>(tx));
  return rows;
}

function idsOf(services: readonly WelfareService[]): string[] {
  return services.map(({ id }) => id);
}

/** On what quotas are counted in an area; on completed help until its administrator says otherwise. */
export async function findBasis(tx: AnyTx, area: string): Promise<QuotaBasis> {
  const row = await inRoom<HelpTables>(tx)
    .selectFrom('help.quota_basis')
    .select('basis')
    .where('area', '=', area)
    .orderBy('set_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.basis as QuotaBasis | undefined) ?? 'completed';
}

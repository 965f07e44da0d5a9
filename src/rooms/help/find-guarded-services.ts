import type { AnyTx } from '../../platform/db.ts';
import { policyOf, servicesInForce } from '../services/public.ts';
import type { GuardedService } from './overlap-of-line.ts';

/** The services that the guard looks at, by id, and the groups in which lines of the ledger are compared. */
export type GuardedServices = {
  services: ReadonlyMap<string, GuardedService>;
  /** One for each service and group; `again`: the same help to the same person counts too. A quota is a group of its own. */
  groups: { service: string; grp: string; again: boolean }[];
};

/** What the guard looks at on a day. */
export async function findGuardedServices(tx: AnyTx, on: string): Promise<GuardedServices> {
  const services = new Map<string, GuardedService>();
  const groups: GuardedServices['groups'] = [];
  for (const { id, benefit, duplication_groups } of await servicesInForce(tx, on)) {
    const quota = benefit.quota?.times ?? null;
    const guarded = duplication_groups.filter(({ group }) => policyOf(group)?.level);
    if (quota === null && guarded.length === 0) continue;
    services.set(id, { quota, fund: benefit.fund, groups: guarded });
    if (quota !== null) groups.push({ service: id, grp: `quota ${id}`, again: true });
    for (const { group } of guarded)
      groups.push({ service: id, grp: group, again: policyOf(group)?.same === 'block' });
  }
  return { services, groups };
}

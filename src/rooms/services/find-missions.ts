import { kindName, organisationsOfArea } from '../identity/public.ts';
import type { AnyTx } from '../../platform/db.ts';
import { findServices } from './find-services.ts';
import type { MissionService, Missions } from './mission-map.ts';
import type { WelfareService } from './welfare-service.ts';

/** The mandates of an area on an ISO day, and how many services are switched off or closed and stand in no map. */
export async function findMissions(
  tx: AnyTx,
  area: string,
  on: string,
): Promise<Missions & { switched_off: number }> {
  const all = await findServices(tx, on);
  const services = all.filter(({ status }) => status === 'active').map(missionServiceOf);
  const organisations = await organisationsOfArea(tx, area);
  const kinds = [...new Set(services.map(({ kind }) => kind))].toSorted();
  return {
    services,
    switched_off: all.length - services.length,
    holders: kinds.map((kind) => ({
      kind,
      name: kindName(kind),
      organisations: organisations
        .filter((one) => one.kind === kind)
        .map(({ id, short_th, short_en }) => ({ id, short_th, short_en })),
    })),
  };
}

/** What the map needs of a service. */
export function missionServiceOf(service: WelfareService): MissionService {
  return {
    service: service.id,
    name: service.name,
    category: service.category,
    target_groups: service.target_groups,
    kind: service.owner.kind,
    duplication_groups: service.duplication_groups.map(({ group }) => group),
    verified: service.verified !== null,
  };
}

import { joinRooms, type Register } from '../platform/register.ts';
import { exportSeal, makePartitions, sealLog } from '../platform/seal-log.ts';
import { areas } from './areas/room.ts';
import { cases } from './cases/room.ts';
import { eligibility } from './eligibility/room.ts';
import { help } from './help/room.ts';
import { identity } from './identity/room.ts';
import { referrals } from './referrals/room.ts';
import { registry } from './registry/room.ts';
import { services } from './services/room.ts';

/** Everything that can be done or asked in the house, and the work that comes round by itself. */
export function registerRooms(): Register {
  const platform = { name: 'platform', commands: [], reads: [], jobs: [sealLog, exportSeal, makePartitions] };
  return joinRooms([platform, areas, identity, registry, services, help, eligibility, referrals, cases]);
}

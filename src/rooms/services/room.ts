import type { Room } from '../../platform/register.ts';
import { getService } from './get-service.ts';
import { listServices } from './list-services.ts';

export const services: Room = { name: 'services', commands: [], reads: [getService, listServices] };

import type { Room } from '../../platform/register.ts';
import { getMissionMap } from './get-mission-map.ts';
import { getService } from './get-service.ts';
import { listMandateAreas } from './list-mandate-areas.ts';
import { listMissionPapers } from './list-mission-papers.ts';
import { listServices } from './list-services.ts';
import { printMissionMap } from './print-mission-map.ts';
import { renderMissionMap } from './render-mission-map.ts';

export const services: Room = {
  name: 'services',
  commands: [printMissionMap],
  reads: [getMissionMap, getService, listMandateAreas, listMissionPapers, listServices],
  jobs: [renderMissionMap],
  constraints: { mission_print_pkey: 'mission_print_asked_already' },
};

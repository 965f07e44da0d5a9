import type { Room } from '../../platform/register.ts';
import { findPlaces } from './find-places.ts';
import { getArea } from './get-area.ts';
import { getOutline } from './get-outline.ts';
import { listVillages } from './list-villages.ts';

export const areas: Room = {
  name: 'areas',
  commands: [],
  reads: [findPlaces, getArea, getOutline, listVillages],
};

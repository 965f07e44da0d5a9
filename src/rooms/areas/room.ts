import type { Room } from '../../platform/register.ts';
import { addServicePoint } from './add-service-point.ts';
import { addVillage } from './add-village.ts';
import { changeCentre } from './change-centre.ts';
import { changeCoverage } from './change-coverage.ts';
import { changeServicePoint } from './change-service-point.ts';
import { changeVillage } from './change-village.ts';
import { closeServicePoint } from './close-service-point.ts';
import { closeVillage } from './close-village.ts';
import { findPlaces } from './find-places.ts';
import { getArea } from './get-area.ts';
import { getOutline } from './get-outline.ts';
import { listAreas } from './list-areas.ts';
import { listChanges } from './list-changes.ts';
import { listCoverage } from './list-coverage.ts';
import { listServicePoints } from './list-service-points.ts';
import { listVillages } from './list-villages.ts';
import { openContacts } from './open-contacts.ts';
import { reopenVillage } from './reopen-village.ts';

export const areas: Room = {
  name: 'areas',
  commands: [
    addServicePoint,
    addVillage,
    changeCentre,
    changeCoverage,
    changeServicePoint,
    changeVillage,
    closeServicePoint,
    closeVillage,
    reopenVillage,
  ],
  reads: [
    findPlaces,
    getArea,
    getOutline,
    listAreas,
    listChanges,
    listCoverage,
    listServicePoints,
    listVillages,
  ],
  opens: [openContacts],
  constraints: {
    place_pkey: 'village_taken',
    coverage_one_area_a_day: 'coverage_taken',
    service_point_pkey: 'already_added',
    service_point_name: 'service_point_name_taken',
  },
};

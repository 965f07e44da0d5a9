import { newId } from '../../src/platform/ids.ts';
import type { Examples } from './world.ts';

export const servicesExamples: Examples = {
  'services.get-mission-map': ({ area }) => ({ area }),
  'services.get-service': () => ({ service: 'ops-emergency-relief' }),
  'services.list-mandate-areas': () => ({}),
  'services.list-mission-papers': ({ area }) => ({ area }),
  'services.list-services': () => ({}),
  'services.print-mission-map': ({ area }) => ({ area, print: newId(), paper: 'a4' }),
};

import type { Examples } from './world.ts';

export const servicesExamples: Examples = {
  'services.get-service': () => ({ service: 'ops-emergency-relief' }),
  'services.list-services': () => ({}),
};

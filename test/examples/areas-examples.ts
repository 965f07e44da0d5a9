import type { Examples } from './world.ts';

export const areasExamples: Examples = {
  'areas.find-places': () => ({ text: 'สัก' }),
  'areas.get-area': ({ area }) => ({ area }),
  'areas.get-outline': ({ area }) => ({ area }),
  'areas.list-villages': ({ area }) => ({ area }),
};

import type { Examples } from './world.ts';

export const eligibilityExamples: Examples = {
  'eligibility.screen-household': ({ area, has }) => ({ area, family: has['family'] }),
};

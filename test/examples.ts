import { areasExamples } from './examples/areas-examples.ts';
import { identityExamples } from './examples/identity-examples.ts';
import { registryExamples } from './examples/registry-examples.ts';
import { servicesExamples } from './examples/services-examples.ts';
import { helpExamples } from './examples/help-examples.ts';
import { eligibilityExamples } from './examples/eligibility-examples.ts';
import { referralsExamples } from './examples/referrals-examples.ts';
import { casesExamples } from './examples/cases-examples.ts';
import type { Examples } from './examples/world.ts';

/** A valid input of every command and read, made for one area. A name that is missing here fails the build. */
export const examples: Examples = {
  ...areasExamples,
  ...identityExamples,
  ...registryExamples,
  ...servicesExamples,
  ...helpExamples,
  ...eligibilityExamples,
  ...referralsExamples,
  ...casesExamples,
};

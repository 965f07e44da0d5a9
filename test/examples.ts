import { areasExamples } from './examples/areas.ts';
import { identityExamples } from './examples/identity.ts';
import { registryExamples } from './examples/registry.ts';
import { servicesExamples } from './examples/services.ts';
import { helpExamples } from './examples/help.ts';
import { eligibilityExamples } from './examples/eligibility.ts';
import { referralsExamples } from './examples/referrals.ts';
import { casesExamples } from './examples/cases.ts';
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

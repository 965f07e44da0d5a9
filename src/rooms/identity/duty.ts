/** What people do, one word for each posting; the rights of a duty stand in the `may` of every command and read. */
export const duties = [
  'desk',
  'volunteer',
  'agency',
  'council',
  'fund',
  'planner',
  'programme',
  'analyst',
  'administrator',
  'auditor',
] as const;
export type Duty = (typeof duties)[number];

/** The duties that answer for an organisation; their posting names it. */
export const dutiesOfOrganisations: readonly Duty[] = ['agency', 'council', 'fund'];

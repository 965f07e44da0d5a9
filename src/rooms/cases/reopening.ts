/** Why something that was closed is opened again. */
export const reopenReasons = [
  'happened_again',
  'not_solved',
  'new_information',
  'family_asks',
  'closed_by_mistake',
  'other',
] as const;
export type ReopenReason = (typeof reopenReasons)[number];

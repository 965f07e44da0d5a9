/** The rooms, low to high. A room may call only rooms that stand before it. */
export const order = [
  'areas',
  'identity',
  'registry',
  'services',
  'help',
  'eligibility',
  'referrals',
  'cases',
] as const;

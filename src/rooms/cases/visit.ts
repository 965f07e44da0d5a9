/** What came of a home visit. */
export const visitOutcomes = ['visited', 'nobody_home', 'not_welcome', 'moved_away', 'called_off'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** What a photo or paper shows: the evidence that the ministry's fact-finding form asks for, and others. */
export const attachmentKinds = [
  'house_outside',
  'house_inside',
  'person',
  'problem',
  'family',
  'document',
  'other',
] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** After how many months a closed case is visited again. */
export const followUpMonths = [3, 6, 12] as const;

/** How many days before its day a visit stands among those to make. */
export const visitHorizon = 7;

/** The same day some months later; the last of the month where the month has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The days on which a family is visited again after its case was closed; none where there is nobody to visit. */
export function followUpsOf(outcome: string, closedOn: string): { follow_up: number; planned_for: string }[] {
  if (nobodyToVisit.has(outcome)) return [];
  return followUpMonths.map((months) => ({ follow_up: months, planned_for: monthsAfter(closedOn, months) }));
}

const nobodyToVisit = new Set(['moved', 'died', 'recorded_by_mistake']);

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

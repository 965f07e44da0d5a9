import { sourceKinds, type Fact, type FactAnswer, type SourceKind } from './fact.ts';

/** One record of a fact: an answer, or that the person refused it, or that it does not apply. */
export type FactRecord = {
  id: string;
  state: 'value' | 'refused' | 'not_applicable';
  value: FactAnswer | null;
  /** The day for which it was true, ISO. */
  as_of: string;
  source: SourceKind;
  /** Who or what that was, in words. */
  source_words?: string | null;
  done_at: Date | string;
  verified: boolean;
  /** The record that this one was written to correct. */
  corrects?: string | null;
};

/**
 * Which of the records of one fact is used today, by this order of precedence; the others stay visible beside it.
 * A record that was corrected is out; the one that corrects it stands for itself. An answer goes before a refusal. A verified answer holds against later unverified ones for as long as it is valid.
 * Otherwise the answer for the latest day is used; of one day, that of the more reliable source; then the last recorded.
 * It does not depend on today, so that what is kept beside the person never has to be worked out again by the clock.
 */
export function factInUse<R extends FactRecord>(fact: Fact, records: readonly R[]): R | undefined {
  const standing = notCorrected(records);
  const answers = standing.filter((one) => one.state !== 'refused');
  const newest = latest(answers.length > 0 ? answers : standing);
  const verified = latest(answers.filter((one) => one.verified));
  if (!newest || !verified) return newest;
  const until = goodUntil(fact, verified);
  return until !== null && newest.as_of > until ? newest : verified;
}

/** The last day on which a record still counts, ISO; null when it does not grow old. */
export function goodUntil(fact: Fact, record: Pick<FactRecord, 'as_of'>): string | null {
  if (fact.months === null) return null;
  // By hand: a file asks this of hundreds of answers, and a Date is twenty times as long in coming.
  const { as_of } = record;
  const months = Number(as_of.slice(0, 4)) * 12 + Number(as_of.slice(5, 7)) - 1 + fact.months;
  const [lastYear, lastMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const lastDay = Math.min(Number(as_of.slice(8, 10)), daysIn(lastYear, lastMonth));
  return `${String(lastYear).padStart(4, '0')}-${twoDigits(lastMonth)}-${twoDigits(lastDay)}`;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** True when a record is too old on a day: it counts as unknown, is shown, and is asked for again. */
export function isExpired(fact: Fact, record: Pick<FactRecord, 'as_of'>, on: string): boolean {
  const until = goodUntil(fact, record);
  return until !== null && on > until;
}

/** The answers that say something else than the one in use: of each source its latest. What it said before is history. */
export function disagreeing<R extends FactRecord>(used: R, records: readonly R[]): R[] {
  const answers = notCorrected(records).filter((one) => one.state !== 'refused');
  const bySource = Map.groupBy(answers, (one) => `${one.source} ${one.source_words ?? ''}`);
  return [...bySource.values()].flatMap((said) => latest(said) ?? []).filter((one) => !sameAnswer(one, used));
}

/** The records that nobody corrected. */
function notCorrected<R extends FactRecord>(records: readonly R[]): readonly R[] {
  const corrected = new Set(records.flatMap((one) => one.corrects ?? []));
  return corrected.size === 0 ? records : records.filter((one) => !corrected.has(one.id));
}

function sameAnswer(a: FactRecord, b: FactRecord): boolean {
  return a.state === b.state && canonical(a.value) === canonical(b.value);
}

function canonical(value: FactAnswer | null): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
}

function latest<R extends FactRecord>(records: readonly R[]): R | undefined {
  return records.toSorted(byPrecedence).at(-1);
}

function byPrecedence(a: FactRecord, b: FactRecord): number {
  return (
    compare(a.as_of, b.as_of) ||
    sourceKinds.indexOf(b.source) - sourceKinds.indexOf(a.source) ||
    new Date(a.done_at).getTime() - new Date(b.done_at).getTime() ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

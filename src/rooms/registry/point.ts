import { arabicDigits } from '../../platform/thai/thai-digits.ts';

/** A place on the map, in degrees. */
export type Point = { lat: number; lon: number };

/**
 * Reads what a phone or a map says of a place: "16.82015, 101.252", Thai digits, or 16°49'12.5"N 101°15'7.2"E. Null when empty,
 * undefined when it is no pair of numbers. Exchanged numbers are put right: in Thailand a longitude is never a latitude.
 */
export function readPoint(text: string): Point | null | undefined {
  const typed = arabicDigits(text).trim();
  if (typed === '') return null;
  const [a, b] = /[°'"′″]/u.test(typed) ? byMinutes(typed) : byDegrees(typed);
  if (a === undefined || b === undefined) return undefined;
  return a > 90 && b <= 90 ? { lat: b, lon: a } : { lat: a, lon: b };
}

/** A place as it stands in a field. */
export function pointText(point: { lat: number | null; lon: number | null }): string {
  return point.lat === null || point.lon === null ? '' : `${point.lat}, ${point.lon}`;
}

function byDegrees(text: string): number[] {
  const found = /^\D{0,12}?(\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*\D{0,12}?(\d{1,3}(?:\.\d+)?)\D{0,3}$/u.exec(text);
  return found ? [Number(found[1]), Number(found[2])] : [];
}

function byMinutes(text: string): number[] {
  const parts = [
    ...text.matchAll(/(\d{1,3})\s*°\s*(\d{1,2}(?:\.\d+)?)\s*['′]\s*(?:(\d{1,2}(?:\.\d+)?)\s*["″])?/gu),
  ];
  const degrees = parts.map(
    ([, whole, minutes, seconds]) => Number(whole) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600,
  );
  return degrees.length === 2 ? degrees.map((one) => Math.round(one * 1e6) / 1e6) : [];
}

import { z } from 'zod';

/** A point in Thailand, in degrees; null where it is not known. */
export const lat = z
  .number()
  .min(5.5, 'outside_thailand')
  .max(20.6, 'outside_thailand')
  .nullable()
  .default(null);
export const lon = z
  .number()
  .min(97.3, 'outside_thailand')
  .max(105.8, 'outside_thailand')
  .nullable()
  .default(null);

/** True when both are known or neither is. */
export function bothOrNeither(point: { lat: number | null; lon: number | null }): boolean {
  return (point.lat === null) === (point.lon === null);
}

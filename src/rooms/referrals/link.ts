import { z } from 'zod';
import { areaId } from '../../platform/shapes.ts';

/** For how many days a link can be used, at most. Ours. */
export const linkDays = 14;

/** How a link stands: to be used, answered with, ended by the desk, run out, or its request has ended. */
export const linkStates = ['open', 'used', 'ended', 'expired', 'over'] as const;
export type LinkState = (typeof linkStates)[number];

/** What stands behind # in the address of a link: the area and the secret, which no server log ever sees. */
export const linkSecret = z
  .string()
  .regex(/^[0-9A-Z]{6}\.[\w-]{43}$/, 'link_unknown')
  .transform((text) => ({ area: areaId.parse(text.slice(0, 6)), token: text.slice(7) }));

/** The address of a link on the house's own address. */
export function linkAddress(house: string, area: string, token: string): string {
  return `${house}/answer#${area}.${token}`;
}

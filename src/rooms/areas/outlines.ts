import { isInside, metresFromLine, unpackRing, type Point, type Ring } from './outline.ts';
import packed from './outlines.json' with { type: 'json' };

/** Where the outlines come from, to be printed on every map. */
export const sourceOfOutlines: string = packed.source;

/** The outline of a tambon (DOPA code of 6 digits); undefined where none is carried: outside the pilots. */
export function outlineOfTambon(code: string): Ring[] | undefined {
  return (packed.tambons as Record<string, number[][]>)[code]?.map((ring) => unpackRing(ring, 100_000));
}

/**
 * Whether a point can be a house in Thailand: inside the country, or no farther off its simplified outline than
 * a small island may lie, because small islands are not drawn.
 */
export function isInThailand(point: Point): boolean {
  return isInside(country, point) || metresFromLine(country, point) <= OFF_THE_LINE;
}

const OFF_THE_LINE = 10_000;
const country = packed.country.map((ring) => unpackRing(ring, 1_000));

import { useAsk, type Asked } from '../../../platform/web/ask.ts';
import { isInside, metresFromLine, type Point, type Ring } from '../outline.ts';

/** What the map of an operating area is drawn from. */
export type AreaOutline = {
  tambons: { code: string; name_th: string; name_en: string; rings: Ring[] }[];
  villages: { code: string; name_th: string; name_en: string; lat: number; lon: number }[];
  service_points: { id: string; name_th: string; name_en: string; lat: number; lon: number }[];
  middle: Point | null;
  source: string | null;
};

/** The outline of an area, asked for when a map is wanted. */
export function useAreaOutline(area: string): Asked<AreaOutline> {
  return useAsk<AreaOutline>('areas.get-outline', { area });
}

/** How many metres a point lies outside the area; 0 inside it, close to its line, or where no outline is known. */
export function metresOutside(outline: AreaOutline, point: Point): number {
  const rings = ringsOf(outline);
  if (rings.length === 0 || outline.tambons.some((one) => isInside(one.rings, point))) return 0;
  const metres = metresFromLine(rings, point);
  return metres <= ROUGH_LINE ? 0 : metres;
}

// The lines were simplified by about twenty metres.
const ROUGH_LINE = 30;

/** All lines of the outline. */
export function ringsOf(outline: AreaOutline): Ring[] {
  return outline.tambons.flatMap((one) => one.rings);
}

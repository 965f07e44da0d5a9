import { ask } from '../../../platform/web/ask.ts';
import { askAll } from '../../../platform/web/csv.ts';

/** An area that was found by the name of a place in it; or all of a province or district (`within`, its code). */
export type AreaFound = { id: string; name: string; path: string; within?: string };

type Area = { area: string; name_th: string; name_en: string };
type Place = {
  code: string;
  level: string;
  name_th: string;
  name_en: string;
  path_th: string;
  path_en: string;
  areas: Area[];
};

/** Finds areas by the name or code of a tambon or village in them, each once; `wide`: whole provinces and districts too. */
export async function findAreas(
  text: string,
  lang: 'th' | 'en',
  signal: AbortSignal,
  wide = false,
): Promise<AreaFound[]> {
  const { places } = await ask<{ places: Place[] }>('areas.find-places', { text, limit: 15 }, signal);
  const found = new Map<string, AreaFound>();
  for (const place of places) {
    const path = place[`path_${lang}`];
    if (wide && place.code.length <= 4)
      found.set(place.code, { id: place.code, name: path, path: '', within: place.code });
    for (const area of place.areas) {
      if (!found.has(area.area)) found.set(area.area, { id: area.area, name: area[`name_${lang}`], path });
    }
  }
  return [...found.values()];
}

/** The areas behind what was found: itself, or all of its province or district. */
export async function areasBehind(
  found: AreaFound,
  lang: 'th' | 'en',
): Promise<{ id: string; name: string }[]> {
  if (found.within === undefined) return [{ id: found.id, name: found.name }];
  const rows = await askAll<Area>('areas.list-areas', { place: found.within });
  return rows.map((one) => ({ id: one.area, name: one[`name_${lang}`] }));
}

import { ask } from '../../../platform/web/ask.ts';

/** An area that was found by the name of a place in it. */
export type AreaFound = { id: string; name: string; path: string };

type Place = {
  path_th: string;
  path_en: string;
  areas: { area: string; name_th: string; name_en: string }[];
};

/** Finds areas by the name or code of a tambon, district or village in them; each once. */
export async function findAreas(text: string, lang: 'th' | 'en', signal: AbortSignal): Promise<AreaFound[]> {
  const { places } = await ask<{ places: Place[] }>('areas.find-places', { text, limit: 15 }, signal);
  const found = new Map<string, AreaFound>();
  for (const place of places) {
    for (const area of place.areas) {
      if (!found.has(area.area)) {
        found.set(area.area, { id: area.area, name: area[`name_${lang}`], path: place[`path_${lang}`] });
      }
    }
  }
  return [...found.values()];
}

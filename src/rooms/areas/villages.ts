import type { Place } from './place.ts';
import villagesByTambon from './pilot-villages.json' with { type: 'json' };

/**
 * The villages of the pilots' tambons, with their number (หมู่ที่) in order; a town of ชุมชน only has none.
 * Source: village names published by the Department of Provincial Administration (กรมการปกครอง).
 * Other villages are entered by the people who administer places.
 */
export function listedVillages(): Place[] {
  return Object.entries(villagesByTambon).flatMap(([tambon, names]) =>
    names.map(([th = '', en = ''], i) => ({
      code: `${tambon}${String(i + 1).padStart(2, '0')}`,
      name_th: `บ้าน${th}`,
      name_en: `Ban ${en}`,
      lat: null,
      lon: null,
    })),
  );
}

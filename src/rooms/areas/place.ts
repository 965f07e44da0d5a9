import { z } from 'zod';

/** The four levels of the Department of Provincial Administration (กรมการปกครอง), by two digits of the code each. */
export const placeLevels = ['province', 'district', 'tambon', 'village'] as const;
export const placeLevel = z.enum(placeLevels);
export type PlaceLevel = z.infer<typeof placeLevel>;

/** DOPA code: 2 digits province, 4 district, 6 tambon, 8 village. */
export const placeCode = z.string().regex(/^([0-9]{2}){1,4}$/);
/** DOPA code of one tambon. */
export const tambonCode = z.string().regex(/^[0-9]{6}$/);

export type Place = {
  code: string;
  name_th: string;
  name_en: string;
  lat: number | null;
  lon: number | null;
};
export type PlaceName = Pick<Place, 'code' | 'name_th' | 'name_en'>;

/** The level that a code's length says. */
export function levelOf(code: string): PlaceLevel {
  return placeLevels[code.length / 2 - 1] ?? 'province';
}

/** 1 province … 4 village: the order in which found places are listed. */
export function rankOf(level: PlaceLevel): number {
  return placeLevels.indexOf(level) + 1;
}

/** The code one level up; nothing above a province. */
export function parentOf(code: string): string | null {
  return code.length > 2 ? code.slice(0, -2) : null;
}

/** The codes from the place itself up to its province: 670307 → 670307, 6703, 67. */
export function lineOf(code: string): string[] {
  return Array.from({ length: code.length / 2 }, (_, up) => code.slice(0, code.length - 2 * up));
}

/** The coverage row that stands for every village of a tambon which is not listed itself: `<tambon>00`. */
export function restOf(tambon: string): string {
  return `${tambon}00`;
}

/** The number of a village within its tambon (หมู่ที่), 1–99. */
export function mooOf(village: string): number {
  return Number(village.slice(6));
}

/**
 * The place with everything above it, as an address is written: "ต.สักหลง อ.หล่มสัก จ.เพชรบูรณ์", in Bangkok
 * "แขวงบางรัก เขตบางรัก กรุงเทพมหานคร". `line` is the place first, its province last.
 */
export function pathTh(line: readonly PlaceName[]): string {
  return line.map((place) => withPrefixTh(place)).join(' ');
}

/** The same in English: "Sak Long, Lom Sak, Phetchabun". */
export function pathEn(line: readonly PlaceName[]): string {
  return line
    .map((place) => (isVillage(place) ? `Moo ${mooOf(place.code)} ${place.name_en}` : place.name_en))
    .join(', ');
}

/** One place with the short word of its level: ต.สักหลง, อ.หล่มสัก, หมู่ 3 บ้านสักหลง. */
export function withPrefixTh({ code, name_th }: PlaceName): string {
  if (isVillage({ code })) return `หมู่ ${mooOf(code)} ${name_th}`;
  if (code === bangkok) return name_th;
  const prefixes = code.startsWith(bangkok) ? bangkokPrefixes : provincePrefixes;
  return `${prefixes[code.length] ?? ''}${name_th}`;
}

const bangkok = '10';
const provincePrefixes: Record<number, string> = { 2: 'จ.', 4: 'อ.', 6: 'ต.' };
const bangkokPrefixes: Record<number, string> = { 4: 'เขต', 6: 'แขวง' };

function isVillage({ code }: { code: string }): boolean {
  return code.length === 8;
}

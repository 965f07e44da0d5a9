import { z } from 'zod';

/**
 * The four levels of the Department of Provincial Administration (กรมการปกครอง), by two digits of the code each; and the
 * ชุมชน of a municipality, which has no number there: its code is the id of its operating area and two digits.
 */
export const placeLevels = ['province', 'district', 'tambon', 'village', 'community'] as const;
export const placeLevel = z.enum(placeLevels);
export type PlaceLevel = z.infer<typeof placeLevel>;

/** DOPA code: 2 digits province, 4 district, 6 tambon, 8 village; or the code of a ชุมชน. */
export const placeCode = z.string().regex(/^(([0-9]{2}){1,4}|[0-9A-Z]{6}[0-9]{2})$/);
/** DOPA code of one village. */
export const villageCode = z.string().regex(/^[0-9]{8}$/);
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

/** The level that a code's form says. */
export function levelOf(code: string): PlaceLevel {
  if (isCommunity(code)) return 'community';
  return placeLevels[code.length / 2 - 1] ?? 'province';
}

/** True for the code of a ชุมชน: it begins with its operating area, whose id always has a letter. */
export function isCommunity(code: string): boolean {
  return code.length === 8 && /[A-Z]/.test(code.slice(0, 6));
}

/** The code of the ชุมชน with this number, 1–99, of an operating area. */
export function communityCode(area: string, no: number): string {
  return `${area}${String(no).padStart(2, '0')}`;
}

/** 1 province … 4 village, 5 ชุมชน: the order in which found places are listed. */
export function rankOf(level: PlaceLevel): number {
  return placeLevels.indexOf(level) + 1;
}

/** The code one level up; nothing above a province. */
export function parentOf(code: string): string | null {
  return code.length > 2 ? code.slice(0, -2) : null;
}

/** The codes from the place itself up to its province: 670307 → 670307, 6703, 67. Above a ชุมชน only its record knows. */
export function lineOf(code: string): string[] {
  return Array.from({ length: code.length / 2 }, (_, up) => code.slice(0, code.length - 2 * up));
}

/** The coverage row that stands for every village of a tambon which is not listed itself: `<tambon>00`. */
export function restOf(tambon: string): string {
  return `${tambon}00`;
}

/** The number of a village within its tambon (หมู่ที่), 1–99; a ชุมชน has none. */
export function mooOf(village: string): number | null {
  return isCommunity(village) ? null : Number(village.slice(6));
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
  if (code === bangkok || isCommunity(code)) return name_th;
  const prefixes = code.startsWith(bangkok) ? bangkokPrefixes : provincePrefixes;
  return `${prefixes[code.length] ?? ''}${name_th}`;
}

const bangkok = '10';
const provincePrefixes: Record<number, string> = { 2: 'จ.', 4: 'อ.', 6: 'ต.' };
const bangkokPrefixes: Record<number, string> = { 4: 'เขต', 6: 'แขวง' };

function isVillage({ code }: { code: string }): boolean {
  return code.length === 8 && !isCommunity(code);
}

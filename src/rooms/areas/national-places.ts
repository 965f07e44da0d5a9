import { districts, provinces, subDistricts } from '@bilions/thailand-address';
import { z } from 'zod';
import errata from './place-errata.json' with { type: 'json' };
import type { Place } from './place.ts';

/**
 * Every province, district and tambon of Thailand: 77, 928 and 7,436, in the order of their codes.
 * Names and codes come from the npm package, put right by `place-errata.json`; a district or province stands in the
 * middle of its tambons. Codes that DOPA has withdrawn are left out.
 */
export function nationalPlaces(): Place[] {
  const places = new Map<string, Place>();
  for (const one of provinces) addListed(places, one, null, null);
  for (const one of districts) addListed(places, one, null, null);
  for (const one of subDistricts) addListed(places, one, Number(one.latitude), Number(one.longitude));
  for (const row of rows) amend(places, row);
  for (const code of Object.keys(withdrawn)) places.delete(code);
  centre(places, 4);
  centre(places, 2);
  return [...places.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Codes that DOPA no longer uses, with those that took their place: old lists still carry them. */
export const withdrawn: Readonly<Record<string, readonly string[]>> = {
  '4026': ['4029'],
  '104701': ['104702', '104703'],
  '105001': ['105002', '105003', '105004', '105005'],
  '530306': ['530407'],
};

/** Further names under which people look for a place. */
export function otherNamesOf(code: string): string[] {
  const old = Object.entries(withdrawn).flatMap(([from, to]) => (to.includes(code) ? [from] : []));
  return [...old, ...(alsoCalled[code] ?? []), ...(misprints.get(code) ?? [])];
}

const alsoCalled: Readonly<Record<string, readonly string[]>> = { '10': ['กทม', 'Krung Thep', 'BKK'] };

const rows = z
  .array(
    z.tuple([
      z.string(),
      z.string().nullable(),
      z.string().nullable(),
      z.number().nullable(),
      z.number().nullable(),
      z.string(),
    ]),
  )
  .parse(errata.rows);
const misprints = new Map(
  z
    .array(z.tuple([z.string(), z.string(), z.string()]))
    .parse(errata.misprints)
    .map(([code, , right]) => [code, [right]]),
);

type Listed = { code: number; name_in_thai: string; name_in_english: string };

function addListed(places: Map<string, Place>, one: Listed, lat: number | null, lon: number | null): void {
  const code = String(one.code);
  // The package writes Bangkok's districts as "เขต พระนคร", everything else without the word of its level.
  const name_th = one.name_in_thai.trim().replace(/^เขต /, '');
  places.set(code, { code, name_th, name_en: one.name_in_english.trim(), lat, lon });
}

function amend(places: Map<string, Place>, [code, th, en, lat, lon]: (typeof rows)[number]): void {
  const before = places.get(code);
  const name_th = th ?? before?.name_th;
  const name_en = en ?? before?.name_en;
  if (!name_th || !name_en) throw new Error(`place-errata.json: ${code} has no name`);
  places.set(code, {
    code,
    name_th,
    name_en,
    lat: lat ?? before?.lat ?? null,
    lon: lon ?? before?.lon ?? null,
  });
}

// A district or province stands in the middle of its tambons.
function centre(places: Map<string, Place>, digits: 2 | 4): void {
  const tambons = [...places.values()].filter((place) => place.code.length === 6);
  for (const [code, inside] of Map.groupBy(tambons, (tambon) => tambon.code.slice(0, digits))) {
    const place = places.get(code);
    if (!place) throw new Error(`${code} has tambons but is not a place`);
    place.lat = mean(inside.map((tambon) => tambon.lat ?? 0));
    place.lon = mean(inside.map((tambon) => tambon.lon ?? 0));
  }
}

function mean(values: readonly number[]): number {
  return Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 1000) / 1000;
}

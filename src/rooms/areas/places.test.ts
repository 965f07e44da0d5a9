import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nationalPlaces, otherNamesOf } from './national-places.ts';
import errata from './place-errata.json' with { type: 'json' };
import type { Place } from './place.ts';
import { listedVillages } from './villages.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/geo');
const present = existsSync(join(folder, 'tambons.csv'));
const places = nationalPlaces();
const ofLevel = (digits: number) => places.filter((place) => place.code.length === digits);

describe('the places of Thailand', () => {
  test('are 77 provinces, 928 districts and 7,436 tambons, each once, each inside the next', () => {
    expect([ofLevel(2).length, ofLevel(4).length, ofLevel(6).length]).toEqual([77, 928, 7436]);
    const codes = new Set(places.map((place) => place.code));
    expect(codes.size).toBe(places.length);
    expect(places.filter((place) => place.code.length > 2 && !codes.has(place.code.slice(0, -2)))).toEqual(
      [],
    );
  });

  test('all have a clean Thai name, a clean English name and coordinates in Thailand', () => {
    expect(places.filter((place) => !/^[ก-ฮเแโใไ][\u0e01-\u0e4e.-]*$/.test(place.name_th))).toEqual([]);
    expect(places.filter((place) => !/^[A-Z][A-Za-z' -]*[A-Za-z]$/.test(place.name_en))).toEqual([]);
    expect(places.filter(({ lat, lon }) => !isInThailand(lat, lon))).toEqual([]);
  });

  test('misprints of the source are listed as they are printed, with what they should be', () => {
    const names = new Map(places.map((place) => [place.code, place.name_en]));
    for (const [code = '', printed, right] of errata.misprints) {
      expect([code, names.get(code)]).toEqual([code, printed]);
      expect(otherNamesOf(code)).toContain(right);
    }
  });

  test('no two of one name stand in the same district or province', () => {
    const named = Map.groupBy(places, (place) => `${place.code.slice(0, -2)} ${place.name_th}`);
    expect([...named].filter(([, those]) => those.length > 1)).toEqual([]);
  });
});

describe.skipIf(!present)(
  `compared with the founders' lists${present ? '' : ' (../shared/data/geo is absent here)'}`,
  () => {
    test.for([
      ['provinces', 2, 60],
      ['districts', 4, 30],
      ['tambons', 6, 15],
    ] as const)(
      '%s: 0 missing, 0 extra, 0 misspelt in Thai or English, none far away',
      ([file, digits, kilometres]) => {
        const ours = new Map(ofLevel(digits).map((place) => [place.code, place]));
        const theirs = new Map(readCsv(`${file}.csv`).map((row) => [row['code'] ?? '', row]));
        expect([...theirs.keys()].filter((code) => !ours.has(code))).toEqual([]);
        expect([...ours.keys()].filter((code) => !theirs.has(code))).toEqual([]);
        const wrong = [...ours.values()].filter(({ code, name_th, name_en }) => {
          const row = theirs.get(code);
          return name_th !== row?.['name_th'] || name_en !== row['name_en']?.trim();
        });
        expect(wrong).toEqual([]);
        const far = [...ours.values()].filter(
          (place) => kilometresTo(place, theirs.get(place.code)) > kilometres,
        );
        expect(far).toEqual([]);
      },
    );

    test('villages: those that are listed are the founders’, name and number', () => {
      const tambons = new Set(listedVillages().map(({ code }) => code.slice(0, 6)));
      const theirs = readCsv('villages_pilot_districts.csv').filter(({ tambon_code }) =>
        tambons.has(tambon_code ?? ''),
      );
      expect(tambons.size).toBe(22);
      const plain = theirs.map(({ code, name_th, name_en }) => [code, name_th, name_en]);
      expect(listedVillages().map(({ code, name_th, name_en }) => [code, name_th, name_en])).toEqual(plain);
    });
  },
);

function isInThailand(lat: number | null, lon: number | null): boolean {
  return lat !== null && lon !== null && lat > 5.5 && lat < 20.6 && lon > 97.3 && lon < 105.8;
}

function readCsv(file: string): Record<string, string>[] {
  const [head = '', ...rows] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return rows.map((row) => {
    const values = [...row.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    expect(values.length, row).toBe(columns.length);
    return Object.fromEntries(columns.map((column, i) => [column, values[i] ?? '']));
  });
}

function kilometresTo(place: Place, row: Record<string, string> | undefined): number {
  const north = (place.lat ?? 0) - Number(row?.['lat']);
  const east = ((place.lon ?? 0) - Number(row?.['lon'])) * Math.cos(((place.lat ?? 0) * Math.PI) / 180);
  return Math.hypot(north, east) * 111.2;
}

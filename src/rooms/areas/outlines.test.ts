import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { nationalPlaces } from './national-places.ts';
import { extentOf, isInside, metresFromLine, planeAt, unpackRing, type Ring } from './outline.ts';
import { isInThailand, outlineOfTambon } from './outlines.ts';
import packed from './outlines.json' with { type: 'json' };

const csv = join(import.meta.dirname, '../../../../shared/data/geo/tambons.csv');
const present = existsSync(csv);
const drawn = Object.keys(packed.tambons);

describe('outlines', () => {
  it('of a ring are unpacked, measured, and tell inside from outside and from a hole', () => {
    const square = unpackRing([1000, 100, 20, 0, 0, 20, -20, 0, 0, -20], 10);
    const hole: Ring = [101, 11, 101.2, 11, 101.2, 11.2, 101, 11.2, 101, 11];
    expect(square.slice(0, 4)).toEqual([100, 10, 102, 10]);
    expect(isInside([square], { lat: 11.1, lon: 101.1 })).toBe(true);
    expect(isInside([square, hole], { lat: 11.1, lon: 101.1 })).toBe(false);
    expect(isInside([square], { lat: 9.9, lon: 101 })).toBe(false);
    expect(metresFromLine([square], { lat: 9.9, lon: 101 })).toBeCloseTo(11_120, -2);
    expect(extentOf([square])?.middle).toEqual({ lat: 11, lon: 101 });
    expect(extentOf([])).toBeUndefined();
    const { x, lon } = planeAt({ lat: 16, lon: 101 });
    expect(lon(x(101.25))).toBeCloseTo(101.25, 9);
  });

  it('are carried for every tambon of the pilots, each around its own coordinate, in few bytes', () => {
    expect(drawn).toHaveLength(23);
    expect(statSync(join(import.meta.dirname, 'outlines.json')).size).toBeLessThan(150_000);
    const at = new Map(nationalPlaces().map((place) => [place.code, place]));
    const astray = drawn.filter((code) => {
      const { lat, lon } = at.get(code) ?? {};
      const rings = outlineOfTambon(code) ?? [];
      const point = { lat: lat ?? 0, lon: lon ?? 0 };
      return !isInside(rings, point) && metresFromLine(rings, point) > 2_000;
    });
    expect(astray).toEqual([]);
  });

  it('of the country hold every tambon and no city across the border', () => {
    const out = nationalPlaces().filter(
      ({ lat, lon }) => lat !== null && lon !== null && !isInThailand({ lat, lon }),
    );
    expect(out.map((place) => place.code)).toEqual([]);
    const abroad = {
      ย่างกุ้ง: [16.8, 96.15],
      พนมเปญ: [11.56, 104.92],
      เสียมราฐ: [13.36, 103.86],
      หลวงพระบาง: [19.89, 102.13],
      อลอร์สตาร์: [6.12, 100.37],
      กลางอ่าวไทย: [11, 101.2],
      สลับละติจูดกับลองจิจูด: [101.25, 16.8],
    } as const;
    for (const [name, [lat, lon]] of Object.entries(abroad))
      expect([name, isInThailand({ lat, lon })]).toEqual([name, false]);
  });
});

describe.skipIf(!present)(
  `compared with the founders' lists${present ? '' : ' (../shared/data/geo is absent here)'}`,
  () => {
    it('every outline has the area of its tambon, give or take three in a hundred', () => {
      const [head = '', ...lines] = readFileSync(csv, 'utf8').trim().split(/\r?\n/);
      const columns = head.replace('\uFEFF', '').split(',');
      const [code, area] = [columns.indexOf('code'), columns.indexOf('area_km2')];
      const said = new Map(lines.map((line) => line.split(',')).map((row) => [row[code], Number(row[area])]));
      const wrong = drawn.flatMap((one) => {
        const found = squareKilometres(outlineOfTambon(one) ?? []);
        const should = said.get(one) ?? 0;
        return Math.abs(found / should - 1) > 0.03 ? [`${one}: ${found} for ${should}`] : [];
      });
      expect(wrong).toEqual([]);
    });
  },
);

describe('get-outline', () => {
  let open: OpenHouse;
  beforeAll(async () => {
    open = await openHouse();
  });
  afterAll(() => open.close());
  type Outline = { tambons: { code: string }[]; middle: object | null; source: string | null };

  it('gives a pilot its tambons, any other area the place to begin, and no unknown area anything', async () => {
    const pilot = await open.ask<Outline>('มาลี', 'areas.get-outline', { area: open.area('670307') });
    expect(pilot.tambons.map((one) => one.code)).toEqual(['670307']);
    expect(pilot.source).toContain('CC BY-IGO');
    const other = await open.ask<Outline>('มาลี', 'areas.get-outline', { area: open.area('670308') });
    expect(other).toMatchObject({ tambons: [], source: null, middle: { lat: expect.any(Number) } });
    await expect(open.ask('มาลี', 'areas.get-outline', { area: 'ZZZZZZ' })).rejects.toMatchObject({
      code: 'area_not_found',
    });
  });
});

function squareKilometres(rings: readonly Ring[]): number {
  const { x, y } = planeAt(extentOf(rings)?.middle ?? { lat: 0, lon: 0 });
  const sums = rings.map((ring) => {
    let sum = 0;
    for (let at = 0; at + 3 < ring.length; at += 2)
      sum += x(ring[at] ?? 0) * y(ring[at + 3] ?? 0) - x(ring[at + 2] ?? 0) * y(ring[at + 1] ?? 0);
    return Math.abs(sum) / 2e6;
  });
  return sums.reduce((total, one) => total + one, 0);
}

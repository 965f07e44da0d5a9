import { describe, expect, test } from 'vitest';
import { makeAreaId } from './make-area-id.ts';
import { nationalPlaces } from './national-places.ts';
import { operatingAreas } from './operating-areas.ts';
import { pilots, shortOf } from './pilots.ts';

const places = nationalPlaces();
const tambons = places.filter((place) => place.code.length === 6).map((place) => place.code);
const made = operatingAreas(places);
const byCode = new Map(made.areas.map((area) => [area.dopa_code, area]));
const coveredBy = (tambon: string) => made.coverage.filter((one) => one.place === `${tambon}00`);

describe('operating areas', () => {
  test('every tambon is covered by exactly one', () => {
    expect(made.coverage.map((one) => one.place).toSorted()).toEqual(tambons.map((code) => `${code}00`));
  });

  test('ids are opaque, six characters, all different, and the country has 000000', () => {
    const ids = made.areas.map((area) => area.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^(?=.*[A-Z])[0-9A-HJKMNP-TV-Z]{6}$/.test(id))).toEqual(['000000']);
    expect(byCode.get('670307')?.id).toBe(makeAreaId('670307', new Set()));
    expect(makeAreaId('670307', new Set([makeAreaId('670307', new Set())]))).not.toBe(
      makeAreaId('670307', new Set()),
    );
  });

  test('210 local authorities are known; every other tambon has a provisional area without one', () => {
    const known = made.areas.filter((area) => area.local_authority_th);
    expect(known.length).toBe(210);
    const provisional = made.areas.filter((area) => area.provisional);
    expect(provisional.every((area) => area.kind === 'provisional' && !area.local_authority_th)).toBe(true);
    expect(known.length + provisional.length + 1).toBe(made.areas.length);
    expect(made.coverage.filter((one) => one.to_confirm).length).toBeGreaterThan(provisional.length);
  });

  test('สักหลง is one อบต. over one whole tambon', () => {
    const area = byCode.get('670307');
    expect(area).toMatchObject({
      name_th: 'ตำบลสักหลง',
      name_en: 'Sak Long',
      kind: 'organisation',
      short: 'สล',
      province: '67',
      district: '6703',
      local_authority_th: 'องค์การบริหารส่วนตำบลสักหลง',
      provisional: false,
    });
    expect(coveredBy('670307')).toEqual([{ area: area?.id, place: '67030700', to_confirm: false }]);
  });

  test('three authorities divide two tambons of ภูผาม่าน, and who holds which village is to be confirmed', () => {
    const [town, nonKhom, rest] = ['4073', '402001', '402003'].map((code) => byCode.get(code));
    expect([town, nonKhom, rest].map((area) => area?.name_th)).toEqual([
      'เทศบาลตำบลภูผาม่าน',
      'เทศบาลตำบลโนนคอม',
      'อบต.ภูผาม่าน',
    ]);
    expect(coveredBy('402001')).toMatchObject([{ area: nonKhom?.id, to_confirm: true }]);
    expect(coveredBy('402003')).toMatchObject([{ area: rest?.id, to_confirm: true }]);
    expect(made.claims.filter((claim) => claim.area === town?.id).map((claim) => claim.tambon)).toEqual([
      '402001',
      '402003',
    ]);
  });

  test('ทต.สุนทรภู่ and ทม.ราชบุรี hold whole tambons', () => {
    expect(coveredBy('210305')[0]?.area).toBe(byCode.get('2189')?.id);
    expect(coveredBy('210306')[0]?.area).toBe(byCode.get('2189')?.id);
    expect(coveredBy('700101')[0]?.area).toBe(byCode.get('7099')?.id);
  });

  test('claims are only made where another area covers the rest', () => {
    const wrong = made.claims.filter((claim) => coveredBy(claim.tambon)[0]?.area === claim.area);
    expect(wrong).toEqual([]);
    expect(made.claims.every((claim) => tambons.includes(claim.tambon))).toBe(true);
  });
});

describe('pilots', () => {
  test('are 23 in 18 districts of 18 provinces, each an area that exists and belongs to no other pilot', () => {
    expect(made.sets.map((set) => set.no)).toEqual(Array.from({ length: 23 }, (_, i) => i + 1));
    const areas = made.sets.flatMap((set) =>
      set.areas.map((id) => made.areas.find((area) => area.id === id)),
    );
    expect(new Set(areas).size).toBe(23);
    expect(new Set(areas.map((area) => area?.district)).size).toBe(18);
    expect(new Set(areas.map((area) => area?.province)).size).toBe(18);
  });

  test('each area of a pilot has its own letters for receipts', () => {
    expect(Object.keys(shortOf).toSorted()).toEqual(pilots.flatMap((pilot) => pilot.areas).toSorted());
    expect(new Set(Object.values(shortOf)).size).toBe(23);
  });
});

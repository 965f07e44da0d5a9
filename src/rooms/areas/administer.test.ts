import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { asActor } from '../../platform/db.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { areaOfVillage, areasOfPlaces, pathsOfPlaces } from './public.ts';

let open: OpenHouse;
let area: string;
let next: string;
beforeAll(async () => {
  open = await openHouse();
  [area, next] = [open.area('670307'), open.area('670308')];
});
afterAll(() => open.close());

const done = (name: string, input: object) => open.done('ผู้ดูแล', `areas.${name}`, { area, ...input });
const refusal = async (name: string, input: object) => {
  const outcome = await open.do('ผู้ดูแล', `areas.${name}`, { area, ...input });
  if (outcome.state !== 'refused') return outcome.state;
  const issues = outcome.problem.details['issues'] as { path: string; code: string }[] | undefined;
  return issues?.map((one) => `${one.path} ${one.code}`).join(', ') ?? outcome.problem.code;
};
type Village = {
  code: string;
  moo: number | null;
  name_th: string;
  closed_on: string | null;
  successor: object | null;
};
const villages = async (more: object = {}, of = area) =>
  (await open.ask<{ villages: Village[] }>('มาลี', 'areas.list-villages', { area: of, ...more })).villages;
type Changes = { rows: { done: string; what: string; subject: string; fields: Record<string, unknown[]> }[] };
const changesOf = async (subject: string) =>
  (await open.ask<Changes>('ตรวจสอบ', 'areas.list-changes', {})).rows.filter(
    (one) => one.subject === subject,
  );
const words = (name_th: string, name_en = 'Example') => ({ tambon: '670307', name_th, name_en });

describe('a ชุมชน', () => {
  it('gets a code of its area, is listed after the villages, found by name, and belongs to the area', async () => {
    const { place } = (await done('add-village', { ...words('ชุมชนวัดโพธิ์', 'Wat Pho'), moo: null })) as {
      place: string;
    };
    expect(place).toBe(`${area}01`);
    expect((await villages()).at(-1)).toMatchObject({ code: place, moo: null, name_th: 'ชุมชนวัดโพธิ์' });
    const found = await open.ask<{ places: { code: string; path_th: string; areas: { area: string }[] }[] }>(
      'มาลี',
      'areas.find-places',
      { text: 'วัดโพธิ์', level: 'community' },
    );
    expect(found.places).toMatchObject([
      { code: place, path_th: 'ชุมชนวัดโพธิ์ ต.สักหลง อ.หล่มสัก จ.เพชรบูรณ์', areas: [{ area }] },
    ]);
    const inside = await asActor(open.house.db, null, 'read only', async (tx) => ({
      area: await areaOfVillage(tx, place),
      areas: (await areasOfPlaces(tx, [place, '67030701'])).get(place)?.map((one) => one.area),
      path: (await pathsOfPlaces(tx, [place])).get(place)?.en,
    }));
    expect(inside).toEqual({ area, areas: [area], path: 'Wat Pho, Sak Long, Lom Sak, Phetchabun' });
    expect(await refusal('add-village', { ...words('ชุมชนวัดโพธิ์'), moo: null })).toBe('community_name_taken');
    expect(await refusal('add-village', { ...words('ชุมชนอื่น'), tambon: '450303', moo: null })).toBe(
      'tambon_not_here',
    );
  });
  it('takes in the address of a family like a village', async () => {
    const code = (await villages()).find((one) => one.moo === null);
    const saved = await sql`insert into registry.household (area, id, village, opened_by)
      select ${area}, ${newId()}, ${code?.code}, id from identity.account limit 1`
      .execute(open.owner)
      .then(() => 'kept', String);
    expect(saved).not.toMatch(/village/);
  });
});

describe('a village', () => {
  it('is added with its number once, and called otherwise under both names', async () => {
    const { place } = (await done('add-village', { ...words('บ้านใหม่เจริญ', 'Ban Mai Charoen'), moo: 30 })) as {
      place: string;
    };
    expect(place).toBe('67030730');
    expect(await refusal('add-village', { ...words('บ้านอื่น'), moo: 30 })).toBe('village_taken');
    await done('change-village', {
      place,
      name_th: 'บ้านใหม่รุ่งเรือง',
      name_en: 'Ban Mai Rung Rueang',
      lat: 16.8,
      lon: 101.2,
    });
    for (const text of ['ใหม่เจริญ', 'ใหม่รุ่งเรือง']) {
      const found = await open.ask<{ places: { code: string }[] }>('มาลี', 'areas.find-places', { text });
      expect(found.places.map((one) => one.code)).toContain(place);
    }
    const [renamed] = await changesOf(place);
    expect(renamed?.fields['name_th']).toEqual(['บ้านใหม่เจริญ', 'บ้านใหม่รุ่งเรือง']);
    const far = { place, name_th: 'บ้านไกล', name_en: 'Far', lat: 48.1, lon: 11.6 };
    expect(await refusal('change-village', far)).toBe('lat outside_thailand, lon outside_thailand');
    expect(await refusal('change-village', { ...far, lat: 16, lon: null })).toBe('lon point_half');
  });
  it('closes into another on a day, once, and opens again', async () => {
    const place = '67030730';
    expect(await refusal('close-village', { place, closed_on: '2026-10-01', successor: place })).toBe(
      'village_own_successor',
    );
    await done('close-village', { place, closed_on: '2026-10-01', successor: '67030703' });
    expect((await villages()).map((one) => one.code)).not.toContain(place);
    expect((await villages({ closed: true })).find((one) => one.code === place)).toMatchObject({
      closed_on: '2026-10-01',
      successor: { code: '67030703' },
    });
    expect(await refusal('close-village', { place, closed_on: '2026-11-01' })).toBe('village_closed_already');
    await done('reopen-village', { place });
    expect(await refusal('reopen-village', { place })).toBe('village_not_closed');
    expect((await changesOf(place)).map((one) => one.done)).toEqual([
      'reopened',
      'closed',
      'changed',
      'added',
    ]);
  });
  it('of another area is nobody’s to change here', async () => {
    const foreign = { place: '45030301', name_th: 'บ้านยึด', name_en: 'Taken' };
    expect(await refusal('change-village', foreign)).toBe('village_not_found');
    expect(await refusal('add-village', { ...words('บ้านยึด'), tambon: '450303', moo: 40 })).toBe(
      'village_held_elsewhere',
    );
  });
});

describe('coverage', () => {
  it('moves a village between two of my areas on a day, and never lets it lie in two', async () => {
    const village = '67030711';
    const on = (of: string, from: string, holds = true) => ({ area: of, village, from, holds });
    expect(await refusal('change-coverage', on(area, '2026-12-01', false))).toBe('coverage_by_tambon');
    await done('change-coverage', on(next, '2026-12-01'));
    expect(await refusal('change-coverage', on(next, '2027-01-01'))).toBe('coverage_already');
    expect(await refusal('change-coverage', on(area, '2026-11-01'))).toBe('coverage_later');
    await done('change-coverage', on(area, '2027-02-01'));
    const holders = await asActor(open.house.db, null, 'read only', async (tx) =>
      Promise.all(
        ['2026-11-30', '2026-12-01', '2027-01-31', '2027-02-01'].map((day) =>
          areaOfVillage(tx, village, day),
        ),
      ),
    );
    expect(holders).toEqual([area, next, next, area]);
    type Lines = { rows: { place: string; area: string; from: string | null; until: string | null }[] };
    const { rows } = await open.ask<Lines>('ตรวจสอบ', 'areas.list-coverage', { area });
    expect(rows.filter((one) => one.place === village)).toMatchObject(
      [
        { area: next, from: '2026-12-01', until: '2027-02-01' },
        { area, from: '2027-02-01', until: null },
      ].toSorted((a, b) => (a.area < b.area ? -1 : 1)),
    );
  });
  it('of a village that another area holds is refused by that area’s name', async () => {
    const taken = { village: '45030301', from: '2026-12-01', holds: true };
    const outcome = await open.do('ผู้ดูแล', 'areas.change-coverage', { area, ...taken });
    expect(outcome).toMatchObject({
      problem: { code: 'village_held_elsewhere', details: { area: 'ตำบลหนองแคน' } },
    });
    expect(await refusal('change-coverage', { ...taken, village: '67030799' })).toBe('village_not_found');
  });
});

describe('the centre and its service points', () => {
  it('stand on the papers as they were written', async () => {
    const centre = { name_th: 'ศูนย์ช่วยเหลือสังคมตำบลสักหลง (อบต.)', name_en: null, phone: '056 701 234' };
    await done('change-centre', { ...centre, letterhead_th: 'ที่ พช 0001/', address_th: '99 หมู่ 3' });
    const now = await open.ask('มาลี', 'areas.get-area', { area });
    expect(now).toMatchObject({
      centre_name_th: centre.name_th,
      centre_phone: '056701234',
      centre_letterhead_th: 'ที่ พช 0001/',
      centre_name_en: 'Social Assistance Centre of Sak Long',
    });
    expect(await refusal('change-centre', { phone: '1'.repeat(30) })).toBe('phone phone_form');
  });
  it('are added, changed and closed once', async () => {
    const service_point = newId();
    const desk = {
      service_point,
      kind: 'desk',
      name_th: 'จุดบริการวัดสักหลง',
      hours_th: 'จันทร์–ศุกร์ 8.30–16.30 น.',
    };
    await done('add-service-point', {
      ...desk,
      village: '67030703',
      lat: 16.8,
      lon: 101.2,
      opened_on: '2026-10-01',
    });
    expect(await refusal('add-service-point', { ...desk, service_point: newId() })).toBe(
      'service_point_name_taken',
    );
    expect(await refusal('add-service-point', { ...desk, service_point: newId(), village: '45030301' })).toBe(
      'village_not_found',
    );
    expect(await refusal('add-service-point', { ...desk, lat: 48, lon: 101.2 })).toBe('lat outside_thailand');
    await done('change-service-point', { ...desk, phone: '1300', village: null });
    const { rows } = await open.ask<{ rows: object[] }>('มาลี', 'areas.list-service-points', { area });
    expect(rows).toMatchObject([{ id: service_point, phone: '1300', village: null, lat: null }]);
    expect(await refusal('close-service-point', { service_point, closed_on: '2026-09-30' })).toBe(
      'closed_before_open',
    );
    await done('close-service-point', { service_point });
    expect(await refusal('close-service-point', { service_point })).toBe('service_point_closed_already');
    expect((await changesOf(service_point)).map((one) => one.done)).toEqual(['closed', 'changed', 'added']);
    expect(await open.ask('มาลี', 'areas.list-service-points', { area })).toMatchObject({ rows: [] });
  });
});

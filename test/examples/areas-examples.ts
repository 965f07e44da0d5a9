import { newId } from '../../src/platform/ids.ts';
import type { Examples, ExampleWorld } from './world.ts';

export const areasExamples: Examples = {
  'areas.add-service-point': ({ area }) => ({
    area,
    service_point: newId(),
    kind: 'desk',
    name_th: `จุดบริการ ${newId().slice(-6)}`,
  }),
  'areas.add-village': (world) => ({
    area: world.area,
    tambon: tambonOf(world),
    moo: null,
    name_th: `ชุมชนตัวอย่าง ${newId().slice(-6)}`,
    name_en: 'Example community',
  }),
  'areas.change-centre': ({ area }) => ({ area, phone: '056701234' }),
  'areas.change-coverage': (world) => ({
    area: world.area,
    village: `${tambonOf(world)}02`,
    from: '2026-12-01',
    holds: true,
  }),
  'areas.change-service-point': ({ area }) => ({
    area,
    service_point: newId(),
    kind: 'desk',
    name_th: 'จุดบริการตัวอย่าง',
  }),
  'areas.change-village': (world) => ({
    area: world.area,
    place: `${tambonOf(world)}01`,
    name_th: 'บ้านตัวอย่าง',
    name_en: 'Ban Example',
  }),
  'areas.close-service-point': ({ area }) => ({ area, service_point: newId() }),
  'areas.close-village': (world) => ({
    area: world.area,
    place: `${tambonOf(world)}03`,
    closed_on: '2027-01-01',
  }),
  'areas.find-places': () => ({ text: 'สัก' }),
  'areas.get-area': ({ area }) => ({ area }),
  'areas.get-outline': ({ area }) => ({ area }),
  'areas.list-areas': () => ({ place: '67' }),
  'areas.list-changes': () => ({}),
  'areas.list-coverage': ({ area }) => ({ area }),
  'areas.list-service-points': ({ area }) => ({ area }),
  'areas.list-villages': ({ area }) => ({ area }),
  'areas.reopen-village': (world) => ({ area: world.area, place: `${tambonOf(world)}04` }),
};

function tambonOf({ open, area }: ExampleWorld): string {
  return area === open.area('670307') ? '670307' : '450303';
}

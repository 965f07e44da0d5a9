import { newId } from '../../src/platform/ids.ts';
import type { Examples } from './world.ts';

export const helpExamples: Examples = {
  'help.record-help': ({ area, has }) => ({
    area,
    help: newId(),
    family: has['family'],
    what: 'ผ้าห่ม',
    organisation: has['organisation'],
    form: 'in_kind',
    given_on: '2026-11-01',
  }),
  'help.reverse-help': ({ area, has }) => ({ area, help: has['help'], reason: 'ผิดบ้าน' }),
  'help.set-quota-basis': ({ area }) => ({ area, setting: newId(), basis: 'completed' }),
  'help.decide-overlap': ({ area, has }) => ({
    area,
    decision: newId(),
    help: has['help'],
    verdict: 'complementary',
    reason: 'คนละส่วน',
  }),
  'help.plan-cofunding': ({ area, has }) => ({
    area,
    cofunding: newId(),
    family: has['family'],
    what: 'ซ่อมบ้านทั้งหลัง',
    cost_satang: 12_000_000,
    parts: [{ part: newId(), giver: 'กองทุนหมู่บ้าน', amount_satang: 2_000_000 }],
  }),
  'help.add-part': ({ area }) => ({
    area,
    cofunding: newId(),
    added: { part: newId(), giver: 'วัด', amount_satang: 100_000 },
  }),
  'help.end-part': ({ area }) => ({ area, cofunding: newId(), part: newId(), reason: 'ไม่มีงบ' }),
  'help.close-cofunding': ({ area }) => ({ area, cofunding: newId(), reason: 'ซ่อมเสร็จแล้ว' }),
  'help.list-overlaps': ({ area }) => ({ area }),
  'help.list-cofundings': ({ area, has }) => ({ area, household: has['household'] }),
  'help.get-quota-basis': ({ area }) => ({ area }),
  'help.find-overlaps': ({ area, has }) => ({ area, family: has['family'], service: 'dop-home-repair' }),
  'help.list-household-help': ({ area, has }) => ({ area, household: has['household'] }),
};

import { newId } from '../../src/platform/ids.ts';
import type { Examples } from './world.ts';

export const registryExamples: Examples = {
  'registry.add-family': ({ area }) => ({
    area,
    household: newId(),
    address: { house_no: '1', village_words: 'ท้ายหมู่บ้าน' },
    family: newId(),
    people: [{ person: newId(), name: 'นายทดลอง สิทธิ์', relation: 'head' }],
  }),
  'registry.add-person': ({ area, has }) => ({
    area,
    family: has['family'],
    person: newId(),
    name: 'นางทดลอง สิทธิ์',
    relation: 'relative',
  }),
  'registry.add-document': ({ area, has }) => ({
    area,
    document: newId(),
    person: has['person'],
    kind: 'passport',
    number: 'AA1234567',
  }),
  'registry.add-earlier-name': ({ area, has }) => ({
    area,
    earlier_name: newId(),
    person: has['person'],
    name: 'นางสาวทดลอง เดิม',
  }),
  'registry.end-person-detail': ({ area, has }) => ({
    area,
    detail: has['document'],
    kind: 'document',
    why: 'คืนบัตรแล้ว',
  }),
  'registry.get-person': ({ area, has }) => ({ area, person: has['person'] }),
  'registry.ask-life-event': ({ area, has }) => ({
    area,
    event: newId(),
    change: {
      kind: 'birth',
      family: has['family'],
      child: { person: newId(), name: 'เด็กหญิงทดลอง สิทธิ์', relation: 'grandchild', birth_date: '2026-11-01' },
    },
    happened_on: '2026-11-01',
  }),
  'registry.confirm-life-event': ({ area, has }) => ({ area, event: has['lifeEvent'], why: 'สูติบัตร' }),
  'registry.reject-life-event': ({ area, has }) => ({ area, event: has['lifeEvent'], why: 'แจ้งซ้ำ' }),
  'registry.withdraw-life-event': ({ area, has }) => ({ area, event: has['lifeEvent'] }),
  'registry.list-life-events': ({ area, has }) => ({ area, family: has['family'] }),
  'registry.list-open-life-events': () => ({}),
  'registry.change-household': ({ area, has }) => ({
    area,
    household: has['household'],
    seen: 1,
    change: { place_words: 'หลังวัด' },
  }),
  'registry.change-person': ({ area, has }) => ({
    area,
    person: has['person'],
    seen: 1,
    change: { nickname: 'แดง' },
  }),
  'registry.record-fact': ({ area, has }) => ({
    area,
    facts: [
      { fact: newId(), subject: has['person'], key: 'person.citizenship', value: 'TH', source: 'declared' },
    ],
  }),
  'registry.break-glass': ({ area, has }) => ({
    area,
    glass: newId(),
    family: has['family'],
    reason: 'danger_now',
    words: 'เพื่อนบ้านโทรแจ้งว่าได้ยินเสียงร้อง',
  }),
  'registry.review-glass-break': ({ area, has }) => ({
    area,
    review: newId(),
    glass: has['glass'],
    verdict: 'justified',
    words: 'จำเป็นจริง',
  }),
  'registry.name-in-circle': ({ area, has }) => ({
    area,
    circle: newId(),
    subject: has['family'],
    account: has['account'],
  }),
  'registry.end-circle': ({ area, has }) => ({ area, circle: has['circle'] }),
  'registry.list-circle': ({ area, has }) => ({ area, family: has['family'] }),
  'registry.list-glass-breaks': () => ({}),
  'registry.list-told-glass': ({ area }) => ({ area }),
  'registry.verify-fact': ({ area, has }) => ({ area, verification: newId(), fact: has['fact'] }),
  'registry.contest-fact': ({ area, has }) => ({
    area,
    contest: newId(),
    fact: has['fact'],
    contested_by: 'person',
    words: 'บอกว่าจดผิด',
  }),
  'registry.list-fact-records': ({ area, has }) => ({
    area,
    subject: has['person'],
    key: 'person.annual_income',
  }),
  'registry.find-duplicates': () => ({
    people: [{ person: newId(), name: 'บุญมี แสนสุข', birth_date: '1950' }],
  }),
  'registry.find-people': () => ({ text: 'แสนสุข' }),
  'registry.get-family': ({ area, has }) => ({ area, family: has['family'] }),
};

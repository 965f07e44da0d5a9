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
  'registry.verify-fact': ({ area, has }) => ({ area, verification: newId(), fact: has['fact'] }),
  'registry.find-duplicates': () => ({
    people: [{ person: newId(), name: 'บุญมี แสนสุข', birth_date: '1950' }],
  }),
  'registry.find-people': () => ({ text: 'แสนสุข' }),
  'registry.get-family': ({ area, has }) => ({ area, family: has['family'] }),
};

import type { Place } from './place.ts';

/**
 * The villages of the two tambons of the demonstration, with their number (หมู่ที่) in order.
 * Source: village names published by the Department of Provincial Administration (กรมการปกครอง).
 * Other villages are entered by the people who administer places.
 */
export function listedVillages(): Place[] {
  return Object.entries(villagesByTambon).flatMap(([tambon, names]) =>
    names.map(([th, en], i) => ({
      code: `${tambon}${String(i + 1).padStart(2, '0')}`,
      name_th: `บ้าน${th}`,
      name_en: `Ban ${en}`,
      lat: null,
      lon: null,
    })),
  );
}

const villagesByTambon: Readonly<Record<string, readonly (readonly [th: string, en: string])[]>> = {
  // ต.หนองแคน อ.ปทุมรัตต์ จ.ร้อยเอ็ด
  '450303': [
    ['หนองแคน', 'Nong Khaen'],
    ['หนองบัวบาน', 'Nong Bua Ban'],
    ['ดู่ใหญ่', 'Du Yai'],
    ['ฝายใหญ่', 'Fai Yai'],
    ['สำราญ', 'Samran'],
    ['สวนปอ', 'Suan Po'],
    ['ดู่โป้', 'Du Po'],
    ['โคกกลาง', 'Khok Klang'],
    ['แดนสวรรค์', 'Daen Sawan'],
    ['หนองบาก', 'Nong Bak'],
    ['เหล่าป่าแคน', 'Lao Pa Khaen'],
    ['สวนปอ', 'Suan Po'],
    ['ฝายใหญ่', 'Fai Yai'],
    ['ดู่ใหญ่', 'Du Yai'],
  ],
  // ต.สักหลง อ.หล่มสัก จ.เพชรบูรณ์
  '670307': [
    ['วังรู', 'Wang Ru'],
    ['หนองบัว', 'Nong Bua'],
    ['สักหลง', 'Sak Long'],
    ['สักหลง', 'Sak Long'],
    ['ขัวญโยน', 'Khuan Yon'],
    ['ห้วยโป่ง', 'Huai Pong'],
    ['ห้วยชัน', 'Huai Chan'],
    ['วังร่อง', 'Wang Rong'],
    ['ดอนสว่าง', 'Don Sawang'],
    ['สักหลง', 'Sak Long'],
    ['ท่าลี่', 'Tha Li'],
  ],
};

/**
 * One of the 23 pilot sites of the report, in its order. `th` is the official spelling, `given` the report's.
 * `areas` are the DOPA codes of the local authorities that make up the site; `toConfirm`: which villages the site
 * holds is not known yet, because it shares a tambon with another authority.
 */
export type Pilot = {
  no: number;
  th: string;
  en: string;
  given: string;
  areas: readonly string[];
  toConfirm: boolean;
};

/** The pilots: 17 tambons, five เทศบาลตำบล and one เทศบาลเมือง, in 18 districts of 18 provinces. */
export const pilots: readonly Pilot[] = [
  site(1, 'สำราญราษฎร์', 'Samran Rat', '500508'),
  site(2, 'ท่าหมื่นราม', 'Tha Muen Ram', '650807'),
  site(3, 'สักหลง', 'Sak Long', '670307', { given: 'สั๊กหลง' }),
  site(4, 'ขี้เหล็ก', 'Khi Lek', '340119', { given: 'ชีเหล็ก' }),
  site(5, 'คูขาด', 'Khu Khat', '300402'),
  site(6, 'หนองแคน', 'Nong Khaen', '450303'),
  // โนนคอม, ทต.ภูผาม่าน and ภูผาม่าน divide ต.โนนคอม and ต.ภูผาม่าน between them.
  site(7, 'โนนคอม', 'Non Khom', '402001', { toConfirm: true }),
  site(8, 'นาฝาย', 'Na Fai', '402002'),
  site(9, 'เทศบาลตำบลภูผาม่าน', 'Phu Pha Man Subdistrict Municipality', '4073', {
    given: 'ทต.ภูผาม่าน',
    toConfirm: true,
  }),
  site(10, 'ภูผาม่าน', 'Phu Pha Man', '402003', { toConfirm: true }),
  site(11, 'วังสวาบ', 'Wang Sawap', '402004'),
  site(12, 'ห้วยม่วง', 'Huai Muang', '402005'),
  site(13, 'เทศบาลตำบลโคกพุทรา', 'Khok Phutsa Subdistrict Municipality', '150409', { given: 'ทต.โคกพุทรา' }),
  site(14, 'เทศบาลตำบลโพงาม', 'Pho Ngam Subdistrict Municipality', '180504', { given: 'ทต.โพงาม' }),
  site(15, 'ป่าเด็ง', 'Pa Deng', '760804', { given: 'ป่าเต็ง' }),
  site(16, 'เทศบาลเมืองราชบุรี', 'Ratchaburi Town Municipality', '7099', { given: 'ทม.ราชบุรี' }),
  site(17, 'บึงกาสาม', 'Bueng Ka Sam', '130403'),
  site(18, 'เทศบาลตำบลสุนทรภู่', 'Sunthon Phu Subdistrict Municipality', '2189', { given: 'ทต.สุนทรภู่' }),
  site(19, 'เทศบาลตำบลบางกะจะ', 'Bang Kacha Subdistrict Municipality', '2294', {
    given: 'ทต.บางกะจะ',
    toConfirm: true,
  }),
  site(20, 'คลองหินปูน', 'Khlong Hin Pun', '270405'),
  site(21, 'พรุพี', 'Phru Phi', '841202'),
  site(22, 'ตะลุโบะ', 'Talu Bo', '940111', { given: 'ตาลุโษะ' }),
  site(23, 'กะไหล', 'Kalai', '820403'),
];

/** The letters before the receipt numbers of a pilot's areas (นค 0123/2570), by the DOPA code of the authority. */
export const shortOf: Readonly<Record<string, string>> = {
  '500508': 'สร',
  '650807': 'ทมร',
  '670307': 'สล',
  '340119': 'ขล',
  '300402': 'คข',
  '450303': 'นค',
  '402001': 'นคม',
  '402002': 'นฝ',
  '4073': 'ภผ',
  '402003': 'ภม',
  '402004': 'วส',
  '402005': 'หม',
  '150409': 'คพ',
  '180504': 'พง',
  '760804': 'ปด',
  '7099': 'รบ',
  '130403': 'บส',
  '2189': 'สภ',
  '2294': 'บจ',
  '270405': 'คห',
  '841202': 'พพ',
  '940111': 'ตบ',
  '820403': 'กล',
};

function site(
  no: number,
  th: string,
  en: string,
  area: string,
  { given = th, toConfirm = false }: { given?: string; toConfirm?: boolean } = {},
): Pilot {
  return { no, th, en, given, areas: [area], toConfirm };
}

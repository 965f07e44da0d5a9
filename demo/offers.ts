/** A kind of help that the histories are made of. `service`: its entry in the catalogue, where it has one. */
export type Offer = {
  service: string | null;
  th: string;
  en: string;
  /** The kind of organisation that gives it, or in words who does. */
  by: { kind: string } | { giver: string };
  form: 'cash' | 'in_kind' | 'service';
  /** In baht. */
  baht: number | null;
};

const office = { kind: 'province_social_office' };
const shelter = { kind: 'child_family_shelter' };
const lao = { kind: 'local_authority' };
const fund = { kind: 'community_welfare_fund' };
const cash = (service: string, th: string, en: string, baht: number, by: Offer['by']): Offer => {
  return { service, th, en, by, form: 'cash', baht };
};

/** The six grants of the ministry's table, at most 3,000 baht at a time and three times a fiscal year. */
export const relief = {
  emergency: cash(
    'ops-emergency-relief',
    'เงินอุดหนุนผู้ประสบปัญหาทางสังคมกรณีฉุกเฉิน',
    'Emergency relief grant',
    3000,
    office,
  ),
  lowIncome: cash(
    'dsdw-low-income-family',
    'เงินสงเคราะห์ครอบครัวผู้มีรายได้น้อย',
    'Low-income family relief',
    3000,
    office,
  ),
  child: cash(
    'dcy-poor-family-child',
    'เงินสงเคราะห์เด็กในครอบครัวยากจน',
    'Relief for children of poor families',
    1000,
    shelter,
  ),
  older: cash(
    'dop-hardship-relief',
    'เงินสงเคราะห์ผู้สูงอายุในภาวะยากลำบาก',
    'Relief for older persons in hardship',
    3000,
    office,
  ),
  disabled: cash(
    'dep-hardship-relief',
    'เงินอุดหนุนสงเคราะห์คนพิการ',
    'Relief for persons with disabilities',
    3000,
    office,
  ),
  women: cash(
    'dwf-women-family-relief',
    'เงินช่วยเหลือสตรีหรือครอบครัวที่ประสบปัญหาทางสังคม',
    'Relief for women and families',
    3000,
    office,
  ),
} as const;

export const monthly = {
  oldAge: cash('lao-old-age-allowance', 'เบี้ยยังชีพผู้สูงอายุ', 'Old-age allowance', 600, lao),
  disability: cash('lao-disability-allowance', 'เบี้ยความพิการ', 'Disability allowance', 800, lao),
  child: cash('dcy-child-support-grant', 'เงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด', 'Child support grant', 600, lao),
} as const;

export const repairs: readonly Offer[] = [
  cash('dop-home-repair', 'ซ่อมบ้านผู้สูงอายุ', 'Home repair for older persons', 40_000, office),
  cash(
    'dep-home-adaptation',
    'ปรับสภาพแวดล้อมที่อยู่อาศัยให้แก่คนพิการ',
    'Home adaptation for persons with disabilities',
    40_000,
    office,
  ),
  {
    ...cash('codi-baan-por-piang', 'บ้านพอเพียง', 'Baan Por Piang', 19_000, {
      giver: 'พอช. และสภาองค์กรชุมชนตำบล',
    }),
    form: 'in_kind',
  },
  {
    service: 'redcross-relief',
    th: 'ซ่อมสร้างบ้านของเหล่ากาชาด',
    en: 'House repair by the Red Cross',
    by: { kind: 'red_cross_chapter' },
    form: 'in_kind',
    baht: null,
  },
];

export const fundGifts = {
  birth: cash('cwf-birth', 'สวัสดิการเกิด (รับขวัญบุตร)', 'Welfare fund: birth', 1000, fund),
  hospital: cash('cwf-hospital', 'สวัสดิการเจ็บ (นอนโรงพยาบาล)', 'Welfare fund: hospital nights', 200, fund),
  older: cash('cwf-older', 'สวัสดิการแก่', 'Welfare fund: older members', 200, fund),
  education: cash('cwf-education', 'สวัสดิการการศึกษา', 'Welfare fund: education', 500, fund),
} as const;

const thing = (th: string, en: string, by: Offer['by'], form: Offer['form'] = 'in_kind'): Offer => {
  return { service: null, th, en, by, form, baht: null };
};

/** What comes without a form. */
export const gifts: readonly Offer[] = [
  thing('ข้าวสาร 1 กระสอบ และของแห้ง', 'A sack of rice and dry food', { giver: 'วัดประจำหมู่บ้าน' }),
  thing('ถุงยังชีพ', 'Survival bag', lao),
  thing('ถุงยังชีพ', 'Survival bag', { kind: 'red_cross_chapter' }),
  thing('ที่นอนลมและผ้าอ้อมผู้ใหญ่', 'Air mattress and adult nappies', { kind: 'health_centre' }),
  thing('เยี่ยมบ้านและทำแผล', 'Home visit and wound care', { kind: 'health_centre' }, 'service'),
  thing('รถเข็นนั่งมือสอง', 'Second-hand wheelchair', { giver: 'กลุ่ม อสม.' }),
  thing('เสื้อผ้าและนมผง', 'Clothes and milk powder', { giver: 'เพื่อนบ้าน' }),
  thing('ช่วยมุงหลังคาใหม่ แรงงานจิตอาสา', 'A new roof by volunteers', { kind: 'community_council' }, 'service'),
];

/** The same among Muslim families. */
export const muslimGifts: readonly Offer[] = [
  thing('ซะกาตฟิฏเราะห์ ข้าวสาร', 'Zakat al-fitr, rice', { giver: 'มัสยิดประจำหมู่บ้าน' }),
  thing('ถุงยังชีพ', 'Survival bag', lao),
  thing('เยี่ยมบ้านและทำแผล', 'Home visit and wound care', { kind: 'health_centre' }, 'service'),
  thing('เนื้อกุรบาน', 'Qurban meat', { giver: 'มัสยิดประจำหมู่บ้าน' }),
];

export const schoolGrant = cash('eef-conditional-grant', 'ทุนเสมอภาค (กสศ.)', 'EEF conditional grant', 3000, {
  giver: 'กสศ. ผ่านโรงเรียน',
});

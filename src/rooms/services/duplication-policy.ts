type Said = { readonly th: string; readonly en: string };

/** How loudly helping twice is spoken of: it needs a supervisor and a reason, it needs a reason, or it is only said. */
export type Level = 'block' | 'warn' | 'inform';

/**
 * What happens when somebody is helped twice within a duplication group. `reach`: whose help counts beside the person's own.
 * `within`: this fiscal year, since the event it is for, or ever. `same`: the level for the very same service, or for a loan of
 * the same fund. `unless`: a fact that lowers it to information. A proposal of ours, not law.
 */
export type GroupPolicy = {
  readonly name: Said;
  readonly level: Level | null;
  readonly reach: 'person' | 'family' | 'household';
  readonly within: 'fiscal_year' | 'event' | 'ever';
  readonly same: Level | null;
  readonly unless?: string;
  /** Other groups that are compared with this one. */
  readonly beside?: Readonly<Record<string, Level>>;
  /** What to do about it. */
  readonly advice: Said;
};

/** The policy of every duplication group of the catalogue. */
export const policies: Readonly<Record<string, GroupPolicy>> = {
  msdhs_case_cash: {
    name: said('เงินช่วยเหลือเป็นรายครั้ง', 'relief money case by case'),
    level: 'warn',
    reach: 'household',
    within: 'fiscal_year',
    // The same programme again is what its yearly quota is for; another member of the house is warned of.
    same: 'warn',
    advice: said(
      'ตรวจว่าเป็นปัญหาเดียวกันหรือไม่ ให้ได้เมื่อบันทึกเหตุผล',
      'See whether it is the same problem; allowed with a written reason.',
    ),
  },
  home_repair: {
    name: said('ซ่อมหรือปรับปรุงบ้าน', 'home repair'),
    level: 'block',
    reach: 'household',
    within: 'ever',
    same: 'block',
    unless: 'aid_history.home_repair_insufficient',
    advice: said(
      'หากช่วยแล้วแต่ไม่พอ ให้บันทึกไว้และทำแผนร่วมทุน (ประมาณราคาชุดเดียว หลายแหล่งเงิน)',
      'If the help was not enough, record it and plan it together: one bill of quantities, several funders.',
    ),
  },
  caregiving_monthly: {
    name: said('ค่าดูแลรายเดือน', 'monthly care money'),
    level: 'warn',
    reach: 'person',
    within: 'fiscal_year',
    same: null,
    beside: { caregiving_service: 'inform' },
    advice: said('ตรวจว่าผู้ดูแลหรือผู้รับการดูแลเป็นคนเดียวกัน', 'See whether carer or cared-for person is the same.'),
  },
  caregiving_service: {
    name: said('บริการดูแลที่บ้าน', 'care service'),
    level: 'inform',
    reach: 'person',
    within: 'fiscal_year',
    same: null,
    beside: { caregiving_monthly: 'inform' },
    advice: said('วางแผนการดูแลร่วมกัน', 'Plan the care together.'),
  },
  child_monthly: {
    name: said('เงินรายเดือนของเด็ก', "a child's monthly money"),
    level: 'warn',
    reach: 'person',
    within: 'fiscal_year',
    same: null,
    advice: said(
      'ระงับเงินอุดหนุนเมื่อเด็กเข้าสถานสงเคราะห์',
      'The grant is suspended when the child enters an institution.',
    ),
  },
  assistive_device: {
    name: said('กายอุปกรณ์', 'assistive device'),
    level: 'block',
    reach: 'person',
    within: 'ever',
    same: 'block',
    advice: said(
      'ให้อุปกรณ์ชิ้นเดิมอีกไม่ได้จนกว่าจะหมดอายุการใช้งาน อุปกรณ์ต่างชิ้นให้ได้เมื่อบันทึกเหตุผล',
      'Not the same item again within its service life; another item is allowed with a reason.',
    ),
  },
  occupation_loan: {
    name: said('เงินกู้ประกอบอาชีพ', 'occupation loan'),
    level: 'warn',
    reach: 'household',
    within: 'ever',
    same: 'block',
    advice: said(
      'ตรวจหนี้รวมของครัวเรือน กองทุนเดียวกันกู้ซ้ำไม่ได้',
      "See the household's whole debt; no second loan of one fund.",
    ),
  },
  education_cash: {
    name: said('ทุนและเงินเรียน', 'money for education'),
    level: 'inform',
    reach: 'person',
    within: 'fiscal_year',
    same: null,
    advice: said('รับร่วมกันได้ตามเกณฑ์ของแต่ละทุน', 'They may be received together, by the rules of each.'),
  },
  disaster: {
    name: said('ช่วยเหลือภัยพิบัติ', 'disaster help'),
    level: 'inform',
    reach: 'household',
    within: 'event',
    same: 'block',
    advice: said('เหตุเดียวกันและรายการเดียวกันให้ซ้ำไม่ได้', 'Not twice for the same event and the same item.'),
  },
  funeral: {
    name: said('จัดการศพ', 'funeral'),
    level: 'inform',
    reach: 'household',
    within: 'event',
    same: 'block',
    advice: said('หนึ่งศพต่อหนึ่งคำขอ', 'One application for one deceased.'),
  },
  sso_m40: {
    name: said('ประกันสังคม มาตรา 40', 'social security section 40'),
    level: 'block',
    reach: 'person',
    within: 'ever',
    same: null,
    advice: said('เลือกได้ทางเลือกเดียว', 'Only one option may be chosen.'),
  },
  rental_housing: {
    name: said('บ้านเช่าของรัฐ', 'state rental housing'),
    level: 'inform',
    reach: 'household',
    within: 'fiscal_year',
    same: null,
    advice: said('ครัวเรือนหนึ่งอยู่ได้หนึ่งหน่วย', 'One unit for one household.'),
  },
  housing_tenure: {
    name: said('ความมั่นคงในที่อยู่อาศัย', 'housing tenure'),
    level: 'inform',
    reach: 'household',
    within: 'ever',
    same: 'inform',
    advice: said('ดูร่วมกับแผนที่อยู่อาศัยของตำบล', 'See it together with the housing plan of the tambon.'),
  },
  // Received together by design; and the members' own fund is never a ground to refuse help of the state.
  social_pension: together(said('เบี้ยยังชีพผู้สูงอายุ', 'old-age allowance')),
  disability_monthly: together(said('เบี้ยความพิการ', 'disability allowance')),
  community_welfare: together(said('สวัสดิการชุมชน', 'community welfare')),
};

/** The policy of a group; undefined for a group that the table does not have. */
export function policyOf(group: string): GroupPolicy | undefined {
  return policies[group];
}

function together(name: Said): GroupPolicy {
  const advice = said('รับร่วมกันได้', 'May be received together.');
  return { name, level: null, reach: 'person', within: 'ever', same: null, advice };
}

function said(th: string, en: string): Said {
  return { th, en };
}
